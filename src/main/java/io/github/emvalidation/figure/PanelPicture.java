package io.github.emvalidation.figure;

import io.github.emvalidation.figure.Resampling.Between;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Slice;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** The picture of one slice: its values as grey levels or colours, low coordinates left and at the bottom. */
final class PanelPicture {

	private static final int WHITE = 255;

	private PanelPicture() {}

	/**
	 * In grey levels.
	 *
	 * @param low   value drawn black, as everything below it
	 * @param high  value drawn white, as everything above it
	 * @param pixel wanted size of a pixel in Å
	 */
	static BufferedImage of(final Slice slice, final double low, final double high, final double pixel) {
		final float[] values = resampled(slice, pixel, isMask(slice.values()) ? Between.NEAREST : Between.SMOOTH);
		final BufferedImage image = new BufferedImage(width(slice, pixel), height(slice, pixel), BufferedImage.TYPE_BYTE_GRAY);
		final byte[] out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < values.length; i++) out[i] = (byte) Math.round(WHITE * share(values[i], low, high));
		return image;
	}

	/**
	 * In colours where there are values that count, grey in the rest of the particle, pale elsewhere.
	 *
	 * @param slice  values, 0 where none counts
	 * @param inside 1 where values count, else 0
	 * @param within 1 in the particle, else 0
	 */
	static BufferedImage of(final Slice slice, final Slice inside, final Slice within, final Palette palette, final Scale scale,
		final double pixel)
	{
		final float[] sums = resampled(slice, pixel, Between.SMOOTH);
		final float[] weights = resampled(inside, pixel, Between.SMOOTH);
		final float[] particle = within == inside ? weights : resampled(within, pixel, Between.SMOOTH);
		final BufferedImage image = new BufferedImage(width(slice, pixel), height(slice, pixel), BufferedImage.TYPE_INT_RGB);
		final int[] out = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < out.length; i++) {
			// the mean of the values there are, without the zeros beside them
			if (weights[i] >= 0.5) out[i] = palette.at(scale.share(sums[i] / weights[i]));
			else out[i] = particle[i] < 0.5 ? Palette.PALE : Palette.NO_VALUE;
		}
		return image;
	}

	/** The slice's values on pixels, its highest row first. */
	private static float[] resampled(final Slice slice, final double pixel, final Between between) {
		final int width = width(slice, pixel);
		final int height = height(slice, pixel);
		final float[] values = Resampling.of(slice.values(), slice.width(), slice.height(), width, height, between);
		final float[] turned = new float[values.length];
		for (int y = 0; y < height; y++) System.arraycopy(values, y * width, turned, (height - 1 - y) * width, width);
		return turned;
	}

	private static int width(final Slice slice, final double pixel) {
		return pixels(slice.width() * slice.stepX(), pixel);
	}

	private static int height(final Slice slice, final double pixel) {
		return pixels(slice.height() * slice.stepY(), pixel);
	}

	private static int pixels(final double length, final double pixel) {
		return Math.max(1, (int) Math.round(length / pixel));
	}

	private static double share(final double value, final double low, final double high) {
		return Math.min(1, Math.max(0, (value - low) / (high - low)));
	}

	/** Whether there are no values but two. */
	private static boolean isMask(final float[] values) {
		float other = values[0];
		for (final float value : values) {
			if (value == values[0] || value == other) continue;
			if (other != values[0]) return false;
			other = value;
		}
		return true;
	}
}
