package io.github.emvalidation.check.halfmaps.occupancy;

import io.github.emvalidation.check.References;
import io.github.emvalidation.check.halfmaps.Chance;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.Crossing;
import java.util.List;

/** What check 1.g says to its readers. */
final class OccupancyText {

	static final CheckInfo INFO = new CheckInfo("1.g", "Fourier shell occupancy",
		"Along how many directions do the half maps agree, shell by shell?",
		"In every shell the FSC is measured along 321 directions, in soft cones of 17° inside the mask; the occupancy is the share of those " +
			"in which it reaches 0.143. It falls from 1 to 0, and the faster, the more alike directions are: the width is measured from where " +
			"90 % of the directions pass to where 10 % do, relative to where half of them do. Bingham's test says whether the directions " +
			"that still pass gather.",
		"The occupancy falls within a few shells; the width is below 0.5.",
		"A wide fall means that the resolution depends on the direction; check 1.h shows along which it is worst.",
		"The published service compares the reported resolution with that at an occupancy of 0.5, which is the global FSC once more. Its test " +
			"counts overlapping cones as independent, so that maps without any preferred orientation fail it.",
		List.of(new Reference("Vilas JL, Tagare HD (2023) New measures of anisotropy of cryo-EM maps. Nature Methods 20:1021–1024",
			"10.1038/s41592-023-01874-3"), HalfMapText.CONES, References.VALIDATION_SERVICE)).needing(Input.HALF1, Input.HALF2, Input.CONTOUR)
				.using(Input.MASK)
		.headline(Headline.of("fso_05", "Occupancy 0.5 (Å)").lowIsBest());

	static final String NO_WIDTH = "The occupancy does not fall as it should from 1 to 0, so that there is no width.";
	static final String UNSURE = "Half maps that are alike in every direction have no width either, so that there is nothing to compare with.";

	private OccupancyText() {}

	static String summary(final OccupancyAnalysis found) {
		return "Nine of ten directions agree up to " + length(found.crossing(0.9)) + ", half of them up to " + length(found.crossing(0.5)) +
			", one of ten up to " + length(found.crossing(0.1)) + ".";
	}

	private static String length(final Crossing crossing) {
		return crossing.isResolved() ? Unit.ANGSTROM.print(crossing.resolution().orElseThrow()) : "no resolution";
	}

	static String chance(final Chance chance) {
		return "By chance the width of such half maps is " + Numbers.decimals(chance.middle(), 2) + " ± " + Numbers.decimals(chance.spread(), 2) +
			" (" +
			chance.values().length + " drawn pairs).";
	}

	static String fewShells(final double shells) {
		return "Only " + Numbers.decimals(shells, 0) + " shells lie before the resolution of the half maps; cones then hold so few " +
			"coefficients that chance decides.";
	}
}
