package io.github.emvalidation.check.halfmaps.honesty;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.Ball;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A half map where there is no particle: inside the ball of radius N/2 - 1 and outside the mask.
 *
 * @param count     number of voxels
 * @param deviation standard deviation about their mean; 0 without voxels
 * @param constant  the largest share of them that have one and the same value; 0 without voxels
 */
record QuietVoxels(long count, double deviation, double constant) {

	/** Which voxels of a row count. */
	private interface Choice {

		boolean accepts(double distance, float mask);
	}

	/** @param mask 0 where there is no particle */
	static QuietVoxels of(final DensityMap half, final Volume mask) {
		final double radius = new Ball(half.grid()).radius() - 1;
		return of(chosen(half, mask, (distance, inside) -> inside == 0 && distance <= radius));
	}

	/** The largest share of one value outside the ball of radius N/2; empty where the box has no corners. */
	static OptionalDouble constantCorners(final DensityMap half) {
		final double radius = new Ball(half.grid()).radius();
		final float[] corners = chosen(half, half, (distance, unused) -> distance > radius);
		return corners.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(of(corners).constant);
	}

	private static QuietVoxels of(final float[] values) {
		if (values.length == 0) return new QuietVoxels(0, 0, 0);
		double sum = 0;
		for (final float value : values) sum += value;
		final double mean = sum / values.length;
		double squares = 0;
		for (final float value : values) squares += (value - mean) * (value - mean);
		return new QuietVoxels(values.length, Math.sqrt(squares / values.length), mostFrequent(values));
	}

	/** The share of the most frequent value; sorts the values. */
	private static double mostFrequent(final float[] values) {
		Arrays.parallelSort(values);
		int most = 0;
		int run = 0;
		for (int i = 0; i < values.length; i++) {
			run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
			most = Math.max(most, run);
		}
		return (double) most / values.length;
	}

	private static float[] chosen(final DensityMap half, final Volume mask, final Choice choice) {
		final Grid grid = half.grid();
		final Ball ball = new Ball(grid);
		final List<float[]> sections = Parallel.map(grid.nz(), z -> {
			final float[] found = new float[grid.nx() * grid.ny()];
			final float[] row = new float[grid.nx()];
			final double[] distances = new double[grid.nx()];
			int count = 0;
			for (int y = 0; y < grid.ny(); y++) {
				mask.row(y, z, row);
				ball.distances(y, z, distances);
				for (int x = 0; x < row.length; x++) {
					if (choice.accepts(distances[x], row[x])) found[count++] = half.plane(z)[x + grid.nx() * y];
				}
			}
			return Arrays.copyOf(found, count);
		});
		final float[] all = new float[sections.stream().mapToInt(section -> section.length).sum()];
		int at = 0;
		for (final float[] section : sections) {
			System.arraycopy(section, 0, all, at, section.length);
			at += section.length;
		}
		return all;
	}
}
