package io.github.emvalidation.check.halfmaps.globalfsc;

import io.github.emvalidation.check.References;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.check.halfmaps.MaskedFsc;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/** What check 1.a says to its readers. */
final class GlobalFscText {

	static final CheckInfo INFO = new CheckInfo("1.a", "Global resolution",
		"Which resolution do the two half maps show, and is the reported one no finer?",
		"The Fourier shell correlation (FSC) shows how far two half maps agree in shells of equal resolution; where it falls below 0.143 " +
			"is the resolution. It is measured on the half maps as they are, and inside a mask that is 1 up to 6 Å from the particle and 0 " +
			"from 14 Å on, or inside the author's. A mask makes half maps agree by itself: how far is measured on half maps whose fine " +
			"detail has random phases, and taken away. Two tighter masks are tried too, as authors often use such.",
		"The corrected FSC stays near 1 at low resolution, falls once, and is at 0 beyond the resolution. The resolutions with and without " +
			"correction agree, and the reported one is about the finest of those that count.",
		"More is claimed than shown: report the resolution of the corrected curve. Mask too tight: give it a softer or wider edge. No " +
			"resolution: check that the two files are half maps of one particle.",
		"The published service uses no mask here. It also grades two other measures: a signal-to-noise ratio on an axis that is in error, " +
			"and a phase residual at a limit where chance decides; here they are not graded. The correction is the expectation of what " +
			"RELION and cryoSPARC draw once, so that it does not change from run to run.",
		List.of(HalfMapText.THRESHOLD, HalfMapText.RANDOM_PHASES,
			new Reference("Grant T, Rohou A, Grigorieff N (2018) cisTEM, user-friendly software for single-particle image " +
				"processing. eLife 7:e35383",
				"10.7554/eLife.35383"),
			References.VALIDATION_SERVICE)).needing(Input.HALF1, Input.HALF2, Input.CONTOUR).using(Input.RESOLUTION, Input.MASK)
		.headline(Headline.of("corrected_0143", "Resolution of the half maps (Å)").lowIsBest()).front("fsc");

	static final String NO_CORRECTION = "The half maps agree well in every shell, so that there was no detail to make random, and " +
		"nothing to correct.";

	private GlobalFscText() {}

	static String summary(final GlobalFscAnalysis found) {
		if (!found.resolution().isResolved()) {
			return "The half maps show no resolution: their corrected FSC is below 0.143 from the coarsest shells on.";
		}
		final String shown = "Inside " + found.main().mask().name() + " the corrected FSC falls below 0.143 at " +
			length(found.resolution()) + ".";
		final MaskedFsc finest = found.finest();
		return finest == found.main() ? shown : shown + " The finest resolution that counts is " + length(finest.resolution()) + ", inside " +
			finest.mask().name() + ".";
	}

	/** What the half maps prove, for the first page: "The half maps support 3.1 Å; 2.7 Å is claimed." */
	static String verdict(final GlobalFscAnalysis found) {
		final String claim = found.claimed().isEmpty() ? "no resolution is claimed." : Unit.ANGSTROM.print(found.claimed().getAsDouble()) +
			" is claimed.";
		if (!found.resolution().isResolved()) return "The half maps support no resolution; " + claim;
		return "The half maps support " + length(found.finest().resolution()) + "; " + claim;
	}

	private static String length(final Crossing crossing) {
		final String length = Unit.ANGSTROM.print(crossing.resolution().orElseThrow());
		return crossing.kind() == Crossing.Kind.BEYOND_NYQUIST ? length + " or finer, the limit of the voxels" : length;
	}

	static String beyondNyquist(final double nyquist) {
		return "The corrected FSC stays above 0.143 up to " + Unit.ANGSTROM.print(nyquist) + ", the finest detail that the voxels hold. " +
			"Either the resolution is finer, or the half maps share noise; check 1.i shows which.";
	}

	static String modest(final double claimed, final double shown) {
		return "The reported resolution of " + Unit.ANGSTROM.print(claimed) + " is far coarser than the " + Unit.ANGSTROM.print(shown) +
			" that the half maps show.";
	}

	static String cutWhere(final Vec3 middle) {
		return "What the author's mask leaves out lies round voxel " + Numbers.decimals(middle.x(), 0) + ", " + Numbers.decimals(middle.y(), 0) +
			", " + Numbers.decimals(middle.z(), 0) + ".";
	}
}
