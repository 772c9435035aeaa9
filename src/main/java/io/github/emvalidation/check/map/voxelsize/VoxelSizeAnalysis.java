package io.github.emvalidation.check.map.voxelsize;

import io.github.emvalidation.check.map.ParticleSpectrum;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The scale at which the spectrum of a particle fits that of a protein. For each factor f, {@code c + T(f s) + x D(f s) - B s²/4} is fitted
 * to the logarithm of the amplitude less noise, weighted by sqrt(s), from 12 Å to where the signal falls below the noise: T are the
 * amplitudes of all proteins, and x says how much of their {@link ProteinFolds fold} is helices or strands; the misfit grows by
 * {@code 0.03 x²}, so that x stays within what proteins have. The noise within the particle is a times that of the solvent, and the a
 * between 1/2 and 3 counts that fits best: an unfiltered map has more noise within, and weighting by an FSC bends the end of a spectrum
 * as less noise does. If the header's voxel size is f times too large, frequencies of s are f s in truth, and f fits best.
 *
 * @param factors tried, ascending; evenly spaced in ln f
 * @param misfit  mean squared residual at each, with what x costs, in units of ln amplitude squared
 * @param best    index of the smallest misfit
 * @param same    index of f = 1
 * @param finest  where the fitted spectrum ends, in Å
 */
record VoxelSizeAnalysis(double[] factors, double[] misfit, int best, int same, double finest) {

	private static final double LIMIT = 0.55;
	private static final int STEPS = 110;
	private static final int FEWEST = 8;
	private static final double TINY = 1e-30;
	private static final double LEAST_SIGNAL = 1e-4;
	/** Proteins of other folds than most cost this much times x². */
	private static final double FOLD_COST = 0.03;
	/** Power of the noise within the particle over that of the solvent, as tried. */
	private static final double[] NOISE = { 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2, 3 };
	/** A factor counts by its distance from 1 in tenths, up to two of them. */
	private static final double CLEAR = 0.1;
	private static final double MOST_TENTHS = 2;
	/** What good maps reach by chance: little where the spectrum ends at 3.6 Å or finer, more where it ends at 4 Å or coarser. */
	private static final double FINE = 3.6;
	private static final double COARSE = 4;
	private static final double CHANCE_FINE = 0.6;
	private static final double CHANCE_COARSE = 1.2;
	/** So close to the end of the range the best factor may lie beyond it. */
	private static final double EDGE = 0.05;

	/** Empty where the spectrum has too few shells. */
	static Optional<VoxelSizeAnalysis> of(final ParticleSpectrum spectrum, final double resolution) {
		final int first = spectrum.first();
		final int shells = spectrum.inside().length;
		int last = Math.min(spectrum.last(resolution), lastSignal(spectrum, first));
		if (last - first < FEWEST) last = Math.min(shells - 1, Math.max(first + FEWEST, spectrum.last(resolution)));
		last = Math.min(last, shells - 1);
		if (last - first + 1 < 4) return Optional.empty();
		final double[] s = IntStream.rangeClosed(first, last).mapToDouble(spectrum::frequency).toArray();
		final Unexplained rests = new Unexplained(s);
		final double[][] amplitudes = Arrays.stream(amplitudes(spectrum, first, s.length)).map(rests::rest).toArray(double[][]::new);
		final double[] factors = new double[STEPS + 1];
		final double[] misfit = new double[STEPS + 1];
		int best = 0;
		for (int i = 0; i <= STEPS; i++) {
			factors[i] = Math.exp(LIMIT * (2.0 * i / STEPS - 1));
			misfit[i] = misfit(rests, amplitudes, s, factors[i]);
			if (misfit[i] < misfit[best]) best = i;
		}
		return Optional.of(new VoxelSizeAnalysis(factors, misfit, best, STEPS / 2, 1 / spectrum.frequency(last)));
	}

	/** The first shell from {@code first} on whose power, smoothed over three, is less than twice the solvent's. */
	private static int lastSignal(final ParticleSpectrum spectrum, final int first) {
		for (int i = first; i < spectrum.inside().length; i++) {
			if ((excess(spectrum, i - 1) + excess(spectrum, i) + excess(spectrum, i + 1)) / 3 < 1) return i;
		}
		return spectrum.inside().length - 1;
	}

	private static double excess(final ParticleSpectrum spectrum, final int shell) {
		if (shell >= spectrum.inside().length) return 0;
		return spectrum.inside()[shell] / Math.max(spectrum.outside()[shell], TINY) - 1;
	}

	/** The weighted mean squared residual of the best c, B, x and strength of noise; of the amplitudes what c and B leave. */
	private static double misfit(final Unexplained rests, final double[][] amplitudes, final double[] s, final double factor) {
		final double[] protein = rests.rest(Arrays.stream(s).map(f -> ProteinFolds.mean(f * factor)).toArray());
		final double[] fold = rests.rest(Arrays.stream(s).map(f -> ProteinFolds.fold(f * factor)).toArray());
		final double stiffness = rests.product(fold, fold) + FOLD_COST;
		double least = Double.POSITIVE_INFINITY;
		for (final double[] amplitude : amplitudes) {
			final double[] rest = IntStream.range(0, s.length).mapToDouble(i -> amplitude[i] - protein[i]).toArray();
			final double along = rests.product(rest, fold);
			least = Math.min(least, rests.product(rest, rest) - along * along / stiffness);
		}
		return Math.max(TINY, least) / rests.weight();
	}

	/** ln of the amplitudes from a shell on, less noise of each strength. */
	private static double[][] amplitudes(final ParticleSpectrum spectrum, final int first, final int count) {
		return Arrays.stream(NOISE).mapToObj(noise -> IntStream.range(first, first + count).mapToDouble(i -> {
			final double in = spectrum.inside()[i];
			return Math.log(Math.max(in - noise * spectrum.outside()[i], LEAST_SIGNAL * in + TINY)) / 2;
		}).toArray()).toArray(double[][]::new);
	}

	/** The factor that fits best. */
	double factor() {
		return factors[best];
	}

	/** How much better the best factor fits, relative to chance: {@code ln(misfit(1)/misfit(f)) min(2, |ln f|/0.1) / chance}. */
	double gain() {
		return Math.log(misfit[same] / misfit[best]) * Math.min(MOST_TENTHS, Math.abs(Math.log(factor())) / CLEAR) / chance(finest);
	}

	/** What good maps hardly exceed: 0.6 up to 3.6 Å, 1.2 from 4 Å on, and evenly more in between. */
	static double chance(final double finest) {
		final double share = Math.max(0, Math.min(1, (finest - FINE) / (COARSE - FINE)));
		return CHANCE_FINE + (CHANCE_COARSE - CHANCE_FINE) * share;
	}

	/** Whether the best factor lies at the end of those tried, so that it may lie beyond. */
	boolean isAtLimit() {
		return Math.abs(Math.log(factor())) >= LIMIT - EDGE;
	}
}
