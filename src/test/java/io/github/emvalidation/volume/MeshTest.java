package io.github.emvalidation.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MeshTest {

	@Test
	void countsAndPlaces() {
		final Mesh mesh = new Mesh(new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, new float[9], new int[] { 0, 1, 2, 2, 1, 0 });
		assertEquals(3, mesh.vertexCount());
		assertEquals(2, mesh.triangleCount());
		assertEquals(5, mesh.point(1, 2));
	}

	@Test
	void whatIsNoMeshIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Mesh(new float[9], new float[6], new int[3]));
		assertThrows(IllegalArgumentException.class, () -> new Mesh(new float[8], new float[8], new int[3]));
		assertThrows(IllegalArgumentException.class, () -> new Mesh(new float[9], new float[9], new int[4]));
	}
}
