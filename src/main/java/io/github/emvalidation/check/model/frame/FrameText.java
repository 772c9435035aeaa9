package io.github.emvalidation.check.model.frame;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/** The words of check A.a. */
final class FrameText {

	static final CheckInfo INFO = new CheckInfo("A.a", "Frame and handedness of the model",
		"Does the model lie where the map is, and are its amino acids of the L form?",
		"z is the mean density at the heavy atoms, less the mean of the map, in standard deviations of the map. It is computed for the place " +
			"that the header gives the map, and for the other places that programs use. The cross-correlation of map and model shows whether the " +
			"whole model is displaced; the density at eleven amino acids at a time shows which parts are.",
		"All atoms lie inside the box, z is 2 or more, the model fits nowhere better, no part is displaced, and all amino acids are of the L " +
		"form.",
		"If the model fits at another place, give map and model one frame: set ORIGIN of the map, or move the model. A displaced model needs " +
			"another rigid-body fit, displaced stretches need to be rebuilt or refined. D amino acids throughout: the model is mirrored, as when " +
			"it was built into a map of the wrong handedness.",
		"The published service has no such check. When the correlation is 0.8 or less it tries other origins and, if none helps, leaves out " +
			"its checks of the model without a warning.",
		List.of(References.VALIDATION_SERVICE)).needing(Input.MODEL).using(Input.RESOLUTION)
		.headline(Headline.of(FrameCriteria.FIT.key(), "Density at the model (z)").highIsBest());

	static final String CONSTANT = "Every voxel of the map has the same density, so no place fits the model better than another.";
	static final String NO_SHIFT = "Round the model the map has one density only.";
	static final String OUTSIDE = "More than half of the model lies outside the box.";
	static final String FEW = "Fewer than 10 amino acids have a CB.";
	static final String NO_AMINO_ACIDS = "The model has no amino acids.";
	static final String FITS = "No other place fits better.";

	private FrameText() {}

	static String summary(final FrameFit header, final FrameFit best) {
		final String inside = Unit.PERCENT.print(100 * header.inside()) + " of the heavy atoms lie inside the box, and the density at them is " +
			number(header.z()) + " standard deviations above the mean.";
		return best == header ? inside : inside + " With " + best.name() + " it is " + number(best.z()) + ".";
	}

	static String elsewhere(final FrameFit header, final FrameFit best) {
		return "The header puts the first voxel at " + place(header.position()) + ", but the model fits with it at " + place(best.position()) +
			" (" + best.name() + "): z is " + number(best.z()) + " there and " + number(header.z()) + " here.";
	}

	static String displaced(final List<LocalShift.Stretch> stretches) {
		return "The longest displaced stretch goes from " + stretches.get(0).first().title() + " to " + stretches.get(0).last().title() + " (" +
			stretches.get(0).residues() + " amino acids, by " + Unit.ANGSTROM.print(stretches.get(0).mean()) + " on average).";
	}

	static String coarse(final double r) {
		return "Displacements of parts are not judged at " + Unit.ANGSTROM.print(r) + ": single residues do not show there.";
	}

	static String place(final Vec3 position) {
		// 0 is added to turn -0 into 0
		return "(" + Numbers.decimals(position.x() + 0.0, 2) + ", " + Numbers.decimals(position.y() + 0.0, 2) + ", " +
			Numbers.decimals(position.z() + 0.0, 2) + ") Å";
	}

	static String number(final double z) {
		return Numbers.decimals(z, 2);
	}
}
