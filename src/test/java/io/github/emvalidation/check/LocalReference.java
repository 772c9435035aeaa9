package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ResizedMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.MonogenicReference;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The formulas of checks 0.f and 0.g as they are written, voxel by voxel and in double precision, on whole arrays. */
final class LocalReference {

	private final DensityMap map;
	private final MapMask mask;
	private final double resolution;
	private final double width;

	LocalReference(final Entry entry) {
		map = ResizedMap.of(entry, Progress.NONE).map();
		mask = Masks.of(ResizedMap.of(entry, Progress.NONE)).hard();
		resolution = entry.resolution().orElseThrow();
		width = 4.8 / map.grid().longestSide();
	}

	/** The local B-factor at every voxel of the box, x fastest. */
	double[] bFactors() {
		final double[] f = frequencies(10);
		final List<double[]> y = new ArrayList<>();
		for (final double frequency : f) {
			final double[] m = MonogenicReference.amplitude(map, frequency, width);
			final double q = quantile(select(m, false), 0.9);
			y.add(Arrays.stream(m).map(a -> Math.log(a * a / (a + q))).toArray());
		}
		final double mean = Arrays.stream(f).map(a -> a * a).average().orElseThrow();
		final double squares = Arrays.stream(f).map(a -> (a * a - mean) * (a * a - mean)).sum();
		final double[] b = new double[y.get(0).length];
		for (int i = 0; i < f.length; i++) {
			for (int v = 0; v < b.length; v++) b[v] += 4 * (f[i] * f[i] - mean) * y.get(i)[v] / squares;
		}
		return b;
	}

	/** The local occupancy at every voxel of the box, x fastest. */
	double[] occupancies() {
		final double[] f = frequencies(frequencyCount());
		final double[] share = new double[(int) map.grid().voxels()];
		for (final double frequency : f) {
			final double[] m = MonogenicReference.amplitude(map, frequency, width);
			final double limit = quantile(select(m, true), 0.25);
			for (int v = 0; v < share.length; v++) share[v] += m[v] >= limit ? 1.0 / f.length : 0;
		}
		return share;
	}

	int frequencyCount() {
		return Math.max(1, (int) Math.floor((1 / resolution - 1 / 15.0) / width));
	}

	private double[] frequencies(final int count) {
		final double[] f = new double[count];
		for (int i = 0; i < count; i++) f[i] = 1 / 15.0 + (count == 1 ? 0 : (1 / resolution - 1 / 15.0) * i / (count - 1));
		return f;
	}

	/** The values inside the mask, or in the background within the sphere that the shortest side spans. */
	private double[] select(final double[] values, final boolean inside) {
		final Grid grid = map.grid();
		final double radius = Math.min(grid.length(0), Math.min(grid.length(1), grid.length(2))) / 2;
		final List<Double> chosen = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			final int x = i % grid.nx();
			final int y = i / grid.nx() % grid.ny();
			final int z = i / grid.nx() / grid.ny();
			final double dx = (x - grid.nx() / 2.0) * grid.voxel().x();
			final double dy = (y - grid.ny() / 2.0) * grid.voxel().y();
			final double dz = (z - grid.nz() / 2.0) * grid.voxel().z();
			final boolean isSolvent = !mask.get(x, y, z) && dx * dx + dy * dy + dz * dz < radius * radius * (1 - 1e-12);
			if (inside ? mask.get(x, y, z) : isSolvent) chosen.add(values[i]);
		}
		return chosen.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static double quantile(final double[] values, final double fraction) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		final double position = fraction * (sorted.length - 1);
		final int rank = (int) position;
		return sorted[rank] + (position - rank) * (sorted[Math.min(rank + 1, sorted.length - 1)] - sorted[rank]);
	}
}
