package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.OptionalDouble;

/**
 * What the solvent far from the particle holds beside noise, in units of the contour level's height h above the solvent:
 * <ul>
 * <li>offset: {@code |mean|/h};</li>
 * <li>trend: the change of a least-squares plane across the box, {@code sqrt(sum (slope_k N_k)²)/h};</li>
 * <li>far spot: {@code (q - m)/(p - m)} of the map blurred by 3 Å, with q the 0.9995 quantile and m the median of the far solvent, and p
 * the 0.9 quantile of the particle; dip, what noise alone makes of it: {@code (m - q)/(p - m)} with the 0.0005 quantile;</li>
 * <li>rings: the standard deviation of the steps between the means of neighbouring spheres, over h;</li>
 * <li>radial excess: {@code ln(radial/tangential)}, the mean squared slopes along the radius and across it;</li>
 * <li>peak: the strongest Fourier coefficient's power over the mean of its shell.</li>
 * </ul>
 *
 * @param voxels of the far solvent
 * @param offset of their mean
 * @param trend  of a plane through them
 * @param spot   of their densest place; 1 is as dense as the particle
 * @param isBelt whether the places denser than a tenth of the particle lie as a {@link Belt} does
 * @param dip    of their least dense place, as far below the median
 * @param rings  empty where fewer than seven spheres hold a hundred voxels
 * @param radial empty where the spheres hold hardly any far solvent
 * @param peak   of one coefficient
 */
record FarSolvent(long voxels, double offset, double trend, double spot, boolean isBelt, double dip, OptionalDouble rings,
	OptionalDouble radial, double peak)
{

	/** With fewer voxels nothing is measured. */
	static final long FEWEST = 100;

	private static final double BLUR = 3;
	private static final double SPOT = 0.9995;
	private static final double DIP = 0.0005;
	private static final double DENSE = 0.9;
	/** What is a tenth as dense as the particle shows in a map. */
	private static final double SHOWS = 0.1;

	/** @param height of the contour level above the solvent, above 0; the far solvent holds {@link #FEWEST} voxels at least */
	static FarSolvent of(final CoarseMap coarse, final double height, final Progress progress) {
		final double mean = coarse.farMean();
		progress.checkCanceled();
		final SphereMeans spheres = SphereMeans.of(coarse);
		progress.checkCanceled();
		final DensityMap blurred = GaussianBlur.of(coarse.map(), coarse.voxels(BLUR), "blurred");
		final double[] solvent = Quantiles.of(values(blurred, coarse.far()), DIP, 0.5, SPOT);
		final double dense = Quantiles.of(values(blurred, coarse.particle()), DENSE)[0] - solvent[1];
		final double spot = dense > 0 ? (solvent[2] - solvent[1]) / dense : 1;
		final double dip = dense > 0 ? (solvent[1] - solvent[0]) / dense : 0;
		final boolean belt = dense > 0 && spot > SHOWS && Belt.isLike(coarse, common(coarse.far(), MapMask.atLeast(blurred, solvent[1] + SHOWS *
			dense)));
		return new FarSolvent(coarse.far().count(), Math.abs(mean) / height, Trend.across(coarse, mean) / height, spot, belt, dip, scaled(
			spheres.steps(), height), spheres.radialExcess(), PeriodicPeak.of(coarse, mean, height, progress));
	}

	private static OptionalDouble scaled(final OptionalDouble value, final double height) {
		return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / height) : value;
	}

	private static MapMask common(final MapMask a, final MapMask b) {
		for (int z = 0; z < b.grid().nz(); z++) b.plane(z).and(a.plane(z));
		return b;
	}

	private static float[] values(final DensityMap map, final MapMask mask) {
		final MaskVoxels voxels = new MaskVoxels(mask);
		final float[] values = new float[voxels.count()];
		for (int z = 0; z < map.grid().nz(); z++) voxels.gather(z, map.plane(z), values);
		return values;
	}
}
