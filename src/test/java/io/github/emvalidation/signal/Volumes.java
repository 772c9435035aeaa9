package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.imglib2.parallel.Parallelization;

/** Small volumes that the tests of this package share. */
public final class Volumes {

	/** A value at each voxel. */
	public interface Values {

		double at(int x, int y, int z);
	}

	private Volumes() {}

	public static Grid grid(final int nx, final int ny, final int nz) {
		return Grid.of(new Int3(nx, ny, nz), new Vec3(1.1, 1.3, 0.9));
	}

	public static DensityMap map(final Grid grid, final Values values) {
		final DensityMap map = DensityMap.zeros("test", grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) map.plane(z)[x + grid.nx() * y] = (float) values.at(x, y, z);
			}
		}
		return map;
	}

	/** Normal noise of mean 0.3 and deviation 1. */
	public static DensityMap noise(final Grid grid, final long seed) {
		final Random random = new Random(seed);
		return map(grid, (x, y, z) -> 0.3 + random.nextGaussian());
	}

	/** Each voxel is set with the given probability. */
	public static MapMask randomMask(final Grid grid, final double probability, final long seed) {
		final Random random = new Random(seed);
		final MapMask mask = new MapMask(grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					if (random.nextDouble() < probability) mask.set(x, y, z);
				}
			}
		}
		return mask;
	}

	public static void assertSameBits(final Volume expected, final Volume found) {
		final Grid grid = expected.grid();
		assertEquals(grid, found.grid());
		final float[] a = new float[grid.nx()];
		final float[] b = new float[grid.nx()];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				expected.row(y, z, a);
				found.row(y, z, b);
				assertArrayEquals(a, b, "row " + y + " of section " + z);
			}
		}
	}

	/** What the same computation gives on 1, 2 and 5 threads. */
	public static <T> List<T> onThreads(final Supplier<T> computation) {
		return List.of(on(1, computation), on(2, computation), on(5, computation));
	}

	private static <T> T on(final int threads, final Supplier<T> computation) {
		try {
			return Parallelization.runWithNumThreads(threads, computation::get);
		}
		catch (final RuntimeException e) {
			throw e;
		}
		catch (final Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
