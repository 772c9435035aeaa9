package io.github.emvalidation.training.power;

import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A particle with noise: as reconstructed ({@link #raw}), and weighted by its FSC, sharpened by 0.7 to 1 of its own B-factor and low-passed
 * at its resolution ({@link #sharp}), as a depositor does. Densities are in units of the map's standard deviation.
 */
final class GoodMap {

	private static final double DALTON = 1207;
	private static final double LOWER = 0.95;
	private static final double LOWEST = 3.1;
	private static final double WHOLE = 0.95;

	final Particle particle;
	final Scattering scattering;
	final DensityMap noise;
	final DensityMap raw;
	final DensityMap sharp;
	final double rawContour;
	final double sharpContour;
	/** What makes the sharp map of the raw one. */
	private final DoubleUnaryOperator post;
	private final double offset;
	private final double deviations;

	GoodMap(final Particle particle) {
		this.particle = particle;
		scattering = new Scattering(particle);
		final Spectrum signal = scattering.signal(1, 1, 1);
		final double[] power = io.github.emvalidation.check.map.ShellPower.of(signal);
		noise = Noise.of(particle, power);
		post = post(signal, power);
		final Random random = particle.random();
		offset = 0.12 * random.nextDouble() - 0.06;
		Spectra.add(signal, 1, Fft.forward(noise));
		raw = finished(signal, s -> 1);
		sharp = finished(signal, post);
		final double rawVolume = 0.8 + 0.4 * random.nextDouble();
		final double sharpVolume = 0.45 + 0.55 * random.nextDouble();
		deviations = 3.5 + 1.5 * random.nextDouble();
		rawContour = contour(raw, rawVolume);
		sharpContour = contour(sharp, sharpVolume);
	}

	private DoubleUnaryOperator post(final Spectrum signal, final double[] power) {
		final double side = particle.grid().longestSide();
		final double[] noisePower = Spectra.power(Field.times(noise, particle.mask()));
		final double[] weight = new double[power.length];
		for (int i = 0; i < weight.length; i++) {
			double snr = 0;
			for (int k = Math.max(1, i - 2); k <= Math.min(weight.length - 1, i + 2); k++) snr += power[k] / Math.max(1e-30, noisePower[k]) / 5;
			final double fsc = Math.max(1e-4, Math.min(1, 0.5 * snr / (1 + 0.5 * snr)));
			weight[i] = Math.sqrt(2 * fsc / (1 + fsc));
		}
		final DoubleUnaryOperator weighting = Spectra.curve(weight, side);
		final Spectrum both = signal.copy();
		Spectra.add(both, 1, Fft.forward(noise));
		final double[] all = io.github.emvalidation.check.map.ShellPower.of(both);
		final double b = fallOff(all, weight, side) * (0.7 + 0.3 * particle.random().nextDouble());
		final DoubleUnaryOperator lowPass = Field.lowPass(particle.grid(), particle.resolution());
		return s -> weighting.applyAsDouble(s) * Math.exp(Math.min(30, b * s * s / 4)) * lowPass.applyAsDouble(s);
	}

	/** The Guinier B-factor of weighted amplitudes from 10 Å to the resolution, positive where they fall off. */
	private double fallOff(final double[] power, final double[] weight, final double side) {
		final org.apache.commons.math3.stat.regression.SimpleRegression line = new org.apache.commons.math3.stat.regression.SimpleRegression();
		for (int i = (int) Math.ceil(side / 10); i <= Math.min(power.length - 1, side / particle.resolution()); i++) {
			line.addData(i * i / (side * side), Math.log(Math.sqrt(Math.max(1e-30, power[i])) * weight[i]));
		}
		return -4 * line.getSlope();
	}

	/** The map of a spectrum; its solvent lies a little off 0, its standard deviation is 1. */
	DensityMap finished(final Spectrum spectrum, final DoubleUnaryOperator gain) {
		final DensityMap map = Spectra.map(spectrum, gain);
		final double[] solvent = Field.moments(map, particle.solvent());
		final double deviation = Field.moments(map)[1];
		return Field.each(map, v -> (v - solvent[0] + offset * solvent[1]) / deviation);
	}

	/** The sharp map with the three parts at other occupancies. */
	DensityMap withOccupancies(final double... occupancies) {
		final Spectrum spectrum = scattering.signal(occupancies);
		Spectra.add(spectrum, 1, Fft.forward(noise));
		return finished(spectrum, post);
	}

	/** The noise of the sharp map, with standard deviation 1. */
	DensityMap sharpNoise() {
		return Field.normed(Field.filtered(noise, post));
	}

	/**
	 * A level as authors choose it: the one that encloses a share of the particle's volume, but well above the noise of the solvent. Where
	 * the particle falls apart at it, the next lower one at which it is whole, and where there is none down to three standard deviations,
	 * that at which the least is apart: specks of noise lie apart, too.
	 */
	double contour(final DensityMap map, final double share) {
		final float[] inside = new float[(int) map.grid().voxels()];
		int n = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (particle.mask().plane(z)[i] > 0.05) inside[n++] = plane[i];
			}
		}
		final double voxels = Math.min(n - 1, share * particle.mass() * DALTON / map.grid().voxelVolume());
		final double level = Quantiles.of(Arrays.copyOf(inside, n), 1 - voxels / n)[0];
		final double deviation = solventDeviation(map);
		final double highest = Math.max(level, deviations * deviation);
		double best = highest;
		double most = largestShare(map, highest);
		for (double lower = LOWER * highest; most < WHOLE && lower > LOWEST * deviation; lower *= LOWER) {
			final double held = largestShare(map, lower);
			if (held > most) best = lower;
			most = Math.max(most, held);
		}
		return best;
	}

	/** The share of the voxels at or above a level that the largest component holds; 0 where there are none. */
	private static double largestShare(final DensityMap map, final double level) {
		final MapMask mask = MapMask.atLeast(map, level);
		return mask.isEmpty() ? 0 : (double) Components.of(mask).sizes()[0] / mask.count();
	}

	/** The standard deviation of the solvent. */
	double solventDeviation(final DensityMap map) {
		return Field.moments(map, particle.solvent())[1];
	}

	/** The soft mask as 0 and 1. */
	MapMask protein() {
		return MapMask.atLeast(particle.mask(), 0.5);
	}

	/** A soft mask that ends a distance in Å from the protein, over 4 Å. */
	DensityMap maskAt(final double distance) {
		final DensityMap squared = io.github.emvalidation.signal.DistanceTransform.squared(MapMask.atLeast(particle.inside(), 0.5));
		return Field.each(squared, d -> (1 + Math.cos(Math.PI * Math.max(0, Math.min(1, (Math.sqrt(d) - distance) / 4)))) / 2);
	}

	/** Blurred by a Gaussian of this many Å. */
	static DensityMap blurred(final DensityMap map, final double angstroms) {
		return GaussianBlur.of(map, angstroms / map.grid().voxel().x(), "blurred");
	}
}
