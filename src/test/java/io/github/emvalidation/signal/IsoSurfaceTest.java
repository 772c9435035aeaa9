package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Meshes;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;
import java.util.Random;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoSurfaceTest {

	/** A density of Å coordinates. */
	private interface Field {

		double at(double x, double y, double z);
	}

	private static DensityMap sampled(final Grid grid, final Field field) {
		final DensityMap map = DensityMap.zeros("shape", grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					map.plane(z)[x + grid.nx() * y] =
						(float) field.at(x * grid.voxel().x(), y * grid.voxel().y(), z * grid.voxel().z());
				}
			}
		}
		return map;
	}

	private static DensityMap sphere(final Grid grid, final double radius) {
		final double cx = grid.length(0) / 2;
		final double cy = grid.length(1) / 2;
		final double cz = grid.length(2) / 2;
		return sampled(grid, (x, y, z) -> radius - Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz)));
	}

	@Test
	void sphereHasTheAreaAndVolumeOfGeometry() {
		final Mesh mesh = IsoSurface.of(sphere(Grid.cube(60, 1.3), 27), 0);
		assertEquals(4 * Math.PI * 27 * 27, Meshes.area(mesh), 0.005 * Meshes.area(mesh));
		assertEquals(4 / 3.0 * Math.PI * 27 * 27 * 27, Meshes.enclosedVolume(mesh), 0.005 * Meshes.enclosedVolume(mesh));
		assertEquals(2, Meshes.eulerCharacteristic(mesh));
	}

	@Test
	void sphereInAnAnisotropicNonCubicBoxIsStillThatSphere() {
		final Mesh mesh = IsoSurface.of(sphere(Grid.of(new Int3(80, 50, 41), new Vec3(0.7, 1.1, 1.5)), 22), 0);
		assertEquals(4 * Math.PI * 22 * 22, Meshes.area(mesh), 0.01 * Meshes.area(mesh));
		assertEquals(4 / 3.0 * Math.PI * 22 * 22 * 22, Meshes.enclosedVolume(mesh), 0.01 * Meshes.enclosedVolume(mesh));
		for (int v = 0; v < mesh.vertexCount(); v++) {
			double out = 0;
			final double[] centre = { 28, 27.5, 30.75 };
			for (int a = 0; a < 3; a++) out += mesh.normals()[3 * v + a] * (mesh.point(v, a) - centre[a]) / 22;
			assertTrue(out > 0.98, "the normal of vertex " + v + " points out by " + out);
		}
	}

	@Test
	void torusHasTheAreaAndVolumeAndHoleOfGeometry() {
		final double big = 20;
		final double small = 8;
		final DensityMap torus = sampled(Grid.cube(64, 1), (x, y, z) -> {
			final double ring = Math.hypot(x - 32, y - 31) - big;
			return small - Math.hypot(ring, z - 30);
		});
		final Mesh mesh = IsoSurface.of(torus, 0);
		assertEquals(4 * Math.PI * Math.PI * big * small, Meshes.area(mesh), 0.01 * Meshes.area(mesh));
		assertEquals(2 * Math.PI * Math.PI * big * small * small, Meshes.enclosedVolume(mesh), 0.01 * Meshes.enclosedVolume(mesh));
		assertEquals(0, Meshes.eulerCharacteristic(mesh));
	}

	@Test
	void fullBoxIsClosedAtItsOwnFaces() {
		final Mesh mesh = IsoSurface.of(sampled(Grid.of(new Int3(5, 7, 4), new Vec3(1, 2, 3)), (x, y, z) -> 1), 0.5);
		assertEquals(4 * 12 * 9, Meshes.enclosedVolume(mesh), 1e-6);
		assertEquals(2 * (4 * 12 + 4 * 9 + 12 * 9), Meshes.area(mesh), 1e-6);
		assertEquals(2, Meshes.eulerCharacteristic(mesh));
	}

	/** Noise has every case of a cell, in every neighbourhood. */
	@Test
	void surfaceOfNoiseIsAClosedManifold() {
		for (long seed = 0; seed < 5; seed++) {
			final Random random = new Random(seed);
			final DensityMap noise = sampled(Grid.of(new Int3(27, 22, 19), Vec3.all(1)), (x, y, z) -> random.nextGaussian());
			final Mesh mesh = IsoSurface.of(noise, 0.1 * seed);
			assertTrue(mesh.triangleCount() > 10_000);
			Meshes.assertManifold(mesh);
		}
	}

	@Test
	void voxelsThatTouchAtASideOrCornerAreSpheresOfTheirOwn() {
		final Grid grid = Grid.cube(6, 1);
		final Mesh side = IsoSurface.of(sampled(grid, (x, y, z) -> x == 2 && y == 2 && z == 2 || x == 3 && y == 3 && z == 2 ? 1 : 0), 0.5);
		assertEquals(4, Meshes.eulerCharacteristic(side));
		Meshes.assertManifold(side);
		final Mesh corner = IsoSurface.of(sampled(grid, (x, y, z) -> x == 2 && y == 2 && z == 2 || x == 3 && y == 3 && z == 3 ? 1 : 0), 0.5);
		assertEquals(4, Meshes.eulerCharacteristic(corner));
		Meshes.assertManifold(corner);
	}

	/** The two cells between share a chessboard face, and in each of them the patch crosses that face twice. */
	@Test
	void cellsWhosePatchesMeetThemselvesOnTheFaceTheyShareDoNotPinch() {
		final DensityMap map = sampled(Grid.cube(5, 1), (x, y, z) -> 0);
		// the face at x = 2 is a chessboard; both corners that are inside are joined through voxels on either side of it
		final int[][] inside = { { 2, 1, 1 }, { 2, 2, 2 }, { 1, 1, 1 }, { 1, 2, 2 }, { 1, 1, 2 }, { 3, 1, 1 }, { 3, 2, 2 }, { 3, 2, 1 } };
		for (final int[] voxel : inside) map.plane(voxel[2])[voxel[0] + 5 * voxel[1]] = 1;
		final Mesh mesh = IsoSurface.of(map, 0.5);
		Meshes.assertManifold(mesh);
	}

	@Test
	void verticesLieOnTheLevel() {
		final Mesh mesh = IsoSurface.of(sphere(Grid.of(new Int3(40, 44, 48), new Vec3(1.3, 1.2, 1.1)), 18), 0);
		for (int v = 0; v < mesh.vertexCount(); v++) {
			final double r = Math.sqrt(square(mesh.point(v, 0) - 26) + square(mesh.point(v, 1) - 26.4) + square(mesh.point(v, 2) - 26.4));
			assertEquals(18, r, 0.03, "vertex " + v);
		}
	}

	@Test
	void trianglesAndNormalsFaceTheSameWay() {
		final Mesh mesh = IsoSurface.of(sphere(Grid.cube(30, 1), 11.3), 0);
		for (int t = 0; t < mesh.triangles().length; t += 3) {
			final Vec3 a = Meshes.vertex(mesh, mesh.triangles()[t]);
			final Vec3 normal = Meshes.vertex(mesh, mesh.triangles()[t + 1]).minus(a).cross(Meshes.vertex(mesh, mesh.triangles()[t + 2]).minus(a));
			final Vec3 out = a.minus(Vec3.all(15));
			assertTrue(normal.dot(out) > 0.9 * normal.length() * out.length(), "triangle " + t / 3);
		}
	}

	@Test
	void surfacePassesThroughVoxelsThatEqualTheLevel() {
		final DensityMap block = sampled(Grid.cube(12, 2), (x, y, z) -> Math.max(x, Math.max(y, z)) <= 14 && Math.min(x, Math.min(y, z)) >= 6 ? 1 : 0);
		final Mesh mesh = IsoSurface.of(block, 1);
		Meshes.assertManifold(mesh);
		assertEquals(8 * 8 * 8, Meshes.enclosedVolume(mesh), 1e-6);
		assertFinite(mesh);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 1", "2, 2, 2", "1, 5, 3", "2, 1, 7", "6, 2, 1" })
	void smallestBoxesAreClosedToo(final int nx, final int ny, final int nz) {
		final Mesh mesh = IsoSurface.of(sampled(Grid.of(new Int3(nx, ny, nz), new Vec3(1, 2, 3)), (x, y, z) -> 1), 0.5);
		assertEquals(2, Meshes.eulerCharacteristic(mesh));
		Meshes.assertManifold(mesh);
		assertEquals((nx - 1) * 2 * (ny - 1) * 3 * (nz - 1), Meshes.enclosedVolume(mesh), 1e-6);
		assertFinite(mesh);
	}

	@Test
	void facesAreCountedWithoutMakingThem() {
		final Random random = new Random(3);
		final DensityMap noise = sampled(Grid.of(new Int3(13, 11, 7), Vec3.all(1)), (x, y, z) -> random.nextGaussian());
		assertEquals(IsoSurface.of(noise, 0.5).triangleCount() / 2, IsoSurface.faces(noise, 0.5));
		assertEquals(0, IsoSurface.faces(noise, 100));
	}

	@Test
	void nothingAboveTheLevelGivesNoTriangles() {
		assertEquals(0, IsoSurface.of(sphere(Grid.cube(10, 1), 4), 10).triangleCount());
	}

	@Test
	void threadsDoNotChangeTheMesh() {
		final DensityMap map = sphere(Grid.of(new Int3(31, 30, 29), Vec3.all(1)), 11);
		final Mesh one = Parallelization.runWithNumThreads(1, () -> IsoSurface.of(map, 0));
		final Mesh five = Parallelization.runWithNumThreads(5, () -> IsoSurface.of(map, 0));
		assertArrayEquals(one.points(), five.points());
		assertArrayEquals(one.normals(), five.normals());
		assertArrayEquals(one.triangles(), five.triangles());
	}

	private static void assertFinite(final Mesh mesh) {
		for (final float value : mesh.points()) assertTrue(Float.isFinite(value));
		for (int v = 0; v < mesh.vertexCount(); v++) {
			final double length = square(mesh.normals()[3 * v]) + square(mesh.normals()[3 * v + 1]) + square(mesh.normals()[3 * v + 2]);
			assertEquals(1, length, 1e-5);
		}
	}

	private static double square(final double x) {
		return x * x;
	}
}
