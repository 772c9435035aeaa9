package io.github.emvalidation.check.halfmaps.honesty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HonestyPartsTest {

	/** Noise that grows like the shell number times exp(-B/(2 d²)) has that B. */
	@Test
	void theFallOffOfTheNoiseIsFound() {
		final ShellGrid shells = new ShellGrid(Grid.cube(40, 1.5));
		final long[] n = shells.coefficients();
		final double[] power = new double[shells.count()];
		for (int i = 1; i < power.length; i++) power[i] = n[i] * i * Math.exp(70 / 2.0 * shells.frequency(i) * shells.frequency(i));
		final NoisePower found = NoisePower.of(new ShellPowers(shells, new double[power.length], power, power), 20, 18);
		assertEquals(-70, found.bFactor().getAsDouble(), 1e-9);
		assertEquals(20, found.edge());
		for (int i = 13; i < power.length; i++) power[i] = 0;
		final NoisePower cut = NoisePower.of(new ShellPowers(shells, new double[power.length], power, power), 12, 18);
		assertEquals(12, cut.edge());
		assertEquals(8, cut.emptyShells(shells));
		assertEquals(-70, cut.bFactor().getAsDouble(), 1e-9);
	}

	@Test
	void halvesWithoutNoiseHaveNoFallOff() {
		final ShellGrid shells = new ShellGrid(Grid.cube(16, 1));
		final double[] power = new double[shells.count()];
		Arrays.fill(power, 3);
		assertTrue(NoisePower.of(new ShellPowers(shells, power, power, power), 8, 7).bFactor().isEmpty());
	}

	/** A mask of 1 in the lower half of the box; above it every other voxel is 2, the others their number. */
	@Test
	void theBackgroundIsWhatMaskAndBallLeave() {
		final Grid grid = Grid.cube(12, 1);
		final DensityMap mask = Phantoms.map(grid, (x, y, z) -> z < 6 ? 1 : 0);
		final DensityMap half = Phantoms.map(grid, (x, y, z) -> (x + y + z) % 2 == 0 ? 2 : 100 + x + 12 * (y + 12 * z));
		int count = 0;
		int twos = 0;
		double sum = 0;
		double squares = 0;
		for (int z = 6; z < 12; z++) {
			for (int y = 0; y < 12; y++) {
				for (int x = 0; x < 12; x++) {
					if ((x - 6) * (x - 6) + (y - 6) * (y - 6) + (z - 6) * (z - 6) > 25) continue;
					count++;
					if (half.get(x, y, z) == 2) twos++;
					sum += half.get(x, y, z);
					squares += (double) half.get(x, y, z) * half.get(x, y, z);
				}
			}
		}
		final QuietVoxels found = QuietVoxels.of(half, mask);
		assertEquals(count, found.count());
		assertEquals((double) twos / count, found.constant(), 1e-12);
		assertEquals(Math.sqrt(squares / count - sum / count * sum / count), found.deviation(), 1e-6);
	}

	@Test
	void aSphericalWindowIsSeenInTheCorners() {
		final Grid grid = Grid.cube(12, 1);
		final DensityMap noise = Phantoms.noise(grid, 1, 3);
		assertTrue(QuietVoxels.constantCorners(noise).getAsDouble() < 0.01);
		final DensityMap windowed = Phantoms.map(grid, (x, y, z) -> (x - 6) * (x - 6) + (y - 6) * (y - 6) +
			(z - 6) * (z - 6) <= 36 ? noise.get(x, y, z) : 0);
		assertEquals(1, QuietVoxels.constantCorners(windowed).getAsDouble());
		assertEquals(0, QuietVoxels.of(noise, Phantoms.constant(grid, 1)).count());
		assertTrue(QuietVoxels.constantCorners(Phantoms.constant(Grid.cube(1, 1), 1)).isEmpty());
	}
}
