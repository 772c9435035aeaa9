package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class NearestVoxelsTest {

	private static final Grid FROM = Grid.of(new Int3(9, 7, 5), new Vec3(1, 1.4, 2));
	private static final Grid TO = Grid.of(new Int3(6, 12, 10), new Vec3(1.6, 0.9, 1.1));
	private static final DensityMap MAP = Phantoms.map(FROM, (x, y, z) -> x + 10 * y + 100 * z);

	@Test
	void eachVoxelTakesTheNearestOnesValue() {
		final float[] row = new float[6];
		for (int z = 0; z < 10; z++) {
			for (int y = 0; y < 12; y++) {
				new NearestVoxels(TO, MAP).row(y, z, row);
				for (int x = 0; x < 6; x++) {
					assertEquals(nearest(9, 1, x * 1.6) + 10 * nearest(7, 1.4, y * 0.9) + 100 * nearest(5, 2, z * 1.1), row[x]);
				}
			}
		}
	}

	@Test
	void aMaskFollows() {
		final MapMask mask = NearestVoxels.of(TO, Phantoms.above(MAP, 230));
		final float[] row = new float[6];
		for (int z = 0; z < 10; z++) {
			for (int y = 0; y < 12; y++) {
				new NearestVoxels(TO, MAP).row(y, z, row);
				for (int x = 0; x < 6; x++) assertEquals(row[x] >= 230, mask.get(x, y, z));
			}
		}
	}

	/** By looking at all of them. */
	private static int nearest(final int n, final double step, final double at) {
		int best = 0;
		for (int i = 1; i < n; i++) {
			if (Math.abs(i * step - at) <= Math.abs(best * step - at)) best = i;
		}
		return best;
	}
}
