package io.github.emvalidation.entry.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContrastTest {

	private static final DensityMap NOISE = Phantoms.noise(Grid.cube(24, 1), 0.05, 3);

	@Test
	void aDarkParticleIsRemarked() {
		assertEquals(Contrast.INVERTED + ", and the contour level, too.", Contrast.remark(Phantoms.entry(particle(-1), -0.5, 4)).orElseThrow());
		assertTrue(Contrast.remark(Phantoms.entry(particle(-1), 0.1, 4)).orElseThrow().endsWith("give the contour level of that map."));
		assertEquals(Optional.empty(), Contrast.remark(Phantoms.entry(particle(1), 0.5, 4)));
		assertEquals(Optional.empty(), Contrast.remark(new Entry(particle(-1), Facts.NONE)), "without a contour level");
	}

	/** Noise of 0.05 and a share of voxels p at height h: {@code p (h/s)^3 / (1 + p (h/s)^2)^1.5} with s the noise. */
	@Test
	void theSkewnessIsThatOfAllDensities() {
		final double share = 343.0 / (24 * 24 * 24);
		final double height = 1 / 0.05;
		final double expected = share * Math.pow(height, 3) / Math.pow(1 + share * height * height, 1.5);
		assertEquals(expected, BoxNoise.of(Phantoms.entry(particle(1), 0.5, 4)).skewness(), 0.05 * expected);
		assertEquals(0, BoxNoise.of(Phantoms.entry(NOISE, 0.1, 4)).skewness(), 0.1);
	}

	private static DensityMap particle(final double height) {
		return Phantoms.map(NOISE.grid(), (x, y, z) -> NOISE.get(x, y, z) + (x > 8 && x < 16 && y > 8 && y < 16 && z > 8 && z < 16 ? height : 0));
	}
}
