package io.github.emvalidation.check.map.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationLengthTest {

	@Test
	void agreesWithTheDefinitionAroundAMask() {
		final Grid grid = Phantoms.ODD_GRID;
		final Random random = new Random(3);
		final double[] waves = random.doubles(9, 0.2, 0.9).toArray();
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> Math.sin(waves[0] * x + waves[1] * y) + Math.cos(waves[2] * y + waves[3] * z) +
			Math.sin(waves[4] * z + waves[5] * x) + 0.4 * random.nextGaussian());
		final MapMask mask = Phantoms.above(Phantoms.block(grid, new Int3(8, 6, 5), new Int3(15, 17, 11), 1), 1);
		final Background background = new Background(map, mask);
		final Spread spread = Spread.of(background, Progress.NONE);
		final double variance = spread.squares() / spread.n();
		final Vec3 found = CorrelationLength.of(background, spread.mean(), variance, Progress.NONE);
		for (int axis = 0; axis < 3; axis++) {
			assertEquals(bruteForce(background, axis, spread.mean(), variance), found.get(axis), 1e-4, "axis " + axis);
		}
	}

	@Test
	void autoregressiveNoiseHasTheLengthOfItsFormula() {
		// along x each voxel is 0.6 times its neighbour plus noise: r(k) = 0.6^k, L = (1 + 0.6)/(1 - 0.6) = 4
		final Grid grid = Grid.of(new Int3(64, 80, 80), Vec3.all(1));
		final Random random = new Random(11);
		final double[] last = { 0 };
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> {
			last[0] = x == 0 ? random.nextGaussian() / 0.8 : 0.6 * last[0] + random.nextGaussian();
			return last[0];
		});
		final Background background = new Background(map, new MapMask(grid));
		final Spread spread = Spread.of(background, Progress.NONE);
		final Vec3 found = CorrelationLength.of(background, spread.mean(), spread.squares() / spread.n(), Progress.NONE);
		assertEquals(4, found.x(), 0.15);
		assertEquals(1, found.y(), 0.05);
		assertEquals(1, found.z(), 0.05);
	}

	@Test
	void aFlatBoxHasNoLengthAlongItsThinAxis() {
		final Grid grid = Grid.of(new Int3(40, 30, 1), Vec3.all(1));
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> Math.sin(0.3 * x));
		final Background background = new Background(map, new MapMask(grid));
		final Spread spread = Spread.of(background, Progress.NONE);
		final Vec3 found = CorrelationLength.of(background, spread.mean(), spread.squares() / spread.n(), Progress.NONE);
		assertEquals(1, found.z());
	}

	private static double bruteForce(final Background background, final int axis, final double mean, final double variance) {
		final Int3 size = background.map().grid().size();
		double length = 1;
		for (int lag = 1; lag <= size.get(axis) / 2; lag++) {
			double sum = 0;
			long pairs = 0;
			for (int z = 0; z < size.z(); z++) {
				for (int y = 0; y < size.y(); y++) {
					for (int x = 0; x < size.x(); x++) {
						final int x2 = axis == 0 ? x + lag : x;
						final int y2 = axis == 1 ? y + lag : y;
						final int z2 = axis == 2 ? z + lag : z;
						if (x2 >= size.x() || y2 >= size.y() || z2 >= size.z()) continue;
						if (background.mask().get(x, y, z) || background.mask().get(x2, y2, z2)) continue;
						sum += (background.map().get(x, y, z) - mean) * (background.map().get(x2, y2, z2) - mean);
						pairs++;
					}
				}
			}
			if (!(sum > 0)) break;
			length += 2 * sum / pairs / variance;
		}
		return length;
	}
}
