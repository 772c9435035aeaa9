package io.github.emvalidation.figure.surface;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Mesh;
import java.awt.image.BufferedImage;

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

	private final ScreenMesh mesh;
	private final int[] colours;
	private final DepthBuffer seen;
	private final Occlusion occlusion;
	private final boolean paling;
	private final double near;
	private final double far;

	private SurfaceRenderer(final ScreenMesh mesh, final int[] colours, final boolean paling, final double scale, final int width,
		final int height)
	{
		this.mesh = mesh;
		this.colours = colours;
		this.paling = paling;
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
	 * @param colours red, green, blue in a byte each, one colour a vertex
	 * @param paling  whether far parts are paler, as they should be where colours stand for nothing
	 * @param centre  the point in Å that is seen in the middle
	 * @param scale   pixels per Å
	 */
	public static BufferedImage draw(final Mesh mesh, final int[] colours, final boolean paling, final View view, final double[] centre,
		final double scale, final int width, final int height)
	{
		final int fineWidth = OVER * width;
		final int fineHeight = OVER * height;
		final ScreenMesh turned = ScreenMesh.of(mesh, view.matrix(), centre, OVER * scale, fineWidth, fineHeight);
		final SurfaceRenderer renderer = new SurfaceRenderer(turned, colours, paling, OVER * scale, fineWidth, fineHeight);
		final int[] pixels = new int[width * height];
		Parallel.forEach(height, row -> {
			for (int column = 0; column < width; column++) pixels[column + width * row] = renderer.pixel(column, row);
		});
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(0, 0, width, height, pixels, 0, width);
		return picture;
	}

	/** The mean of what is seen at the pixel's parts. */
	private int pixel(final int column, final int row) {
		final float[] sum = new float[3];
		for (int i = 0; i < OVER * OVER; i++) add(OVER * column + i % OVER, OVER * row + i / OVER, sum);
		int rgb = 0;
		for (final float level : sum) rgb = rgb << 8 | Math.round(level / (OVER * OVER));
		return rgb;
	}

	private void add(final int column, final int row, final float[] sum) {
		final int at = column + seen.width * row;
		if (seen.depth[at] == DepthBuffer.NOTHING) {
			for (int channel = 0; channel < 3; channel++) sum[channel] += WHITE;
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
		final double pale = paling && near > far ? PALING * (near - seen.depth[at]) / (near - far) : 0;
		for (int channel = 0; channel < 3; channel++) {
			final int shift = 16 - 8 * channel;
			final double own = ofA * (colours[a] >> shift & 255) + ofB * (colours[b] >> shift & 255) + ofC * (colours[c] >> shift & 255);
			final double lit = Math.min(WHITE, own * light);
			sum[channel] += (float) (WHITE - (WHITE - lit) * (1 - gloss) * (1 - pale));
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
