package io.github.emvalidation.check.map.bfactor;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Setting;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check 0.d. */
final class BFactorText {

	static final CheckInfo INFO = new CheckInfo("0.d", "B-factor analysis",
		"Do the amplitudes of the map fall off with resolution as those of a protein do?",
		"The Guinier plot shows the logarithm of the mean Fourier amplitude over 1/d², where d is the size of the detail. The check " +
			"fits a line from 15 Å (unless set otherwise) to the reported resolution. Four times its slope is the B-factor: the steeper " +
			"the fall, the more negative B. The corrected curve and the sharpened map have this fall-off taken away.",
		"Sharpened maps have a B-factor a little below 0, unsharpened ones between about −50 and −300 Å². The points follow the " +
			"line from about 10 Å on; at lower resolution the outer shape of the particle lifts them above it.",
		"B above 0: sharpening raised the high-resolution amplitudes above the low-resolution ones; sharpen less, for the gain is " +
			"mostly noise. B below −300 Å²: fine detail is strongly damped (few or flexible particles, imprecise alignment, a low-pass " +
			"filter), or the signal ends before the reported resolution; sharpen the map, and look at the Fourier shell correlation of " +
			"its half maps. At resolutions worse than about 8 Å the shape of the particle makes the plot, and B means little.",
		"None, but that this program takes shells by spatial frequency in 1/Å where the box or its voxels are not cubic.",
		List.of(new Reference("Rosenthal PB, Henderson R (2003) Optimal determination of particle orientation, absolute hand, and " +
			"contrast loss in single-particle electron cryomicroscopy. Journal of Molecular Biology 333:721–745", "10.1016/j.jmb.2003.07.013"),
			References.VALIDATION_SERVICE)).needing(Input.RESOLUTION).headline(Headline.of("b_factor", "B-factor (Å²)"))
		.setting(new Setting(BFactorCheck.FROM, Setting.Kind.LENGTH, "15", "From this spacing on the line is fitted (Å)",
			"low-resolution end of the Guinier fit in Å; its other end is the reported resolution"));

	static final String CONSTANT = "Every voxel of the map has the same density, so there are no amplitudes to fit.";
	static final String TOO_MUCH_GAIN = "Sharpening would amplify the finest detail more than a million times, beyond the " +
		"precision of the map, so there is no sharpened map.";

	static final String TOO_LARGE = "The densities of the map are too large for a Fourier transform in single precision; divide them by a " +
		"constant.";

	private BFactorText() {}

	static String tooCoarse(final double resolution, final double lowEnd) {
		return "The reported resolution of " + Unit.ANGSTROM.print(resolution) + " is not finer than " + Unit.ANGSTROM.print(lowEnd) +
			", where the fit begins.";
	}

	static String tooFewShells(final int shells, final double resolution, final double lowEnd) {
		return "Only " + shells + " shells of Fourier coefficients lie between " + Unit.ANGSTROM.print(lowEnd) + " and " +
			Unit.ANGSTROM.print(resolution) + " in a box of this size; a line needs at least three.";
	}

	static String noAmplitude(final double d) {
		return "The map has no amplitude at all at " + Unit.ANGSTROM.print(d) + ", within the range of the fit. A low-pass filter " +
			"probably cut it off before its reported resolution.";
	}

	static String beyondNyquist(final double resolution, final double finest) {
		return "The voxels hold detail down to " + Unit.ANGSTROM.print(finest) + " only, so the fit ends there, not at the reported " +
			Unit.ANGSTROM.print(resolution) + ".";
	}

	static String cutOff(final double d) {
		return "At " + Unit.ANGSTROM.print(d) + " the amplitude is less than a twentieth of the line's: a low-pass filter cut the map off " +
			"within the range of the fit and makes B too negative. Give the resolution at which the filter begins.";
	}

	static String poorLine(final double rSquared) {
		return "The line explains " + Unit.PERCENT.print(100 * rSquared) + " of the variation of the plot: the plot is nearly flat, as after " +
			"sharpening, or it is no straight line. Look at it before you use B.";
	}
}
