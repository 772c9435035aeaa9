package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Setting;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check 0.h. */
final class HandednessText {

	static final Reference METHOD = new Reference(
		"Garcia Condado J, Muñoz-Barrutia A, Sorzano COS (2022) Automatic determination of the handedness of single-particle maps of " +
			"macromolecules solved by CryoEM. Journal of Structural Biology 214(4):107915", "10.1016/j.jsb.2022.107915");

	static final CheckInfo INFO = new CheckInfo("0.h", "Handedness",
		"Is the map the particle, or its mirror image?",
		"Images of a particle and of its mirror image are alike, so a reconstruction may come out mirrored. Protein shows which it " +
			"is: its α-helices are right-handed. The check resamples the map to about 1 Å a voxel and low-passes it. One neural network " +
			"finds the voxels of helices; another reads which way these turn. The score is 0 for a right-handed map and 1 for a " +
			"mirrored one. Where helices are few, or do not agree, there is no score.",
		"The score is near 0, on hundreds of helix voxels or more. The program's own networks give the mirror image 1 less the score by " +
			"their making; published ones also print a mirror score, which should be near that.",
		"The map seems to be flipped: mirror it (the mirrored map lies beside the report when the score is clear) and fit a model " +
			"to both. Side chains and known domains show the handedness for certain. The handedness is uncertain: the helices are few " +
			"or blurred; improve the resolution, or determine the handedness from tilted images.",
		"",
		List.of(METHOD, References.VALIDATION_SERVICE)).needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.of("score", "Handedness (0 right, 1 mirrored)").lowIsBest().beside("Hand"))
		.setting(new Setting(HandednessCheck.HELIX_WEIGHTS, Setting.Kind.FILE, "", "HelixWeights (.pth)",
			"published weights (.pth) of a network that finds helices, in place of the program's own; together with handweights"))
		.setting(new Setting(HandednessCheck.HAND_WEIGHTS, Setting.Kind.FILE, "", "HandWeights (.pth)",
			"published weights (.pth) of a network that reads their handedness; together with helixweights"));

	static final String NO_MIRROR = "The mirrored map has no helix, so there is no mirror score: the helix voxels of the map may be chance.";

	static final String NO_WEIGHTS = "The published networks work as a pair, so give weights (.pth) of both, or of none: \"helixweights\" " +
		"of the one that finds helices, \"handweights\" of the one that reads their handedness.";

	private HandednessText() {}

	static String tooCoarse(final double resolution) {
		return "The reported resolution is " + Unit.ANGSTROM.print(resolution) + "; helices show their handedness only in maps of " +
			Unit.ANGSTROM.print(HandednessCheck.COARSEST) + " or finer.";
	}

	/** @param withMirror whether the score of the mirrored map was read from it */
	static String summary(final HandednessReading.Scored found, final boolean withMirror) {
		final String mirror = !withMirror || found.mirrorScore().isEmpty() ? ""
			: "; the mirrored map scores " + Numbers.digits(found.mirrorScore().getAsDouble(), 2);
		return "The handedness score is " + Numbers.digits(found.score(), 2) + " (0 right-handed, 1 mirrored), on " +
			Unit.VOXELS.print(found.helixVoxels()) + " of helices" + mirror + ".";
	}

	/** What was found where there is no score. */
	static String helices(final HandednessReading.Scored found) {
		return Numbers.whole(found.helixVoxels()) + " of " + Unit.VOXELS.print(found.voxels().count()) +
			(found.helixVoxels() == 1 ? " looks like a helix." : " look like helices.");
	}
}
