package io.github.emvalidation.check.halfmaps.independence;

import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Ball;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.LinearCombination;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Slice;
import io.github.emvalidation.volume.Volume;
import java.util.List;
import java.util.Optional;

/**
 * Half the difference of two half maps, finer than 10 Å (a Gaussian high pass with half the amplitude there). Where the halves hold the
 * same signal it is noise alone, as strong in the particle as in the solvent.
 *
 * @param varianceRatio  variance where the mask round the particle is above 0.99, over that in the solvent: mask 0, less than N/2 - 4
 *                       voxels from the middle
 * @param kurtosis       excess kurtosis in the solvent, 0 for Gaussian noise
 * @param insideKurtosis excess kurtosis inside
 * @param slices         through its middle
 */
record DifferenceMap(double varianceRatio, double kurtosis, double insideKurtosis, List<Slice> slices) {

	private static final double MARGIN = 4;
	private static final double INSIDE = 0.99;

	/** Empty where either place has no voxels or no difference. */
	static Optional<DifferenceMap> of(final HalfMapPair pair, final Progress progress) {
		final Spectrum spectrum = Fft.forward(LinearCombination.halfDifference(pair.half1(), pair.half2()), progress);
		final double length = IndependenceAnalysis.COARSEST;
		FourierFilter.apply(spectrum, s -> 1 - Math.pow(2, -length * length * s * s));
		final DensityMap difference = Fft.inverse(spectrum, "difference of the half maps", progress);
		final double[] means = moments(difference, pair.particle(), new double[2]);
		final double[] found = moments(difference, pair.particle(), new double[] { ratio(means[1], means[0]), ratio(means[5], means[4]) });
		final double inside = ratio(found[2], found[0]);
		final double solvent = ratio(found[6], found[4]);
		if (!(inside > 0 && solvent > 0)) return Optional.empty();
		return Optional.of(new DifferenceMap(inside / solvent, ratio(found[7], found[4]) / (solvent * solvent) - 3,
			ratio(found[3], found[0]) / (inside * inside) - 3, Slicing.central(difference)));
	}

	private static double ratio(final double sum, final double count) {
		return count > 0 ? sum / count : 0;
	}

	/** For the inside and for the solvent: number of voxels, and the sums of first, second and fourth powers about the given middles. */
	private static double[] moments(final DensityMap difference, final Volume particle, final double[] middles) {
		final Grid grid = difference.grid();
		final Ball ball = new Ball(grid);
		final List<double[]> sections = Parallel.map(grid.nz(), z -> {
			final double[] sums = new double[8];
			final float[] mask = new float[grid.nx()];
			final double[] distances = new double[grid.nx()];
			for (int y = 0; y < grid.ny(); y++) {
				particle.row(y, z, mask);
				ball.distances(y, z, distances);
				for (int x = 0; x < mask.length; x++) {
					final int place = mask[x] > INSIDE ? 0 : mask[x] == 0 && distances[x] < ball.radius() - MARGIN ? 1 : -1;
					if (place >= 0) add(sums, 4 * place, difference.plane(z)[x + grid.nx() * y] - middles[place]);
				}
			}
			return sums;
		});
		final double[] total = new double[8];
		for (final double[] section : sections) {
			for (int i = 0; i < total.length; i++) total[i] += section[i];
		}
		return total;
	}

	private static void add(final double[] sums, final int first, final double value) {
		sums[first]++;
		sums[first + 1] += value;
		sums[first + 2] += value * value;
		sums[first + 3] += value * value * value * value;
	}
}
