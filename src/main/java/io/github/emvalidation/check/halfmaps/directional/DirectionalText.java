package io.github.emvalidation.check.halfmaps.directional;

import io.github.emvalidation.check.References;
import io.github.emvalidation.check.halfmaps.Chance;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/** What check 1.h says to its readers. */
final class DirectionalText {

	static final CheckInfo INFO = new CheckInfo("1.h", "Directional resolution",
		"Is the resolution the same in all directions?",
		"Particles that lie on the grid in few orientations leave directions without views, along which the map is blurred. The FSC of the " +
			"half maps is measured inside the mask in cones of 20° along 321 directions, and with it a resolution for each. The area under a " +
			"cone's curve sums it up: cFAR is the smallest such area over the largest. By how much directions differ by chance alone is found " +
			"on drawn pairs of half maps that have the same FSC and mask but are alike in every direction; they are drawn where a value " +
			"is beyond its usual limit.",
		"cFAR is about 0.8 or more, and 97.5 % of the directions are within 1.5 of the best resolution.",
		"The map is elongated along the worst direction. Look for more orientations: another grid or detergent, tilted data, or a better " +
			"balance of views. Do not interpret detail along the worst direction that is finer than its resolution.",
		"The published service stretches the frequency axis here and judges the global curve only, never how directions differ.",
		List.of(HalfMapText.CONES, References.VALIDATION_SERVICE)).needing(Input.HALF1, Input.HALF2, Input.CONTOUR).using(Input.MASK)
		.headline(Headline.of("cfar", "cFAR").highIsBest());

	private DirectionalText() {}

	static String fewShells(final double shells) {
		return "Only " + Numbers.decimals(shells, 0) + " shells lie before the resolution of the half maps; cones then hold so few " +
			"coefficients that chance decides.";
	}

	static String summary(final DirectionalAnalysis found) {
		final double[] q = found.percentiles();
		return "Along most directions (95 %) the resolution is between " + Unit.ANGSTROM.print(q[0]) + " and " + Unit.ANGSTROM.print(q[4]) +
			"; cFAR is " + Numbers.decimals(found.cfar(), 2) + ".";
	}

	static String worst(final double d, final Vec3 direction) {
		return "The worst direction, with " + Unit.ANGSTROM.print(d) + ", is (" + Numbers.decimals(direction.x(), 2) + ", " +
			Numbers.decimals(direction.y(), 2) + ", " + Numbers.decimals(direction.z(), 2) + "); the map is elongated along it.";
	}

	static String chance(final String what, final Chance chance) {
		return "By chance " + what + " of such half maps is " + Numbers.decimals(chance.middle(), 2) + " ± " +
			Numbers.decimals(chance.spread(), 2) +
			" (" + chance.values().length + " drawn pairs).";
	}
}
