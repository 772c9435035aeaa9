package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class TrilinearTest {

	private static final Grid GRID = new Grid(new Int3(4, 5, 3), new Vec3(1, 2, 0.5), Int3.all(0), new Vec3(10, -20, 5));

	/** f(x, y, z) of voxel indices; trilinear interpolation reproduces it between voxels. */
	private static double f(final double x, final double y, final double z) {
		return 1 + 2 * x - 3 * y + 5 * z + x * y - 2 * x * y * z;
	}

	private static DensityMap map() {
		final DensityMap map = DensityMap.zeros("f", GRID);
		for (int z = 0; z < 3; z++) {
			for (int i = 0; i < 20; i++) map.plane(z)[i] = (float) f(i % 4, i / 4, z);
		}
		return map;
	}

	@Test
	void productsOfLinearFunctionsAreExact() {
		final Trilinear values = new Trilinear(map());
		for (double x = 0; x <= 3; x += 0.25) {
			for (double y = 0; y <= 4; y += 0.5) {
				for (double z = 0; z <= 2; z += 0.5) {
					assertEquals(f(x, y, z), values.at(10 + x, -20 + 2 * y, 5 + 0.5 * z), 1e-9, x + " " + y + " " + z);
				}
			}
		}
	}

	@Test
	void nothingOutside() {
		final Trilinear values = new Trilinear(map());
		for (final Vec3 out : new Vec3[] { new Vec3(9.99, -20, 5), new Vec3(13.01, -20, 5), new Vec3(11, -11.99, 5), new Vec3(11, -20, 6.01),
			new Vec3(Double.NaN, -20, 5) })
		{
			assertTrue(Double.isNaN(values.at(out.x(), out.y(), out.z())), out.toString());
		}
		assertEquals(f(1, 1, 1), new Trilinear(map(), Vec3.ZERO).at(1, 2, 0.5), 1e-9);
	}

	@Test
	void boxOfOneVoxel() {
		final DensityMap map = DensityMap.zeros("one", Grid.cube(1, 2));
		map.plane(0)[0] = 7;
		assertEquals(7, new Trilinear(map).at(0, 0, 0));
	}
}
