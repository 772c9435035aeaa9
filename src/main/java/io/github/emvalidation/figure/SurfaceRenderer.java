package io.github.emvalidation.figure;

import io.github.emvalidation.signal.Parallel;
import io.github.emvalidation.volume.Mesh;
import java.awt.image.BufferedImage;

/**
 * Pictures of surfaces without a display or a graphics card: parallel projection, a soft light from the upper left, hollows
 * darkened by what rises around them (ambient occlusion read from the depth buffer, after Bavoil & Sainz 2008,
 * doi:10.1145/1401032.1401061), far parts paler. White ground; every pixel is the mean of 2 × 2.
 */
final class SurfaceRenderer {

	private static final int OVER = 2;
	private static final double[] LIGHT = unit(-0.45, 0.6, 0.75);
	private static final int DIRECTIONS = 8;
	private static final int TURNS = 4;
	private static final double[] REACH = { 2, 5, 12 };
	private static final double PALING = 0.35;

	private SurfaceRenderer() {}

	/**
	 * @param colours   red, green, blue in a byte each, one colour a vertex
	 * @param scale     pixels per Å
	 * @param centre    the point in Å that is seen in the middle
	 */
	static BufferedImage draw(final Mesh mesh, final int[] colours, final View view, final double[] centre, final double scale,
		final int width, final int height)
	{
		final DepthBuffer seen = new DepthBuffer(mesh, view.matrix(), centre, OVER * scale, colours, OVER * width, OVER * height);
		final double[] range = depthRange(seen);
		final Probes probes = new Probes(OVER * scale);
		final int[] fine = new int[seen.colour.length];
		Parallel.forEach(seen.height, row -> {
			for (int column = 0; column < seen.width; column++) {
				final int at = column + seen.width * row;
				fine[at] = seen.depth[at] == DepthBuffer.NOTHING ? 0xffffff : shade(seen, column, row, probes, range);
			}
		});
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(0, 0, width, height, averaged(fine, width, height), 0, width);
		return picture;
	}

	private static int shade(final DepthBuffer seen, final int column, final int row, final Probes probes,
		final double[] range)
	{
		final int at = column + seen.width * row;
		final double facing = seen.right[at] * LIGHT[0] + seen.up[at] * LIGHT[1] + seen.front[at] * LIGHT[2];
		final double open = 1 - occlusion(seen, column, row, probes);
		final double light = (0.25 + 0.75 * open) * (0.5 + 0.6 * Math.max(0, facing));
		final double far = PALING * (range[1] - seen.depth[at]) / Math.max(1e-6, range[1] - range[0]);
		int rgb = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			final double lit = (seen.colour[at] >> shift & 255) * light * 1.15;
			rgb |= (int) Math.max(0, Math.min(255, Math.round(lit + (255 - lit) * far))) << shift;
		}
		return rgb;
	}

	/** Share of the sky, 0 to 1, that nearby parts of the surface hide: the steepest rise within reach, over directions. */
	private static double occlusion(final DepthBuffer seen, final int column, final int row, final Probes probes) {
		final float here = seen.depth[column + seen.width * row];
		final int[] dx = probes.dx[(column * 7 + row * 3) % TURNS];
		final int[] dy = probes.dy[(column * 7 + row * 3) % TURNS];
		float hidden = 0;
		for (int d = 0; d < DIRECTIONS; d++) {
			float steepest = 0;
			for (int r = 0; r < REACH.length; r++) {
				final int x = column + dx[d * REACH.length + r];
				final int y = row + dy[d * REACH.length + r];
				if (x < 0 || y < 0 || x >= seen.width || y >= seen.height) continue;
				final float rise = (seen.depth[x + seen.width * y] - here) / probes.pixels[r];
				// sine of the rise, less for what towers so high that it is another part of the map
				if (rise > 0) steepest = Math.max(steepest, rise * rise / ((1 + rise * rise) * (1 + rise * rise / 4)));
			}
			hidden += (float) Math.sqrt(steepest);
		}
		return Math.min(0.85, hidden / DIRECTIONS);
	}

	/** Where the surroundings are probed, in pixels; turned a little from pixel to pixel so that no pattern shows. */
	private static final class Probes {

		final int[][] dx = new int[TURNS][DIRECTIONS * REACH.length];
		final int[][] dy = new int[TURNS][DIRECTIONS * REACH.length];
		final float[] pixels = new float[REACH.length];

		Probes(final double pixelsPerAngstrom) {
			for (int r = 0; r < REACH.length; r++) pixels[r] = (float) (REACH[r] * pixelsPerAngstrom);
			for (int turn = 0; turn < TURNS; turn++) {
				for (int d = 0; d < DIRECTIONS; d++) {
					final double angle = 2 * Math.PI * (d + turn / (double) TURNS) / DIRECTIONS;
					for (int r = 0; r < REACH.length; r++) {
						dx[turn][d * REACH.length + r] = (int) Math.round(pixels[r] * Math.cos(angle));
						dy[turn][d * REACH.length + r] = (int) Math.round(pixels[r] * Math.sin(angle));
					}
				}
			}
		}
	}

	private static double[] depthRange(final DepthBuffer seen) {
		double near = Double.NEGATIVE_INFINITY;
		double far = Double.POSITIVE_INFINITY;
		for (final float d : seen.depth) {
			if (d == DepthBuffer.NOTHING) continue;
			near = Math.max(near, d);
			far = Math.min(far, d);
		}
		return new double[] { far, near };
	}

	private static int[] averaged(final int[] fine, final int width, final int height) {
		final int[] out = new int[width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				for (int shift = 0; shift <= 16; shift += 8) {
					int sum = 0;
					for (int i = 0; i < OVER * OVER; i++) {
						sum += fine[OVER * x + i % OVER + OVER * width * (OVER * y + i / OVER)] >> shift & 255;
					}
					out[x + width * y] |= sum / (OVER * OVER) << shift;
				}
			}
		}
		return out;
	}

	private static double[] unit(final double x, final double y, final double z) {
		final double length = Math.sqrt(x * x + y * y + z * z);
		return new double[] { x / length, y / length, z / length };
	}
}
