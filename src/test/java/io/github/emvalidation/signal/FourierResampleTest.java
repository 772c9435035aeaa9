package io.github.emvalidation.signal;

import static io.github.emvalidation.signal.Volumes.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourierResampleTest {

	/** Cutting, padding and both at once; even and odd on either side. */
	@ParameterizedTest
	@CsvSource({ "6,5,4,4,3,2", "6,6,6,5,5,5", "5,5,5,4,4,4", "4,3,5,6,5,8", "5,4,6,6,7,7", "4,6,5,6,4,5", "4,4,4,4,4,4", "3,5,1,1,2,2" })
	void agreesWithCuttingTheCentredFullSpectrum(final int nx, final int ny, final int nz, final int mx, final int my, final int mz) {
		final DensityMap map = Volumes.noise(Volumes.grid(nx, ny, nz), 4);
		final DensityMap found = FourierResample.to(map, new Int3(mx, my, mz));
		assertEquals(new Int3(mx, my, mz), found.grid().size());
		for (int z = 0; z < mz; z++) {
			for (int y = 0; y < my; y++) {
				for (int x = 0; x < mx; x++) assertEquals(reference(map, found.grid().size(), x, y, z), found.get(x, y, z), 3e-6);
			}
		}
	}

	/** A sum of waves that both grids can hold has the same values wherever it is sampled. */
	@ParameterizedTest
	@CsvSource({ "16,15,20,12,11,13", "12,11,13,16,15,37", "12,14,11,30,12,24" })
	void wavesThatBothGridsHoldAreExact(final int nx, final int ny, final int nz, final int mx, final int my, final int mz) {
		final Random random = new Random(6);
		final double[][] waves = new double[8][];
		for (int i = 0; i < 8; i++) {
			waves[i] = new double[] { random.nextInt(11) - 5, random.nextInt(11) - 5, random.nextInt(11) - 5, random.nextGaussian(), random.nextDouble() };
		}
		final DensityMap map = Volumes.map(Volumes.grid(nx, ny, nz), (x, y, z) -> sum(waves, (double) x / nx, (double) y / ny, (double) z / nz));
		final DensityMap found = FourierResample.to(map, new Int3(mx, my, mz));
		final DensityMap expected = Volumes.map(found.grid(), (x, y, z) -> sum(waves, (double) x / mx, (double) y / my, (double) z / mz));
		for (int z = 0; z < mz; z++) assertArrayEquals(expected.plane(z), found.plane(z), 2e-5f);
	}

	@Test
	void theSameSizeGivesTheSameMap() {
		final DensityMap map = Volumes.noise(Volumes.grid(8, 6, 7), 4);
		final DensityMap found = FourierResample.to(map, map.grid().size());
		assertEquals(map.name(), found.name());
		for (int z = 0; z < 7; z++) assertArrayEquals(map.plane(z), found.plane(z), 3e-6f);
	}

	@Test
	void theBoxKeepsItsLengthAndThePositionItsPlace() {
		final Grid byStart = new Grid(new Int3(6, 4, 5), new Vec3(1, 2, 3), new Int3(-3, 0, 10), Vec3.ZERO);
		final Grid found = FourierResample.to(Volumes.noise(byStart, 1), new Int3(3, 8, 5)).grid();
		assertEquals(new Vec3(2, 1, 3), found.voxel());
		assertEquals(new Vec3(-3, 0, 30), found.position());
		final Grid byOrigin = new Grid(new Int3(6, 4, 5), new Vec3(1, 2, 3), new Int3(7, 7, 7), new Vec3(1, 0, 0));
		assertEquals(new Vec3(1, 0, 0), FourierResample.to(Volumes.noise(byOrigin, 1), new Int3(3, 8, 5)).grid().position());
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final DensityMap map = Volumes.noise(Volumes.grid(33, 22, 28), 3);
		final Int3 size = new Int3(24, 30, 20);
		final DensityMap expected = FourierResample.to(map, size);
		Volumes.onThreads(() -> FourierResample.to(map, size)).forEach(found -> assertSameBits(expected, found));
	}

	/** Real part of Σ F(k) exp(2πi k·r/m) / voxels over the frequencies -n/2 .. (n-1)/2 of the smaller size n along each axis. */
	private static double reference(final DensityMap map, final Int3 size, final int x, final int y, final int z) {
		final Int3 old = map.grid().size();
		final Int3 n = new Int3(Math.min(old.x(), size.x()), Math.min(old.y(), size.y()), Math.min(old.z(), size.z()));
		double sum = 0;
		for (int kz = -(n.z() / 2); kz <= (n.z() - 1) / 2; kz++) {
			for (int ky = -(n.y() / 2); ky <= (n.y() - 1) / 2; ky++) {
				for (int kx = -(n.x() / 2); kx <= (n.x() - 1) / 2; kx++) {
					final double[] f = Dft.coefficient(map, kx, ky, kz);
					final double angle = 2 * Math.PI * ((double) kx * x / size.x() + (double) ky * y / size.y() + (double) kz * z / size.z());
					sum += f[0] * Math.cos(angle) - f[1] * Math.sin(angle);
				}
			}
		}
		return sum / map.grid().voxels();
	}

	private static double sum(final double[][] waves, final double x, final double y, final double z) {
		double sum = 0.5;
		for (final double[] w : waves) sum += w[3] * Math.cos(2 * Math.PI * (w[0] * x + w[1] * y + w[2] * z + w[4]));
		return sum;
	}
}
