package io.github.emvalidation.check.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class SymmetryMatesTest {

	private static final Grid GRID = Grid.cube(48, 1.5);
	private static final double SIGMA = 4;

	/** Blobs of 1, 1, 1 and one of the height, round the z axis through a place in voxels. */
	private static DensityMap four(final double centre, final double height) {
		return Phantoms.map(GRID, (x, y, z) -> blob(x, y, z, centre + 7, centre) + blob(x, y, z, centre - 7, centre) +
			blob(x, y, z, centre, centre + 7) + height * blob(x, y, z, centre, centre - 7));
	}

	private static double blob(final int x, final int y, final int z, final double atX, final double atY) {
		final double r = new Vec3(x - atX, y - atY, z - 24).length() * 1.5;
		return Math.exp(-r * r / (2 * SIGMA * SIGMA));
	}

	private static double unlike(final DensityMap map, final int fold) {
		return SymmetryMates.of(Phantoms.entry(map, 0.3, 4), fold).orElseThrow().unlike();
	}

	@Test
	void copiesAreAlikeRoundTheMiddleVoxelOrTheMiddleOfTheBox() {
		assertEquals(0, unlike(four(24, 1), 4));
		assertEquals(0, unlike(four(23.5, 1), 4));
		assertEquals(0, unlike(four(24, 1), 2));
	}

	/** The mates of the weak blob are unlike it, each a third of what is dense. */
	@Test
	void aWeakCopyMakesTheOthersUnlike() {
		assertTrue(unlike(four(24, 0.4), 4) > 0.6);
		assertEquals(1 / 3.0, unlike(four(24, 0.4), 2), 0.1);
	}

	@Test
	void anotherSymmetryIsSeen() {
		assertTrue(unlike(four(24, 1), 3) > 0.2);
		assertTrue(unlike(four(20, 1), 4) > 0.2, "an axis elsewhere");
	}

	@Test
	void littleDensitySaysNothing() {
		assertTrue(SymmetryMates.of(Phantoms.entry(Phantoms.blob(GRID, new Vec3(36, 36, 36), 2), 0.5, 4), 2).isEmpty());
	}
}
