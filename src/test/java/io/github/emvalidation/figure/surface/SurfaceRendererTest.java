package io.github.emvalidation.figure.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Balls;
import io.github.emvalidation.figure.surface.SurfaceRenderer.Coat;
import io.github.emvalidation.volume.Mesh;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class SurfaceRendererTest {

	private static final int SIZE = 240;
	private static final double SCALE = 5;
	private static final double[] MIDDLE = { Balls.MIDDLE, Balls.MIDDLE, Balls.MIDDLE };
	private static final int BLUE = 0x3060c0;
	private static final int WHITE = 0xffffff;

	/** Large, middle and small on the positive x, y and z axis: each has one place in each view, which a mirrored picture misses. */
	@Test
	void everyBallIsWhereTheViewPutsIt() {
		final Mesh mesh = Balls.mesh(Balls.ball(38, 24, 24, 7), Balls.ball(24, 38, 24, 5), Balls.ball(24, 24, 38, 3));
		final BufferedImage alongX = drawn(mesh, View.THREE.get(0));
		assertDiscs(alongX, new double[][] { { 0, 0, 7 }, { 14, 0, 5 }, { 0, 14, 3 } });
		final BufferedImage alongY = drawn(mesh, View.THREE.get(1));
		assertDiscs(alongY, new double[][] { { 0, -14, 7 }, { 0, 0, 5 }, { 14, 0, 3 } });
		final BufferedImage alongZ = drawn(mesh, View.THREE.get(2));
		assertDiscs(alongZ, new double[][] { { 14, 0, 7 }, { 0, 14, 5 }, { 0, 0, 3 } });
	}

	/** @param discs Å to the right of the middle and up, and radius; nothing else is to be seen */
	private static void assertDiscs(final BufferedImage picture, final double[][] discs) {
		for (int row = 0; row < SIZE; row++) {
			for (int column = 0; column < SIZE; column++) {
				final double right = (column + 0.5 - SIZE / 2.0) / SCALE;
				final double up = (SIZE / 2.0 - row - 0.5) / SCALE;
				double inside = Double.NEGATIVE_INFINITY;
				for (final double[] disc : discs) inside = Math.max(inside, disc[2] - Math.hypot(right - disc[0], up - disc[1]));
				// one pixel at the rim may be mixed
				if (Math.abs(inside) < 1.5 / SCALE) continue;
				final boolean white = (picture.getRGB(column, row) & WHITE) == WHITE;
				assertEquals(inside < 0, white, right + " Å to the right, " + up + " Å up");
			}
		}
	}

	@Test
	void lightComesFromTheUpperLeft() {
		final BufferedImage picture = drawn(Balls.mesh(Balls.ball(24, 24, 24, 18)), View.THREE.get(2));
		assertTrue(brightness(picture, -8, 8) > brightness(picture, -8, -8) + 10);
		assertTrue(brightness(picture, -8, 8) > brightness(picture, 8, 8) + 10);
		assertTrue(brightness(picture, 8, 8) > brightness(picture, 8, -8) + 10);
	}

	@Test
	void farPartsArePaler() {
		final BufferedImage picture = drawn(Balls.mesh(Balls.ball(12, 24, 36, 6), Balls.ball(36, 24, 12, 6)), View.THREE.get(2));
		final int near = picture.getRGB(SIZE / 2 - 60, SIZE / 2);
		final int far = picture.getRGB(SIZE / 2 + 60, SIZE / 2);
		assertTrue((far >> 16 & 255) > (near >> 16 & 255) + 20, "red, of which blue has little");
	}

	@Test
	void farPartsKeepColoursThatStandForValues() {
		final Mesh mesh = Balls.mesh(Balls.ball(12, 24, 36, 6), Balls.ball(36, 24, 12, 6));
		final int[] colours = new int[mesh.vertexCount()];
		Arrays.fill(colours, BLUE);
		final BufferedImage picture = drawn(mesh, View.THREE.get(2), new Coat(colours, false)).get(0);
		final int near = picture.getRGB(SIZE / 2 - 60, SIZE / 2);
		final int far = picture.getRGB(SIZE / 2 + 60, SIZE / 2);
		for (int shift = 0; shift <= 16; shift += 8) assertEquals(near >> shift & 255, far >> shift & 255, 3);
	}

	@Test
	void verticesKeepTheirColours() {
		final Mesh mesh = Balls.mesh(Balls.ball(24, 24, 24, 18));
		final int[] colours = new int[mesh.vertexCount()];
		Arrays.setAll(colours, v -> mesh.point(v, 0) < 24 ? 0xff0000 : 0x0000ff);
		final BufferedImage picture = drawn(mesh, View.THREE.get(2), new Coat(colours, true)).get(0);
		final int left = picture.getRGB(SIZE / 2 - 40, SIZE / 2);
		final int right = picture.getRGB(SIZE / 2 + 40, SIZE / 2);
		assertTrue((left >> 16 & 255) > 2 * (left & 255));
		assertTrue((right & 255) > 2 * (right >> 16 & 255));
	}

	/** The outermost pixels of a disc are white by the share of them that it leaves free, in quarters. */
	@Test
	void edgesAreSmooth() {
		final BufferedImage picture = drawn(Balls.mesh(Balls.ball(24, 24, 24, 18)), View.THREE.get(2));
		int mixed = 0;
		for (int row = SIZE / 4; row < SIZE * 3 / 4; row++) {
			int column = 0;
			while ((picture.getRGB(column, row) & WHITE) == WHITE) column++;
			final int rim = picture.getRGB(column, row) >> 16 & 255;
			final int inner = picture.getRGB(column + 2, row) >> 16 & 255;
			if (rim > inner + 20) mixed++;
		}
		assertTrue(mixed > SIZE / 8, mixed + " rows end in a mixed pixel");
	}

	@Test
	void threadsDoNotChangeThePicture() {
		final Mesh mesh = Balls.mesh(Balls.ball(20, 22, 24, 11), Balls.ball(30, 22, 20, 9));
		final int[] one = Parallelization.runWithNumThreads(1, () -> pixels(drawn(mesh, View.THREE.get(1))));
		final int[] five = Parallelization.runWithNumThreads(5, () -> pixels(drawn(mesh, View.THREE.get(1))));
		assertArrayEquals(one, five);
	}

	@Test
	void picturesDrawnTogetherAreThoseDrawnAlone() {
		final Mesh mesh = Balls.mesh(Balls.ball(20, 22, 24, 11), Balls.ball(30, 22, 20, 9));
		final int[] red = new int[mesh.vertexCount()];
		Arrays.setAll(red, v -> 0x800000 + v % 100);
		final List<BufferedImage> together = drawn(mesh, View.THREE.get(0), new Coat(red, false), new Coat(new int[red.length], true));
		assertArrayEquals(pixels(drawn(mesh, View.THREE.get(0), new Coat(red, false)).get(0)), pixels(together.get(0)));
		assertArrayEquals(pixels(drawn(mesh, View.THREE.get(0), new Coat(new int[red.length], true)).get(0)), pixels(together.get(1)));
	}

	private static int[] pixels(final BufferedImage picture) {
		return picture.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
	}

	/** Mean of the channels, some Å to the right of the middle and up. */
	private static double brightness(final BufferedImage picture, final double right, final double up) {
		final int rgb = picture.getRGB((int) (SIZE / 2 + right * SCALE), (int) (SIZE / 2 - up * SCALE));
		return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3.0;
	}

	private static BufferedImage drawn(final Mesh mesh, final View view) {
		final int[] colours = new int[mesh.vertexCount()];
		Arrays.fill(colours, BLUE);
		return drawn(mesh, view, new Coat(colours, true)).get(0);
	}

	private static List<BufferedImage> drawn(final Mesh mesh, final View view, final Coat... coats) {
		return SurfaceRenderer.draw(mesh, List.of(coats), view, MIDDLE, SCALE, SIZE, SIZE);
	}
}
