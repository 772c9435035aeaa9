package io.github.emvalidation.figure.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Balls;
import io.github.emvalidation.volume.Mesh;
import java.util.Random;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class DepthBufferTest {

	private static final int SIZE = 300;
	private static final double SCALE = 6;
	private static final double[] MIDDLE = { Balls.MIDDLE, Balls.MIDDLE, Balls.MIDDLE };

	@Test
	void sphereIsADiscOfItsRadiusAndAsDeep() {
		final DepthBuffer seen = drawn(Balls.mesh(Balls.ball(24, 24, 24, 20)), View.THREE.get(2));
		int covered = 0;
		for (int row = 0; row < SIZE; row++) {
			for (int column = 0; column < SIZE; column++) {
				final double across = Math.hypot(column + 0.5 - SIZE / 2.0, row + 0.5 - SIZE / 2.0) / SCALE;
				final float depth = seen.depth[column + SIZE * row];
				if (depth != DepthBuffer.NOTHING) covered++;
				if (across < 19) assertEquals(Math.sqrt(400 - across * across), depth / SCALE, 0.1);
			}
		}
		assertEquals(Math.PI * 20 * 20 * SCALE * SCALE, covered, 0.005 * covered);
	}

	@Test
	void theNearerSurfaceIsSeen() {
		final Mesh mesh = Balls.mesh(Balls.ball(24, 24, 8, 7), Balls.ball(24, 24, 36, 4));
		final int middle = SIZE / 2 + SIZE * (SIZE / 2);
		assertEquals(36 + 4 - 24, drawn(mesh, View.THREE.get(2)).depth[middle] / SCALE, 0.1);
		assertEquals(24 - 8 + 7, drawn(mesh, new View("from behind", 0, 180, 0)).depth[middle] / SCALE, 0.1);
	}

	/** Against every triangle at every pixel's centre. */
	@Test
	void isTheNearestOfAllTrianglesThatFaceTheViewer() {
		final Random random = new Random(4);
		final float[] points = new float[3 * 60];
		for (int i = 0; i < points.length; i++) points[i] = 48 * random.nextFloat();
		final int[] triangles = random.ints(3 * 100, 0, 60).toArray();
		final Mesh mesh = new Mesh(points, new float[points.length], triangles);
		final ScreenMesh screen = ScreenMesh.of(mesh, View.THREE.get(0).matrix(), MIDDLE, 1.2, 60, 50);
		final DepthBuffer seen = DepthBuffer.of(screen, 60, 50);
		for (int row = 0; row < 50; row++) {
			for (int column = 0; column < 60; column++) {
				final double expected = nearest(screen, column + 0.5, row + 0.5);
				final float found = seen.depth[column + 60 * row];
				if (expected == Double.NEGATIVE_INFINITY) assertEquals(DepthBuffer.NOTHING, found);
				else assertEquals(expected, found, 1e-3);
			}
		}
	}

	/** Of the crossings of a line of sight with the triangles, as planes. */
	private static double nearest(final ScreenMesh mesh, final double x, final double y) {
		double nearest = Double.NEGATIVE_INFINITY;
		for (int t = 0; t < mesh.triangles().length; t += 3) {
			final int a = mesh.triangles()[t];
			final int b = mesh.triangles()[t + 1];
			final int c = mesh.triangles()[t + 2];
			final double ab = turn(mesh, a, b, x, y);
			final double bc = turn(mesh, b, c, x, y);
			final double ca = turn(mesh, c, a, x, y);
			if (!(ab < 0 && bc < 0 && ca < 0)) continue;
			nearest = Math.max(nearest, (bc * mesh.z(a) + ca * mesh.z(b) + ab * mesh.z(c)) / (ab + bc + ca));
		}
		return nearest;
	}

	private static double turn(final ScreenMesh mesh, final int from, final int to, final double x, final double y) {
		return (mesh.x(to) - mesh.x(from)) * (y - mesh.y(from)) - (x - mesh.x(from)) * (mesh.y(to) - mesh.y(from));
	}

	@Test
	void threadsDoNotChangeWhatIsSeen() {
		final Mesh mesh = Balls.mesh(Balls.ball(20, 22, 24, 11), Balls.ball(30, 22, 20, 9));
		final DepthBuffer one = Parallelization.runWithNumThreads(1, () -> drawn(mesh, View.THREE.get(1)));
		final DepthBuffer five = Parallelization.runWithNumThreads(5, () -> drawn(mesh, View.THREE.get(1)));
		assertArrayEquals(one.depth, five.depth);
		assertArrayEquals(one.triangle, five.triangle);
	}

	@Test
	void whatLiesOutsideThePictureIsLeftOut() {
		final Mesh mesh = Balls.mesh(Balls.ball(24, 24, 24, 20));
		final ScreenMesh large = ScreenMesh.of(mesh, View.THREE.get(2).matrix(), MIDDLE, 20, 90, 7);
		final DepthBuffer seen = DepthBuffer.of(large, 90, 7);
		for (final float depth : seen.depth) assertTrue(depth > 19 * 20, "the picture lies within the sphere");
	}

	private static DepthBuffer drawn(final Mesh mesh, final View view) {
		return DepthBuffer.of(ScreenMesh.of(mesh, view.matrix(), MIDDLE, SCALE, SIZE, SIZE), SIZE, SIZE);
	}
}
