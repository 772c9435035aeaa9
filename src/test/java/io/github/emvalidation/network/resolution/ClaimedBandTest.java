package io.github.emvalidation.network.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import org.junit.jupiter.api.Test;

class ClaimedBandTest {

	private static final Grid GRID = Grid.cube(40, 1);

	/** A wave along x, 40 Å / {@code turns} long. */
	private static DensityMap wave(final int turns) {
		return Phantoms.map(GRID, (x, y, z) -> (float) Math.cos(2 * Math.PI * turns * x / 40));
	}

	@Test
	void passesWhatIsClaimedAndNothingBeyond() {
		assertEquals(1, ClaimedBand.gain(4).applyAsDouble(0.25), 1e-12);
		assertEquals(0.5, ClaimedBand.gain(4).applyAsDouble(1.05 * 0.25), 1e-9);
		assertEquals(0, ClaimedBand.gain(4).applyAsDouble(1.1 * 0.25 + 1e-9), 1e-12);
		assertEquals(1, ClaimedBand.of(wave(10), 4, Progress.NONE).get(0, 3, 5), 1e-5, "4 Å");
		assertEquals(0, ClaimedBand.of(wave(12), 4, Progress.NONE).get(0, 3, 5), 1e-5, "3.3 Å");
	}
}
