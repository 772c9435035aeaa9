package io.github.emvalidation.figure.surface;

/**
 * The share of the light from all sides that higher parts around a point take away (ambient occlusion from the depth buffer, after
 * Bavoil and Sainz 2008, doi:10.1145/1401032.1401061). It makes grooves and pockets visible.
 */
final class Occlusion {

	private static final int DIRECTIONS = 4;
	private static final int TURNS = 4;
	/** How far around is looked, in Å. */
	private static final double[] REACH = { 2, 5, 12 };
	private static final float MOST = 0.85f;

	private final DepthBuffer seen;
	/** For each turn, direction and reach: columns and rows to go. */
	private final int[][] columns = new int[TURNS][DIRECTIONS * REACH.length];
	private final int[][] rows = new int[TURNS][DIRECTIONS * REACH.length];
	private final float[] perPixel = new float[REACH.length];

	/** @param scale pixels per Å */
	Occlusion(final DepthBuffer seen, final double scale) {
		this.seen = seen;
		for (int r = 0; r < REACH.length; r++) perPixel[r] = (float) (1 / (REACH[r] * scale));
		for (int turn = 0; turn < TURNS; turn++) {
			for (int d = 0; d < DIRECTIONS; d++) {
				final double angle = 2 * Math.PI * (d + turn / (double) TURNS) / DIRECTIONS;
				for (int r = 0; r < REACH.length; r++) {
					columns[turn][d * REACH.length + r] = (int) Math.round(REACH[r] * scale * Math.cos(angle));
					rows[turn][d * REACH.length + r] = (int) Math.round(REACH[r] * scale * Math.sin(angle));
				}
			}
		}
	}

	/**
	 * Share of the light that is taken away, 0 to 0.85: over all directions the mean sine of the steepest rise within reach. The
	 * directions turn from pixel to pixel of a square of four, whose mean the picture shows.
	 */
	float at(final int column, final int row) {
		final float[] depth = seen.depth;
		final int width = seen.width;
		final int height = seen.height;
		final float here = depth[column + width * row];
		final int turn = column % 2 + 2 * (row % 2);
		final int[] across = columns[turn];
		final int[] down = rows[turn];
		float hidden = 0;
		for (int d = 0; d < DIRECTIONS; d++) {
			float steepest = 0;
			for (int r = 0; r < perPixel.length; r++) {
				final int x = column + across[d * perPixel.length + r];
				final int y = row + down[d * perPixel.length + r];
				if (x < 0 || y < 0 || x >= width || y >= height) continue;
				final float rise = (depth[x + width * y] - here) * perPixel[r];
				if (rise <= 0) continue;
				final float square = rise * rise;
				// the square of the sine, less for what towers so high that it is another part of the map
				final float steep = square / ((1 + square) * (1 + square / 4));
				if (steep > steepest) steepest = steep;
			}
			hidden += (float) Math.sqrt(steepest);
		}
		return Math.min(MOST, hidden / DIRECTIONS);
	}
}
