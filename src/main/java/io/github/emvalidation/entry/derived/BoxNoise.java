package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.DensityMap;
import java.util.OptionalDouble;

/**
 * How strong noise is in a whole box, whatever lies in it: the median m of its densities, and {@code sd = 1.4826 median |V - m|}, which the
 * few voxels of a particle hardly move. Every fifth voxel takes part, every one in a small box.
 *
 * @param median    m, in map units
 * @param deviation sd, in map units; at least 10⁻⁴ of the standard deviation of all densities, so that it divides
 * @param skewness  {@code mean (V - m)³ / (mean (V - m)²)^1.5}: above 0 where the particle is denser than the solvent; 0 in a flat map
 * @param isFlat    whether more than half of the voxels hold one value: then the map was masked, and sd says nothing
 * @param contour   the contour level, in map units
 */
public record BoxNoise(double median, double deviation, double skewness, boolean isFlat, double contour) {

	/** Makes the median of absolute deviations the standard deviation of Gaussian noise. */
	private static final double GAUSSIAN = 1.4826;
	private static final int STEP = 5;
	private static final long SMALL_BOX = 20_000;
	/** Densities this close, relative to the largest, are one value. */
	private static final double SAME = 1e-7;
	private static final double LEAST = 1e-4;

	/** The noise of this entry, which has a contour level. */
	public static BoxNoise of(final Entry entry) {
		return entry.once(BoxNoise.class, () -> of(entry.map(), entry.statistics().max(), entry.contourOrThrow()));
	}

	private static BoxNoise of(final DensityMap map, final double max, final double contour) {
		final float[][] sample = sample(map);
		final int[] lengths = new int[sample.length];
		for (int z = 0; z < sample.length; z++) lengths[z] = sample[z].length;
		final double median = Quantiles.of(sample, lengths, 0.5)[0];
		double sum = 0;
		double squares = 0;
		double cubes = 0;
		long equal = 0;
		long count = 0;
		for (final float[] section : sample) {
			for (int i = 0; i < section.length; i++) {
				final double off = section[i] - median;
				sum += off;
				squares += off * off;
				cubes += off * off * off;
				count++;
				section[i] = (float) Math.abs(off);
				if (section[i] < SAME * Math.abs(max)) equal++;
			}
		}
		final double deviation = GAUSSIAN * Quantiles.of(sample, lengths, 0.5)[0];
		final double all = Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
		final double skewness = squares > 0 ? cubes / count / Math.pow(squares / count, 1.5) : 0;
		final boolean flat = deviation <= 0 || 2 * equal > count;
		return new BoxNoise(median, Math.max(deviation, LEAST * all), skewness, flat, contour);
	}

	/** Every fifth voxel of the box, counted through all sections. */
	private static float[][] sample(final DensityMap map) {
		final int step = map.grid().voxels() < SMALL_BOX ? 1 : STEP;
		final float[][] sample = new float[map.grid().nz()][];
		long before = 0;
		for (int z = 0; z < sample.length; z++) {
			final float[] plane = map.plane(z);
			final int first = (int) Math.floorMod(-before, (long) step);
			sample[z] = new float[first < plane.length ? (plane.length - 1 - first) / step + 1 : 0];
			for (int i = 0; i < sample[z].length; i++) sample[z][i] = plane[first + i * step];
			before += plane.length;
		}
		return sample;
	}

	/** How far the contour level lies above the median, in map units: the scale of what a reader of the map sees. */
	public double height() {
		return contour - median;
	}

	/** The level as far below the median as the contour level lies above it, in map units: noise reaches down to it as often as up. */
	public double mirroredContour() {
		return median - height();
	}

	/** How far the contour level lies above the median, in standard deviations of the noise; empty in a masked map. */
	public OptionalDouble contourInDeviations() {
		return isFlat ? OptionalDouble.empty() : OptionalDouble.of(height() / deviation);
	}
}
