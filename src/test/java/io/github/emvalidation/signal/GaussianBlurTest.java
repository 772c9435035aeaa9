package io.github.emvalidation.signal;

import static io.github.emvalidation.signal.Volumes.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianBlurTest {

	/** The box may be much smaller than the Gaussian's reach. */
	@ParameterizedTest
	@CsvSource({ "9,11,7,0.8", "5,6,4,2", "1,3,2,1.5", "2,1,1,3", "17,5,6,0.1" })
	void agreesWithTheSumOverAllNeighbours(final int nx, final int ny, final int nz, final double sigma) {
		final DensityMap map = Volumes.noise(Volumes.grid(nx, ny, nz), 5);
		final DensityMap found = GaussianBlur.of(map, sigma, "smooth");
		assertEquals("smooth", found.name());
		for (int z = 0; z < nz; z++) {
			for (int y = 0; y < ny; y++) {
				for (int x = 0; x < nx; x++) assertEquals(naive(map, x, y, z, sigma), found.get(x, y, z), 2e-6);
			}
		}
	}

	@Test
	void aPointBecomesAGaussianOfTheSameSum() {
		final MapMask mask = new MapMask(Grid.cube(31, 1));
		mask.set(15, 15, 15);
		final DensityMap found = GaussianBlur.of(mask, 2, "point");
		final double peak = Math.pow(2 * Math.PI * 4, -1.5);
		assertEquals(peak, found.get(15, 15, 15), 1e-3 * peak);
		assertEquals(peak * Math.exp(-(1 + 4 + 9) / 8.0), found.get(16, 13, 18), 1e-3 * peak);
		double sum = 0;
		for (int z = 0; z < 31; z++) {
			for (final float v : found.plane(z)) sum += v;
		}
		assertEquals(1, sum, 1e-5);
		assertEquals(0, found.get(15, 15, 6), "beyond 4 sigma");
	}

	@Test
	void aConstantStaysOne() {
		final DensityMap found = GaussianBlur.of(Volumes.map(Volumes.grid(6, 5, 9), (x, y, z) -> 3), 2, "constant");
		for (int z = 0; z < 9; z++) {
			for (final float v : found.plane(z)) assertEquals(3, v, 1e-6);
		}
	}

	@Test
	void aWidthOfZeroIsRefused() {
		final DensityMap map = Volumes.noise(Volumes.grid(3, 3, 3), 1);
		assertThrows(IllegalArgumentException.class, () -> GaussianBlur.of(map, 0, "none"));
		assertThrows(IllegalArgumentException.class, () -> GaussianBlur.of(map, Double.NaN, "none"));
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final DensityMap map = Volumes.noise(Volumes.grid(31, 17, 23), 3);
		final DensityMap expected = GaussianBlur.of(map, 2, "a");
		Volumes.onThreads(() -> GaussianBlur.of(map, 2, "b")).forEach(found -> assertSameBits(expected, found));
	}

	private static double naive(final DensityMap map, final int x, final int y, final int z, final double sigma) {
		final Grid grid = map.grid();
		final int reach = (int) (4 * sigma + 0.5);
		double sum = 0;
		double weights = 0;
		for (int dz = -reach; dz <= reach; dz++) {
			for (int dy = -reach; dy <= reach; dy++) {
				for (int dx = -reach; dx <= reach; dx++) {
					final double weight = Math.exp(-(dx * dx + dy * dy + dz * dz) / (2 * sigma * sigma));
					weights += weight;
					sum += weight * map.get(fold(x + dx, grid.nx()), fold(y + dy, grid.ny()), fold(z + dz, grid.nz()));
				}
			}
		}
		return sum / weights;
	}

	private static int fold(final int index, final int n) {
		int i = index;
		while (i < 0 || i >= n) i = i < 0 ? -1 - i : 2 * n - 1 - i;
		return i;
	}
}
