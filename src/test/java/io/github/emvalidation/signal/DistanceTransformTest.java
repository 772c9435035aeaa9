package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistanceTransformTest {

	static Stream<MapMask> masks() {
		final Grid grid = Volumes.grid(11, 7, 9);
		return Stream.concat(Stream.of(0.002, 0.02, 0.3, 1.0).map(share -> Volumes.randomMask(grid, share, 4)),
			Stream.of(Volumes.grid(1, 1, 13), Volumes.grid(14, 1, 1), Volumes.grid(2, 2, 2)).map(small -> Volumes.randomMask(small, 0.3, 1)));
	}

	@ParameterizedTest
	@MethodSource("masks")
	void isTheDistanceFromTheNearestVoxelOfTheMask(final MapMask mask) {
		final Grid grid = mask.grid();
		final DensityMap found = DistanceTransform.squared(mask);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) assertEquals(nearest(mask, x, y, z), found.get(x, y, z), 1e-4);
			}
		}
	}

	@Test
	void nothingIsInfinitelyFar() {
		final DensityMap found = DistanceTransform.squared(new MapMask(Volumes.grid(4, 3, 2)));
		assertEquals(Float.POSITIVE_INFINITY, found.get(3, 2, 1));
	}

	@Test
	void isTheSameOnAnyNumberOfThreads() {
		final MapMask mask = Volumes.randomMask(Volumes.grid(20, 21, 22), 0.01, 7);
		final List<DensityMap> found = Volumes.onThreads(() -> DistanceTransform.squared(mask));
		found.forEach(map -> Volumes.assertSameBits(found.get(0), map));
	}

	private static double nearest(final MapMask mask, final int x, final int y, final int z) {
		final Grid grid = mask.grid();
		double least = Double.POSITIVE_INFINITY;
		for (int k = 0; k < grid.nz(); k++) {
			for (int j = 0; j < grid.ny(); j++) {
				for (int i = 0; i < grid.nx(); i++) {
					final double dx = (i - x) * grid.voxel().x();
					final double dy = (j - y) * grid.voxel().y();
					final double dz = (k - z) * grid.voxel().z();
					if (mask.get(i, j, k)) least = Math.min(least, dx * dx + dy * dy + dz * dz);
				}
			}
		}
		return least;
	}
}
