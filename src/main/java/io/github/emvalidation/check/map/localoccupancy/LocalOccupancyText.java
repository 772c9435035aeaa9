package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;

/** The words of check 0.g. */
final class LocalOccupancyText {

	static final CheckInfo INFO = new CheckInfo("0.g", "Local occupancy",
		"Is every part of the particle there in all of the images?",
		"The check resizes and filters the map as for the local B-factor, with as many bands as fit between 15 Å and the reported " +
			"resolution. At each frequency a voxel passes if its local amplitude reaches the 0.25 quantile over the hard mask; its " +
			"occupancy is the share of frequencies at which it passes. Not graded: the absolute occupancy, which is the amplitude at " +
			"low frequency (15 to 10 Å) above noise, as a share of that of the best-occupied tenth of the particle. It is close to 0 in " +
			"a map of noise.",
		"Most voxels are at 1 or little below; the rim of the mask and flexible or partly occupied domains have low ones. Three " +
			"quarters of the voxels pass at each frequency by definition, so the mean is 0.75 for any map, even one of noise. This " +
			"occupancy compares the parts of one particle and flags very unusual maps only.",
		"Look where the low values are. Connected regions of low occupancy are missing from a part of the particles, or move: " +
			"classify the images without alignment there. A low absolute occupancy of the whole particle means that it hardly stands " +
			"out from noise.",
		"The definitions are the service's. The resized box has a size without large prime factors. This program also measures " +
			"boxes that are not cubes, and adds the absolute occupancy.",
		List.of(LocalChecks.METHOD, References.VALIDATION_SERVICE)).needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.median("percentiles", "Median local occupancy"));

	/** With so few frequencies or fewer, occupancies take hardly any values. */
	private static final int FEW_FREQUENCIES = 3;
	/** Below this median of the absolute occupancy the particle is said to hardly stand out. */
	private static final double FAINT = 0.1;

	private LocalOccupancyText() {}

	static String summary(final LocalOccupancyAnalysis found) {
		final double[] q = found.quantiles();
		return "The local occupancy has a median of " + Numbers.digits(q[2], 2) + "; 95 % of the particle's voxels lie between " +
			Numbers.digits(q[0], 2) + " and " + Numbers.digits(q[4], 2) + " (" + found.frequencies() +
			(found.frequencies() == 1 ? " frequency" : " frequencies") + "). The absolute occupancy, which compares with noise, has a median of " +
			Numbers.digits(found.absoluteMedian(), 2) + ".";
	}

	/** What limits the values of this map. */
	static List<String> doubts(final LocalOccupancyAnalysis found) {
		final List<String> doubts = new ArrayList<>();
		if (found.frequencies() <= FEW_FREQUENCIES) {
			doubts.add("Only " + Unit.COUNT.print(found.frequencies()) + (found.frequencies() == 1 ? " band fits" : " bands fit") +
				" between 15 Å and the reported resolution in a box of this size, so the occupancy is coarse.");
		}
		if (found.absoluteMedian() < FAINT) {
			doubts.add("Most of the particle hardly stands out from noise at low frequency; the occupancies describe noise.");
		}
		return doubts;
	}
}
