package io.github.emvalidation.check.map.bfactor;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.GuinierFit;
import io.github.emvalidation.signal.Shells.Shell;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.Optional;

/**
 * The fall-off of a map's amplitudes with resolution, from its Guinier plot (Rosenthal and Henderson 2003,
 * doi:10.1016/j.jmb.2003.07.013): points {@code x = 1/d²}, {@code y = ln(mean |F|)} over the shell at d, with
 * {@code F = FFT(V)/voxels}, and a line fitted to the shells with {@code resolution <= d <= lowEnd}.
 *
 * @param shells     all shells that have an amplitude, from the coarsest on
 * @param fitted     those that the line was fitted to
 * @param fit        the line
 * @param resolution reported resolution in Å
 */
record BFactorAnalysis(List<Shell> shells, List<Shell> fitted, GuinierFit fit, double resolution) {

	private static final double HAIR = 1e-5;
	private static final double NEAR = 1.25;

	/** Fewer points make no line. */
	static final int FEWEST_SHELLS = 3;

	/**
	 * Fits the line.
	 *
	 * @param fitted at least {@value #FEWEST_SHELLS} shells, each with an amplitude
	 */
	static BFactorAnalysis of(final List<Shell> shells, final List<Shell> fitted, final double resolution) {
		final List<Shell> drawn = shells.stream().filter(shell -> shell.meanAmplitude() > 0).toList();
		return new BFactorAnalysis(drawn, fitted, GuinierFit.of(fitted), resolution);
	}

	/** The shells with {@code resolution <= d <= lowEnd} (Å); a hair, as single precision leaves it in voxel sizes, decides nothing. */
	static List<Shell> between(final List<Shell> shells, final double resolution, final double lowEnd) {
		return shells.stream().filter(shell -> shell.spacing() >= resolution * (1 - HAIR) && shell.spacing() <= lowEnd * (1 + HAIR)).toList();
	}

	/** 1/d² of the shells, in 1/Å². */
	static double[] x(final List<Shell> shells) {
		return shells.stream().mapToDouble(shell -> 1 / (shell.spacing() * shell.spacing())).toArray();
	}

	/** ln of the mean amplitudes of the shells. */
	static double[] y(final List<Shell> shells) {
		return shells.stream().mapToDouble(shell -> Math.log(shell.meanAmplitude())).toArray();
	}

	/** The shells that sharpening corrects: those at the reported resolution or coarser. */
	List<Shell> corrected() {
		return shells.stream().filter(shell -> shell.spacing() >= resolution).toList();
	}

	/** The first fitted shell whose amplitude is less than a twentieth of the line's: where a low-pass filter has cut the map off. */
	Optional<Shell> cutOff() {
		return fitted.stream()
			.filter(shell -> 20 * shell.meanAmplitude() < Math.exp(fit.at(1 / (shell.spacing() * shell.spacing())))).findFirst();
	}

	/**
	 * The first shell beyond the reported resolution whose amplitude is less than a twentieth of the line's, at most a quarter finer than
	 * it: where a low-pass filter at the resolution ends the map like a cliff.
	 */
	Optional<Shell> cliff() {
		return shells.stream().filter(shell -> shell.spacing() < resolution * (1 - HAIR) && shell.spacing() > resolution / NEAR)
			.filter(shell -> 20 * shell.meanAmplitude() < Math.exp(fit.at(1 / (shell.spacing() * shell.spacing())))).findFirst();
	}

	/** The shells worth drawing: those before a cliff, for beyond it amplitudes are rounding errors that squeeze the others together. */
	List<Shell> drawn() {
		final Optional<Shell> cliff = cliff();
		return cliff.isEmpty() ? shells : shells.stream().filter(shell -> shell.index() <= cliff.get().index()).toList();
	}

	/** What sharpening multiplies the finest amplitudes by. */
	double largestGain() {
		return gain(1 / resolution);
	}

	/** {@code exp(-B/(4d²))} where {@code d = 1/s} is at the reported resolution or coarser, else 1. */
	private double gain(final double s) {
		return s <= 1 / resolution ? Math.exp(-fit.bFactor() / 4 * s * s) : 1;
	}

	/**
	 * The map with its fall-off taken away.
	 *
	 * @param spectrum of the map; used up
	 */
	DensityMap sharpened(final Spectrum spectrum, final Progress progress) {
		FourierFilter.apply(spectrum, this::gain);
		progress.checkCanceled();
		return Fft.inverse(spectrum, "sharpened map", progress);
	}
}
