package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

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
		assertEquals(4 * Math.PI * 27 * 27, mesh.area(), 0.005 * mesh.area());
		assertEquals(4 / 3.0 * Math.PI * 27 * 27 * 27, mesh.enclosedVolume(), 0.005 * mesh.enclosedVolume());
		assertEquals(2, eulerCharacteristic(mesh));
	}

	@Test
	void sphereInAnAnisotropicNonCubicBoxIsStillThatSphere() {
		final Mesh mesh = IsoSurface.of(sphere(Grid.of(new Int3(80, 50, 41), new Vec3(0.7, 1.1, 1.5)), 22), 0);
		assertEquals(4 * Math.PI * 22 * 22, mesh.area(), 0.01 * mesh.area());
		assertEquals(4 / 3.0 * Math.PI * 22 * 22 * 22, mesh.enclosedVolume(), 0.01 * mesh.enclosedVolume());
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
		assertEquals(4 * Math.PI * Math.PI * big * small, mesh.area(), 0.01 * mesh.area());
		assertEquals(2 * Math.PI * Math.PI * big * small * small, mesh.enclosedVolume(), 0.01 * mesh.enclosedVolume());
		assertEquals(0, eulerCharacteristic(mesh));
	}

	@Test
	void fullBoxIsClosedAtItsOwnFaces() {
		final Mesh mesh = IsoSurface.of(sampled(Grid.of(new Int3(5, 7, 4), new Vec3(1, 2, 3)), (x, y, z) -> 1), 0.5);
		assertEquals(4 * 12 * 9, mesh.enclosedVolume(), 1e-6);
		assertEquals(2 * (4 * 12 + 4 * 9 + 12 * 9), mesh.area(), 1e-6);
		assertEquals(2, eulerCharacteristic(mesh));
	}

	@Test
	void everySideOfEveryTriangleHasItsOpposite() {
		final Random random = new Random(5);
		final DensityMap noise = sampled(Grid.of(new Int3(17, 12, 9), Vec3.all(1)), (x, y, z) -> random.nextGaussian());
		final Mesh mesh = IsoSurface.of(noise, 0.3);
		assertTrue(mesh.triangleCount() > 1000);
		final Map<Long, Integer> balance = new HashMap<>();
		for (int t = 0; t < mesh.triangles().length; t += 3) {
			for (int i = 0; i < 3; i++) {
				final int a = mesh.triangles()[t + i];
				final int b = mesh.triangles()[t + (i + 1) % 3];
				balance.merge(Math.min(a, b) * 1_000_000L + Math.max(a, b), a < b ? 1 : -1, Integer::sum);
			}
		}
		assertTrue(balance.values().stream().allMatch(n -> n == 0), "every side is passed as often in one direction as in the other");
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

	/** Vertices - sides + triangles: 2 for each sphere, 0 for a torus. */
	private static long eulerCharacteristic(final Mesh mesh) {
		final Map<Long, Integer> sides = new HashMap<>();
		for (int t = 0; t < mesh.triangles().length; t += 3) {
			for (int i = 0; i < 3; i++) {
				final int a = mesh.triangles()[t + i];
				final int b = mesh.triangles()[t + (i + 1) % 3];
				sides.merge(Math.min(a, b) * 1_000_000L + Math.max(a, b), 1, Integer::sum);
			}
		}
		return mesh.vertexCount() - sides.size() + mesh.triangleCount();
	}
}
