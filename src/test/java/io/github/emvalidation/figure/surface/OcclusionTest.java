package io.github.emvalidation.figure.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Mesh;
import org.junit.jupiter.api.Test;

class OcclusionTest {

	private static final int SIZE = 200;
	private static final double SCALE = 4;
	private static final int ROW = SIZE / 2;

	/** A floor, and from the middle of the picture to the right a terrace 4 Å above it. */
	private final Occlusion occlusion = new Occlusion(terrace(4), SCALE);

	@Test
	void openGroundKeepsItsLight() {
		assertEquals(0, at(-15), 0);
		assertEquals(0, at(0.5), 0, "what lies lower takes no light away");
		assertEquals(0, at(15), 0);
		assertEquals(0, new Occlusion(terrace(0), SCALE).at(ROW, ROW), 0);
	}

	@Test
	void theFootOfAWallIsDarkerTheNearerItIs() {
		assertTrue(at(-0.5) > at(-3));
		assertTrue(at(-3) > at(-8));
		assertTrue(at(-8) > 0);
		// a wall hides at most half of the directions
		assertTrue(at(-0.5) > 0.15 && at(-0.5) < 0.5, "at the foot " + at(-0.5));
	}

	@Test
	void thePicturesEdgeTakesNoLightAway() {
		for (int i = 0; i < SIZE; i++) {
			assertEquals(0, occlusion.at(0, i), 0);
			assertEquals(0, occlusion.at(SIZE - 1, i), 0);
			assertTrue(occlusion.at(i, 0) <= occlusion.at(i, ROW));
		}
	}

	/** Mean over four pixels, some Å to the right of the wall. */
	private double at(final double right) {
		final int column = (int) (SIZE / 2 + right * SCALE);
		double sum = 0;
		for (int i = 0; i < 4; i++) sum += occlusion.at(column + i % 2, ROW + i / 2);
		return sum / 4;
	}

	private static DepthBuffer terrace(final float height) {
		final float[] points = { -99, -99, 0, 0, -99, 0, 0, 99, 0, -99, 99, 0, //
			0, -99, height, 99, -99, height, 99, 99, height, 0, 99, height };
		final Mesh mesh = new Mesh(points, new float[points.length], new int[] { 0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7 });
		final double[] middle = new double[3];
		return DepthBuffer.of(ScreenMesh.of(mesh, View.THREE.get(2).matrix(), middle, SCALE, SIZE, SIZE), SIZE, SIZE);
	}
}
