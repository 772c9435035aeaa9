package io.github.emvalidation.check.map.background;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.Vec3;
import org.apache.commons.math3.special.Erf;

/**
 * Whether the background of a map, every voxel outside its hard mask, looks like noise about 0. Densities are in the units of
 * the map.
 *
 * @param n                 number of background voxels
 * @param mean              their mean
 * @param deviation         their population standard deviation
 * @param test              t-test of the mean against 0, every voxel counting as independent
 * @param outlierPercentage share of voxels with {@code |V| > 5 sd}, in %
 * @param frequent          the value that occurs most often
 * @param correlationLength voxels along x, y, z over which the background is correlated; see {@link CorrelationLength}
 * @param independentVoxels {@code n} divided by the product of these lengths, whole and at least 2
 * @param independentTest   the t-test with that many observations
 */
record BackgroundAnalysis(long n, double mean, double deviation, StudentTest test, double outlierPercentage, FrequentValue frequent,
	Vec3 correlationLength, double independentVoxels, StudentTest independentTest)
{

	/** Voxels beyond this many standard deviations are outliers. */
	static final double OUTLIER_DEVIATIONS = 5;

	/** Share in % of Gaussian noise beyond five standard deviations, {@code 2*Phi(-5)*100}. */
	static final double GAUSSIAN_PERCENTAGE = 100 * Erf.erfc(OUTLIER_DEVIATIONS / Math.sqrt(2));

	/** @param spread of the same background; not constant */
	static BackgroundAnalysis of(final Background background, final Spread spread, final Progress progress) {
		final double deviation = spread.deviation();
		final double limit = OUTLIER_DEVIATIONS * deviation;
		long outliers = 0;
		for (final long part : background.perSection(progress, values -> beyond(values, limit))) outliers += part;
		final FrequentValue frequent = FrequentValue.of(background, spread.n(), progress);
		progress.step(1, 3, "Finding over how many voxels the background is correlated");
		final Vec3 length = CorrelationLength.of(background, spread.mean(), deviation * deviation, progress);
		final double independent = Math.max(2, Math.floor(spread.n() / (length.x() * length.y() * length.z())));
		return new BackgroundAnalysis(spread.n(), spread.mean(), deviation, StudentTest.of(spread.n(), spread.mean(), deviation),
			100.0 * outliers / spread.n(), frequent, length, independent, StudentTest.of(independent, spread.mean(), deviation));
	}

	private static long beyond(final float[] values, final double limit) {
		long count = 0;
		for (final float v : values) {
			if (Math.abs(v) > limit) count++;
		}
		return count;
	}

	/** How many times more voxels lie beyond five standard deviations than in Gaussian noise. */
	double outlierRatio() {
		return outlierPercentage / GAUSSIAN_PERCENTAGE;
	}

	/** {@code |mean| / sd}: the size of the offset, whatever the number of voxels. */
	double effectSize() {
		return Math.abs(mean) / deviation;
	}
}
