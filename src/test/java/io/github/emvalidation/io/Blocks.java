package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;

/** Small volumes without any symmetry, so that a swapped axis, a mirror or a shift cannot pass for the right thing. */
final class Blocks {

	/** Odd, even and prime sides, all different; voxels that are no cubes; start and origin that are not zero, and half a voxel apart. */
	static final Grid GRID = new Grid(new Int3(5, 6, 7), new Vec3(1.25, 1.5, 0.75), new Int3(-3, 11, 20), new Vec3(-3.25, 16, 15.25));

	private Blocks() {}

	/** Values that the given MRC mode can hold, over its whole range. */
	static DensityMap of(final int mode, final Grid grid) {
		final DensityMap map = DensityMap.zeros("block", grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) map.plane(z)[x + grid.nx() * y] = value(mode, mixed(x, y, z));
			}
		}
		return map;
	}

	static DensityMap floats() {
		return of(2, GRID);
	}

	static void assertSameVoxels(final DensityMap expected, final DensityMap actual) {
		assertEquals(expected.grid().size(), actual.grid().size());
		for (int z = 0; z < expected.grid().nz(); z++) {
			for (int y = 0; y < expected.grid().ny(); y++) {
				for (int x = 0; x < expected.grid().nx(); x++) {
					if (expected.get(x, y, z) != actual.get(x, y, z)) {
						assertEquals(expected.get(x, y, z), actual.get(x, y, z), "voxel " + new Int3(x, y, z));
					}
				}
			}
		}
	}

	static void assertSamePlace(final Grid expected, final Grid actual) {
		assertEquals(expected.start(), actual.start());
		assertEquals(expected.origin(), actual.origin());
		for (int axis = 0; axis < 3; axis++) {
			assertEquals(expected.voxel().get(axis), actual.voxel().get(axis), 1e-6, "voxel size along axis " + axis);
			assertEquals(expected.position().get(axis), actual.position().get(axis), 1e-5, "position along axis " + axis);
		}
	}

	private static int mixed(final int x, final int y, final int z) {
		final int h = (x * 73856093 ^ y * 19349663 ^ z * 83492791) * 0x9E3779B1;
		return h >>> 16;
	}

	/** {@code h} is 0 to 65535. */
	private static float value(final int mode, final int h) {
		return switch (mode) {
			case 0 -> (byte) h;
			case 1 -> (short) h;
			case 2 -> (h - 30000) / 7f;
			case 6 -> h;
			case 12 -> (h % 2048 - 1000) / 64f;
			case 101 -> h % 16;
			default -> throw new IllegalArgumentException("mode " + mode);
		};
	}
}
