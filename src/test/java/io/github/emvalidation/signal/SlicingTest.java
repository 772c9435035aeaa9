package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Slice;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;

class SlicingTest {

	private final Grid grid = Volumes.grid(6, 7, 9);

	@Test
	void centralSlicesAreAtHalfTheBox() {
		final DensityMap map = Volumes.map(grid, (x, y, z) -> x + 10 * y + 100 * z);
		final List<Slice> slices = Slicing.central(map);
		assertSlice(slices.get(0), 0, 3, 6, 7, 9, 1.3, 0.9);
		assertSlice(slices.get(1), 1, 3, 7, 6, 9, 1.1, 0.9);
		assertSlice(slices.get(2), 2, 4, 9, 6, 7, 1.1, 1.3);
		assertEquals(3 + 10 * 5 + 100 * 8, slices.get(0).values()[5 + 7 * 8]);
		assertEquals(4 + 10 * 3 + 100 * 8, slices.get(1).values()[4 + 6 * 8]);
		assertEquals(4 + 10 * 6 + 100 * 4, slices.get(2).values()[4 + 6 * 6]);
	}

	@Test
	void maximumVarianceAgreesWithEverySlicesVariance() {
		for (int seed = 0; seed < 20; seed++) {
			final DensityMap map = Volumes.noise(grid, seed);
			final List<Slice> found = Slicing.maximumVariance(map);
			for (int axis = 0; axis < 3; axis++) {
				assertEquals(mostVariable(map, axis), found.get(axis).index(), "axis " + axis + ", seed " + seed);
			}
		}
	}

	@Test
	void variancesKeepTheirPrecisionOnALargeLevel() {
		final DensityMap map = Volumes.map(grid, (x, y, z) -> 100_000 + (x == 4 ? y % 2 : 0));
		final SliceVariances variances = SliceVariances.of(map);
		assertEquals(0, variances.variance(0, 3));
		assertEquals(12.0 / 49, variances.variance(0, 4), 1e-12);
		assertEquals(4, Slicing.maximumVariance(map).get(0).index());
	}

	@Test
	void equalVariancesGiveTheFirstSlice() {
		final DensityMap map = Volumes.map(grid, (x, y, z) -> -7.3);
		Slicing.maximumVariance(map).forEach(slice -> assertEquals(0, slice.index()));
	}

	@Test
	void projectionsAreSums() {
		final DensityMap map = Volumes.noise(grid, 1);
		final List<Slice> found = Slicing.projections(map);
		found.forEach(slice -> assertTrue(slice.isProjection()));
		assertSlice(found.get(0), 0, -1, 6, 7, 9, 1.3, 0.9);
		for (int axis = 0; axis < 3; axis++) assertArrayEquals(sums(map, axis), found.get(axis).values(), 1e-5f);
	}

	@Test
	void masksAreSlicedWithoutACopy() {
		final MapMask mask = new MapMask(grid);
		for (int y = 0; y < 7; y++) mask.set(2, y, 5);
		assertEquals(7, Slicing.projections(mask).get(1).values()[2 + 6 * 5]);
		assertEquals(2, Slicing.maximumVariance(mask).get(0).index());
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final DensityMap map = Volumes.noise(Volumes.grid(31, 17, 23), 3);
		final List<Slice> expected = Slicing.projections(map);
		for (final List<Slice> found : Volumes.onThreads(() -> Slicing.projections(map))) {
			for (int axis = 0; axis < 3; axis++) assertArrayEquals(expected.get(axis).values(), found.get(axis).values());
		}
		final double variance = SliceVariances.of(map).variance(0, 7);
		Volumes.onThreads(() -> SliceVariances.of(map).variance(0, 7)).forEach(found -> assertEquals(variance, found));
	}

	private static void assertSlice(final Slice slice, final int axis, final int index, final int depth, final int width, final int height,
		final double stepX, final double stepY)
	{
		final Slice expected = new Slice(axis, index, depth, width, height, stepX, stepY, slice.values());
		assertEquals(expected, slice);
		assertEquals(width * height, slice.values().length);
	}

	private static int mostVariable(final DensityMap map, final int axis) {
		int best = 0;
		double largest = -1;
		for (int i = 0; i < map.grid().size().get(axis); i++) {
			final float[] values = Slicing.across(map, axis, i).values();
			final double[] doubles = new double[values.length];
			for (int k = 0; k < values.length; k++) doubles[k] = values[k];
			final double variance = new Variance(false).evaluate(doubles);
			if (variance > largest) {
				largest = variance;
				best = i;
			}
		}
		return best;
	}

	private static float[] sums(final DensityMap map, final int axis) {
		final Grid grid = map.grid();
		final float[] sums = new float[(int) (grid.voxels() / grid.size().get(axis))];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final int at = axis == 0 ? y + grid.ny() * z : x + grid.nx() * (axis == 1 ? z : y);
					sums[at] += map.get(x, y, z);
				}
			}
		}
		return sums;
	}
}
