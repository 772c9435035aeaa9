package io.github.emvalidation.check.map.bfactor;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Setting;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.GuinierFit;
import java.util.List;
import java.util.Optional;

/** The words of check 0.d. */
final class BFactorText {

	static final CheckInfo INFO = new CheckInfo("0.d", "B-factor analysis",
		"Do the amplitudes of the map fall off with resolution as those of a protein do?",
		"The Guinier plot shows the logarithm of the mean Fourier amplitude over 1/d², where d is the size of the detail. The check " +
			"fits a line from 15 Å (unless set otherwise) to the reported resolution. Four times its slope is the B-factor: the steeper " +
			"the fall, the more negative B. Inside the particle's soft mask, the check also compares the last shells before the " +
			"reported resolution with the spectrum of a protein. The corrected curve and the sharpened map have the fall-off taken " +
			"away.",
		"Sharpened maps have a B-factor a little below 0, unsharpened good ones −8 to −13 times the square of the resolution. The " +
			"last shells lie within −0.23 and 0.28 of a protein's.",
		"B above 0: sharpen less, for the gain is mostly noise. B below −16 R²: sharpen the map; fine detail may be damped (few or " +
			"flexible particles, imprecise alignment, a low-pass filter). Last shells above a protein's: noise from there on, so the " +
			"reported resolution is too fine, or the map is over-fitted; look at the half maps. Last shells below: a low-pass filter, " +
			"or the corner of the voxels, cut the map before its reported resolution.",
		"The service accepts B from −300 to 0 Å² at any resolution: blurring a 3 Å map by 100 Å² never warns there, and a good map " +
			"at 6 Å does. The comparison with a protein is this program's own. Shells go by spatial frequency in 1/Å where the box or " +
			"its voxels are not cubic.",
		List.of(new Reference("Rosenthal PB, Henderson R (2003) Optimal determination of particle orientation, absolute hand, and " +
			"contrast loss in single-particle electron cryomicroscopy. Journal of Molecular Biology 333:721–745", "10.1016/j.jmb.2003.07.013"),
			References.VALIDATION_SERVICE)).needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.of("b_factor", "B-factor (Å²)").beside("B Å²")).front("guinier-plot")
		.setting(new Setting(BFactorCheck.FROM, Setting.Kind.LENGTH, "15", "From this spacing on the line is fitted (Å)",
			"low-resolution end of the Guinier fit in Å; its other end is the reported resolution"));

	static final String CONSTANT = "Every voxel of the map has the same density, so there are no amplitudes to fit.";
	static final String TOO_MUCH_GAIN = "Sharpening would amplify the finest detail more than a million times, beyond the " +
		"precision of the map, so there is no sharpened map.";

	static final String TOO_LARGE = "The densities of the map are too large for a Fourier transform in single precision; divide them by a " +
		"constant.";

	static final String COARSE = "Coarser than 8 Å the shape of a particle, not its atoms, makes the plot.";
	static final String NO_LAST_SHELLS = "The box leaves too few shells between 12 Å and the reported resolution, or nothing reaches the " +
		"contour level.";

	private BFactorText() {}

	static String summary(final GuinierFit fit, final double from, final double to, final Optional<LastShells> last) {
		return "The B-factor is " + Unit.SQUARE_ANGSTROM.print(fit.bFactor()) + " between " + Unit.ANGSTROM.print(from) + " and " +
			Unit.ANGSTROM.print(to) + " (" + fit.shells() + " shells, r² = " + Numbers.digits(fit.rSquared(), 2) + ")." +
			last.map(shells -> " At the reported resolution the amplitude of the particle is " + Numbers.digits(Math.exp(shells.residual()), 2) +
				" times that of a protein.").orElse("");
	}

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

	static String cutOff(final double d) {
		return "At " + Unit.ANGSTROM.print(d) + " the amplitude is less than a twentieth of the line's: a low-pass filter cut the map off " +
			"within the range of the fit and makes B too negative. Give the resolution at which the filter begins.";
	}

	static String cliff(final double resolution) {
		return "The map ends at " + Unit.ANGSTROM.print(resolution) + " like a cliff: a low-pass filter at the reported resolution cut it off. " +
			"The Guinier plot ends there, too.";
	}

	static String poorLine(final double rSquared) {
		return "The line explains " + Unit.PERCENT.print(100 * rSquared) + " of the variation of the plot: the plot is nearly flat, as after " +
			"sharpening, or it is no straight line. Look at it before you use B.";
	}
}
