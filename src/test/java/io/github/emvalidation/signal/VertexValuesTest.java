package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VertexValuesTest {

	private static final Grid GRID = Grid.of(new Int3(9, 7, 5), new Vec3(1.5, 2, 2.5));

	@Test
	void linearFieldIsReadExactlyWhateverTheVoxels() {
		final DensityMap field = Volumes.map(GRID, (x, y, z) -> 3 + 2 * 1.5 * x - 2 * y + 0.5 * 2.5 * z);
		final Mesh mesh = points(0, 0, 0, 12, 12, 10, 3.3, 4.4, 5.5, 11.9, 0.1, 9.7);
		final float[] values = VertexValues.of(mesh, field, all(GRID));
		for (int v = 0; v < mesh.vertexCount(); v++) {
			assertEquals(3 + 2 * mesh.point(v, 0) - mesh.point(v, 1) + 0.5 * mesh.point(v, 2), values[v], 1e-5);
		}
	}

	@Test
	void valuesOutsideTheMaskDoNotMixIn() {
		final MapMask mask = new MapMask(GRID);
		mask.set(2, 3, 1);
		mask.set(3, 3, 1);
		final DensityMap field = Volumes.map(GRID, (x, y, z) -> mask.get(x, y, z) ? x : -1000);
		final Mesh mesh = points(3, 6, 2.5, 3.75, 7, 3, 4.4, 6, 3.9, 6, 6, 2.5, 3, 10.1, 2.5);
		final float[] values = VertexValues.of(mesh, field, mask);
		assertEquals(2, values[0], 1e-6);
		assertEquals(2.5, values[1], 1e-6);
		assertEquals(2 + 1.4 / 1.5, values[2], 1e-6);
		assertTrue(Float.isNaN(values[3]), "the voxel itself has no value, and no other has a share");
		assertTrue(Float.isNaN(values[4]));
	}

	@Test
	void beyondTheLastVoxelIsItsValue() {
		final DensityMap field = Volumes.map(GRID, (x, y, z) -> 100 * x + 10 * y + z);
		assertArrayEquals(new float[] { 864, 0 }, VertexValues.of(points(13, 13.5, 11, -1, -1, -1), field, all(GRID)));
	}

	@Test
	void oneVoxelThickBoxes() {
		final Grid flat = Grid.of(new Int3(1, 4, 1), Vec3.all(2));
		final DensityMap field = Volumes.map(flat, (x, y, z) -> y);
		assertArrayEquals(new float[] { 1.5f, 3 }, VertexValues.of(points(0, 3, 0, 0.5, 7, -0.5), field, all(flat)));
	}

	@Test
	void threadsDoNotChangeTheValues() {
		final Grid grid = Volumes.grid(15, 14, 13);
		final Mesh mesh = IsoSurface.of(Volumes.noise(grid, 1), 0.5);
		final List<float[]> found = Volumes.onThreads(() -> VertexValues.of(mesh, Volumes.noise(grid, 2), Volumes.randomMask(grid, 0.4, 3)));
		assertArrayEquals(found.get(0), found.get(1));
		assertArrayEquals(found.get(0), found.get(2));
		assertTrue(found.get(0).length > 1000);
	}

	/** Against the definition, at random places. */
	@Test
	void isTheWeightedMeanOfTheEightVoxelsRound() {
		final Random random = new Random(7);
		final DensityMap field = Volumes.noise(GRID, 5);
		final MapMask mask = Volumes.randomMask(GRID, 0.5, 6);
		final double[] places = new double[3 * 200];
		for (int i = 0; i < places.length; i++) places[i] = random.nextDouble() * (GRID.size().get(i % 3) - 1) * GRID.voxel().get(i % 3);
		final Mesh mesh = points(places);
		final float[] values = VertexValues.of(mesh, field, mask);
		for (int v = 0; v < mesh.vertexCount(); v++) assertEquals(expected(mesh, v, field, mask), values[v], 1e-5);
	}

	private static double expected(final Mesh mesh, final int v, final DensityMap field, final MapMask mask) {
		double sum = 0;
		double weights = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) {
					final double weight = tent(mesh.point(v, 0) / 1.5 - x) * tent(mesh.point(v, 1) / 2 - y) * tent(mesh.point(v, 2) / 2.5 - z);
					if (!mask.get(x, y, z)) continue;
					sum += weight * field.get(x, y, z);
					weights += weight;
				}
			}
		}
		return weights > 0 ? sum / weights : Double.NaN;
	}

	private static double tent(final double distance) {
		return Math.max(0, 1 - Math.abs(distance));
	}

	@Test
	void aMaskOfAnotherSizeIsRefused() {
		final MapMask other = new MapMask(Grid.cube(4, 1));
		assertThrows(IllegalArgumentException.class, () -> VertexValues.of(points(0, 0, 0), Volumes.noise(GRID, 1), other));
	}

	private static MapMask all(final Grid grid) {
		return Volumes.randomMask(grid, 1, 1);
	}

	/** A mesh without triangles. */
	private static Mesh points(final double... places) {
		final float[] points = new float[places.length];
		for (int i = 0; i < places.length; i++) points[i] = (float) places[i];
		return new Mesh(points, new float[places.length], new int[0]);
	}
}
