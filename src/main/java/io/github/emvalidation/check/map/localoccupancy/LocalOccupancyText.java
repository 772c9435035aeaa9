package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.LocalValues;
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
			"resolution. The absolute occupancy of a voxel is its amplitude at low frequency (15 to 10 Å) above noise, as a share of " +
			"that of the best-occupied tenth of the particle. Where a symmetry Cn, Dn or O is declared, the check compares the copies: a " +
			"map that was refined without it may lack a part of one. Not graded: the local occupancy, which is the share of frequencies at " +
			"which the amplitude of a voxel reaches the 0.25 quantile over the hard mask.",
		"The absolute occupancy has a median of 0.3 to 0.5 over the hard mask, and is close to 0 in a map of noise. The local " +
			"occupancy is at 1 or little below for most voxels, and low in flexible or partly occupied domains; three quarters of the " +
			"hard mask pass at each frequency by definition, even in noise.",
		"Look where the low values are. Connected regions of low occupancy are missing from a part of the particles, or move: " +
			"classify the images without alignment there. A low absolute occupancy of the whole particle means that it hardly stands " +
			"out from noise: look at the contour level and at the half maps.",
		"The service grades the local occupancy, which never warned for any of 1048 simulated maps, noise included. This program " +
			"grades the absolute occupancy instead. The resized box has a size without large prime factors, and need not be a cube.",
		List.of(LocalChecks.METHOD, References.VALIDATION_SERVICE)).needing(Input.CONTOUR, Input.RESOLUTION).using(Input.SYMMETRY)
		.headline(Headline.of("absolute_median", "Median absolute occupancy").highIsBest());

	/** With so few frequencies or fewer, occupancies take hardly any values. */
	private static final int FEW_FREQUENCIES = 3;

	static final String NO_COPIES = "Too little of the particle is dense enough to compare its copies.";

	private LocalOccupancyText() {}

	static String summary(final LocalOccupancyAnalysis found, final LocalValues counted, final LocalValues absolute) {
		final double[] q = counted.quantiles();
		return "The local occupancy has a median of " + Numbers.digits(q[2], 2) + "; 95 % of the particle's voxels lie between " +
			Numbers.digits(q[0], 2) + " and " + Numbers.digits(q[4], 2) + " (" + found.frequencies() +
			(found.frequencies() == 1 ? " frequency" : " frequencies") + "). The best quarter, the core, reaches " +
			Numbers.digits(counted.core(), 2) + ". The absolute occupancy, which compares with noise, has a median of " +
			Numbers.digits(absolute.median(), 2) + ", and over the whole hard mask of " + Numbers.digits(found.absoluteMedian(), 2) + ".";
	}

	/** What limits the values of this map. */
	static List<String> doubts(final LocalOccupancyAnalysis found) {
		final List<String> doubts = new ArrayList<>();
		if (found.frequencies() <= FEW_FREQUENCIES) {
			doubts.add("Only " + Unit.COUNT.print(found.frequencies()) + (found.frequencies() == 1 ? " band fits" : " bands fit") +
				" between 15 Å and the reported resolution in a box of this size, so the occupancy is coarse.");
		}
		return doubts;
	}
}
