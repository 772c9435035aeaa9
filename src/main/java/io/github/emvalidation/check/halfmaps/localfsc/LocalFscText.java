package io.github.emvalidation.check.halfmaps.localfsc;

import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.check.References;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** What check 1.c says to its readers. */
final class LocalFscText {

	static final CheckInfo INFO = new CheckInfo("1.c", "Local resolution from half maps",
		"Which resolution do the half maps show in each part of the particle?",
		"At up to 20 000 places of the particle the half maps are looked at through a soft round window: 10 Å in radius, or 2.5 times the " +
			"resolution where that is more, with an edge as wide again. The resolution of a place is where the FSC of the window falls below " +
			"0.143. Between the places it is interpolated.",
		"The median is about the global resolution. The middle of the particle is better, its rim and flexible parts are worse.",
		"No place is better than the reported resolution: it claims more than the half maps show anywhere. A median far worse than the global " +
			"resolution: large parts are flexible or poorly occupied; interpret them at their own resolution.",
		"The published service uses a window of 20 voxels, whatever their size, and a threshold of 0.5, at which no voxel of an honest map is " +
		"better than its reported resolution.",
		List.of(new Reference("Cardone G, Heymann JB, Steven AC (2013) One number does not fit all: mapping local variations in resolution in " +
			"cryo-EM reconstructions. Journal of Structural Biology 184:226–236", "10.1016/j.jsb.2013.08.002"), HalfMapText.THRESHOLD,
			References.VALIDATION_SERVICE)).needing(Input.HALF1, Input.HALF2, Input.CONTOUR).using(Input.RESOLUTION, Input.MASK)
		.headline(Headline.median("percentiles", "Median local resolution, half maps (Å)").lowIsBest()).front("surface");

	static final String UNRESOLVED = "The half maps show no resolution as a whole, so that there is none to look for in their parts.";
	static final String NO_PLACE = "The particle is so small that no place of the grid lies in it.";

	private LocalFscText() {}

	static String largeWindow(final int side) {
		return "The windows for this resolution would be " + side + " voxels wide, more than the box.";
	}

	static String summary(final LocalValues counted) {
		final double[] q = counted.quantiles();
		return "Half of the particle is resolved to " + Unit.ANGSTROM.print(q[2]) + " or better, and its core, the best quarter, to " +
			Unit.ANGSTROM.print(counted.core()) + "; 95 % of it lie between " + Unit.ANGSTROM.print(q[0]) + " and " +
			Unit.ANGSTROM.print(q[4]) + ".";
	}

	static String worseThanGlobal(final double median, final double global) {
		return "The median of " + Unit.ANGSTROM.print(median) + " is far worse than the " + Unit.ANGSTROM.print(global) +
			" that the half maps show as a whole: most of the particle is less well resolved than its best parts.";
	}
}
