package io.github.emvalidation.figure.surface;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Mesh;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures of surfaces without a display or a graphics card: parallel projection, a soft light from the upper left, hollows
 * darkened by what rises around them ({@link Occlusion}). Far parts are paler where the surface has one colour; where colours stand for
 * values, nothing makes them paler. White ground; every pixel is the mean of 2 × 2.
 */
public final class SurfaceRenderer {

	private static final int OVER = 2;
	/** Unit vector to the light: left, up, to the viewer. */
	private static final double[] LIGHT = { -0.424, 0.566, 0.707 };
	/** Light from everywhere, and from there. */
	private static final double AMBIENT = 0.6;
	private static final double DIRECT = 0.7;
	/** White that shines from what faces the light, so that shape shows on the darkest colours too. */
	private static final double GLOSS = 0.3;
	/** How much of its light a hidden place loses, and how white the farthest is. */
	private static final double DARKENING = 0.7;
	private static final double PALING = 0.3;
	private static final int WHITE = 255;
	private static final int GROUND = 0xffffff;

	private final ScreenMesh mesh;
	/** Of each coat. */
	private final int[][] colours;
	private final boolean[] paling;
	private final DepthBuffer seen;
	private final Occlusion occlusion;
	private final double near;
	private final double far;

	/**
	 * What a surface is painted with for one picture.
	 *
	 * @param colours red, green, blue in a byte each, one colour a vertex
	 * @param paling  whether far parts are paler, as they should be where colours stand for nothing
	 */
	public record Coat(int[] colours, boolean paling) {}

	private SurfaceRenderer(final ScreenMesh mesh, final List<Coat> coats, final double scale, final int width, final int height) {
		this.mesh = mesh;
		colours = new int[coats.size()][];
		paling = new boolean[coats.size()];
		for (int i = 0; i < colours.length; i++) {
			colours[i] = coats.get(i).colours();
			paling[i] = coats.get(i).paling();
		}
		seen = DepthBuffer.of(mesh, width, height);
		occlusion = new Occlusion(seen, scale);
		float nearest = Float.NEGATIVE_INFINITY;
		float farthest = Float.POSITIVE_INFINITY;
		for (final float depth : seen.depth) {
			if (depth == DepthBuffer.NOTHING) continue;
			nearest = Math.max(nearest, depth);
			farthest = Math.min(farthest, depth);
		}
		near = nearest;
		far = farthest;
	}

	/**
	 * A picture for each coat. What is seen, and how it is lit, is found once for all of them.
	 *
	 * @param centre the point in Å that is seen in the middle
	 * @param scale  pixels per Å
	 */
	public static List<BufferedImage> draw(final Mesh mesh, final List<Coat> coats, final View view, final double[] centre,
		final double scale, final int width, final int height)
	{
		final int fineWidth = OVER * width;
		final int fineHeight = OVER * height;
		final ScreenMesh turned = ScreenMesh.of(mesh, view.matrix(), centre, OVER * scale, fineWidth, fineHeight);
		final SurfaceRenderer renderer = new SurfaceRenderer(turned, coats, OVER * scale, fineWidth, fineHeight);
		final int[][] pixels = new int[coats.size()][width * height];
		Parallel.forEach(height, row -> {
			for (int column = 0; column < width; column++) renderer.pixel(column, row, pixels, column + width * row);
		});
		return Arrays.stream(pixels).map(all -> picture(all, width, height)).toList();
	}

	private static BufferedImage picture(final int[] pixels, final int width, final int height) {
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		picture.getRaster().setDataElements(0, 0, width, height, pixels);
		return picture;
	}

	/** For each picture the mean of what is seen at the pixel's parts. */
	private void pixel(final int column, final int row, final int[][] pixels, final int at) {
		if (isGround(column, row)) {
			for (final int[] picture : pixels) picture[at] = GROUND;
			return;
		}
		final float[] sum = new float[3 * colours.length];
		for (int i = 0; i < OVER * OVER; i++) add(OVER * column + i % OVER, OVER * row + i / OVER, sum);
		for (int coat = 0; coat < pixels.length; coat++) {
			int rgb = 0;
			for (int channel = 0; channel < 3; channel++) rgb = rgb << 8 | Math.round(sum[3 * coat + channel] / (OVER * OVER));
			pixels[coat][at] = rgb;
		}
	}

	/** Whether nothing is seen at any of the pixel's parts. */
	private boolean isGround(final int column, final int row) {
		for (int i = 0; i < OVER * OVER; i++) {
			if (seen.depth[OVER * column + i % OVER + seen.width * (OVER * row + i / OVER)] != DepthBuffer.NOTHING) return false;
		}
		return true;
	}

	private void add(final int column, final int row, final float[] sum) {
		final int at = column + seen.width * row;
		if (seen.depth[at] == DepthBuffer.NOTHING) {
			for (int i = 0; i < sum.length; i++) sum[i] += WHITE;
			return;
		}
		final int t = seen.triangle[at];
		final int a = mesh.triangles()[t];
		final int b = mesh.triangles()[t + 1];
		final int c = mesh.triangles()[t + 2];
		final double area = mesh.doubleArea(t);
		final double ofB = mesh.share(a, c, column, row) / area;
		final double ofC = -mesh.share(a, b, column, row) / area;
		final double ofA = 1 - ofB - ofC;
		final double open = 1 - DARKENING * occlusion.at(column, row);
		final double facing = facing(a, b, c, ofA, ofB, ofC);
		final double light = (AMBIENT + DIRECT * facing) * open;
		final double gloss = GLOSS * sixth(facing) * open;
		final double distance = near > far ? PALING * (near - seen.depth[at]) / (near - far) : 0;
		for (int i = 0; i < colours.length; i++) {
			final int ofCornerA = colours[i][a];
			final int ofCornerB = colours[i][b];
			final int ofCornerC = colours[i][c];
			final double pale = paling[i] ? distance : 0;
			for (int channel = 0; channel < 3; channel++) {
				final int shift = 16 - 8 * channel;
				final double own = ofA * (ofCornerA >> shift & 255) + ofB * (ofCornerB >> shift & 255) + ofC * (ofCornerC >> shift & 255);
				final double lit = own * light < WHITE ? own * light : WHITE;
				sum[3 * i + channel] += (float) (WHITE - (WHITE - lit) * (1 - gloss) * (1 - pale));
			}
		}
	}

	/** Cosine of the angle between the surface and the light, 0 where it is turned away. */
	private double facing(final int a, final int b, final int c, final double ofA, final double ofB, final double ofC) {
		double along = 0;
		double square = 0;
		for (int axis = 0; axis < 3; axis++) {
			final double n = ofA * mesh.normal(a, axis) + ofB * mesh.normal(b, axis) + ofC * mesh.normal(c, axis);
			along += n * LIGHT[axis];
			square += n * n;
		}
		return square > 0 ? Math.max(0, along / Math.sqrt(square)) : 0;
	}

	private static double sixth(final double x) {
		return x * x * x * x * x * x;
	}
}
