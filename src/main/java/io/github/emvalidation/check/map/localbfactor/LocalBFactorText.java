package io.github.emvalidation.check.map.localbfactor;

import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The words of check 0.f. */
final class LocalBFactorText {

	static final CheckInfo INFO = new CheckInfo("0.f", "Local B-factor",
		"Do the amplitudes fall off with resolution as those of a protein do, in every part of the particle?",
		"The check resizes the map so that the reported resolution is the limit of its voxels, and filters it to ten narrow bands " +
			"of frequency from 15 Å to that resolution. The strength of a band round a voxel is the voxel's local amplitude there. A " +
			"line through the logarithms of the ten amplitudes over 1/d² gives the local B-factor: four times its slope. Amplitudes " +
			"near the noise (the 0.9 quantile of the background's) count for less.",
		"In half of the voxels or more the line explains at least 0.8 of the variation. The median B-factor lies between −26 and −9 " +
			"times the square of the resolution, and B differs from part to part: the core of a particle is better ordered (B closer to " +
			"0) than its surface and its flexible domains.",
		"Lines explain little, or the median is above −9 R²: the map is sharpened too much or over-fitted. Median below −26 R²: the " +
			"map is not sharpened, or its fine detail is damped. Parts with a much lower B than the rest are flexible, badly aligned or " +
			"partly occupied: build there with care.",
		"The definitions are the service's; its limits, −300 to 0 Å² at any resolution, warn for 10 to 29 % of good maps and not " +
			"for over-fitted ones. The resized box has a size without large prime factors, which moves percentiles by about 1 %, and " +
			"need not be a cube.",
		List.of(LocalChecks.METHOD, References.VALIDATION_SERVICE)).needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.median(LocalValues.PERCENTILES, "Median local B-factor (Å²)"));

	/** Below this share of voxels above the noise it is said so. */
	private static final double FEW_ABOVE_NOISE = 0.5;
	/** Two B-factors differ by more than measuring explains from this share of the larger one on. */
	private static final double FAR_APART = 0.6;

	static final String COARSE = "Coarser than 8 Å the values follow the shape of the particle and not its atoms.";

	private LocalBFactorText() {}

	static String summary(final LocalBFactorAnalysis found, final LocalValues counted, final boolean hasNoise) {
		final double[] q = counted.quantiles();
		return "The local B-factor has a median of " + Unit.SQUARE_ANGSTROM.print(q[2]) + "; 95 % of the particle's voxels lie between " +
			Unit.SQUARE_ANGSTROM.print(q[0]) + " and " + Unit.SQUARE_ANGSTROM.print(q[4]) + ". The best quarter, the core, reaches " +
			Unit.SQUARE_ANGSTROM.print(counted.core()) + "." + (hasNoise ? " " + Unit.PERCENT.print(100 * found.aboveNoise()) +
				" of the voxels stand out from noise at every frequency." : "");
	}

	/** What 0.d finds for the whole map, where that is far from the median of the parts. */
	static Optional<String> wholeMap(final double median, final OptionalDouble whole) {
		if (whole.isEmpty() || Math.abs(median - whole.getAsDouble()) < FAR_APART * Math.max(Math.abs(median), Math.abs(whole.getAsDouble()))) {
			return Optional.empty();
		}
		return Optional.of("The B-factor of the whole map (0.d) is " + Unit.SQUARE_ANGSTROM.print(whole.getAsDouble()) + ", far from this " +
			"median of " + Unit.SQUARE_ANGSTROM.print(median) + ". The whole map includes the solvent, whose noise makes the fall-off look less " +
			"steep; this check looks inside the particle and takes noise off.");
	}

	/**
	 * What the ungraded values warn of.
	 *
	 * @param hasNoise whether the map shows how strong its noise is
	 */
	static List<String> doubts(final LocalBFactorAnalysis found, final boolean hasNoise) {
		final List<String> doubts = new ArrayList<>();
		if (hasNoise && found.aboveNoise() < FEW_ABOVE_NOISE) {
			doubts.add("Only " + Unit.PERCENT.print(100 * found.aboveNoise()) +
				" of the voxels stand out from noise at every frequency; the B-factors of the others describe noise.");
		}
		return doubts;
	}
}
