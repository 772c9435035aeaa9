package io.github.emvalidation.check.map.localbfactor;

import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;

/** What check 0.f tells its readers. */
final class LocalBFactorText {

	static final CheckInfo INFO = new CheckInfo("0.f", "Local B-factor",
		"Do the amplitudes fall off with resolution as those of a protein do, in every part of the particle?",
		"The map is resized so that the reported resolution is at the limit of its voxels, and filtered to ten narrow bands of frequency from " +
			"15 Å to that resolution. The strength of the signal of each band round each voxel is its local amplitude. A line through the " +
			"logarithms of a voxel's ten amplitudes, drawn over 1/d² as in the Guinier plot, gives its local B-factor: four times the slope. " +
			"Amplitudes near the noise, the 0.9 quantile of the background's, count for less than they are.",
		"B-factors between −300 and 0 Å² that differ from part to part: the core of a particle is better ordered (B closer to 0) than its " +
			"surface and its flexible domains. The map should be the one before sharpening, for sharpening moves all B-factors up by as much as " +
			"it corrects.",
		"Median above 0: the map is sharpened too much. Median below −300 Å²: fine detail is strongly damped, or the reported resolution is finer " +
			"than the signal reaches. Parts with a much lower B than the rest are flexible, badly aligned or only partly occupied: build there " +
			"with care. Below about 8 Å of resolution the figures follow the shape of the particle and not its atoms.",
		"The definitions are those of the published service. The resized box has a size without large prime factors, which moves percentiles by " +
			"about 1 %. Boxes that are not cubes are measured, too: frequencies are in 1/Å, the band is as wide as for a cube of the longest " +
			"side, and noise is taken from the sphere that the shortest side spans.",
		List.of(LocalChecks.METHOD, References.VALIDATION_SERVICE)).needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.median("percentiles", "Median local B-factor (Å²)"));

	/** Below this median share of explained variation the lines are said to be poor. */
	private static final double POOR_LINES = 0.5;
	/** Below this share of voxels above the noise it is said so. */
	private static final double FEW_ABOVE_NOISE = 0.5;

	private LocalBFactorText() {}

	static String summary(final LocalBFactorAnalysis found) {
		final double[] q = found.quantiles();
		return "The local B-factor has a median of " + Unit.SQUARE_ANGSTROM.print(q[2]) + "; 95 % of the particle's voxels lie between " +
			Unit.SQUARE_ANGSTROM.print(q[0]) + " and " + Unit.SQUARE_ANGSTROM.print(q[4]) + ". " +
			Unit.PERCENT.print(100 * found.aboveNoise()) + " of the voxels stand out from noise at every frequency.";
	}

	/** What the ungraded figures warn of. */
	static List<String> doubts(final LocalBFactorAnalysis found) {
		final List<String> doubts = new ArrayList<>();
		if (found.rSquared() < POOR_LINES) {
			doubts.add("In half of the voxels the line explains less than " + Unit.PERCENT.print(100 * found.rSquared()) +
				" of how their amplitudes vary: there the fall-off is no straight line, and the B-factor no good description of it.");
		}
		if (found.aboveNoise() < FEW_ABOVE_NOISE) {
			doubts.add("Only " + Unit.PERCENT.print(100 * found.aboveNoise()) + " of the voxels stand out from noise at every frequency; the B-factors of " +
				"the others tell of noise, not of the particle.");
		}
		return doubts;
	}
}
