package io.github.emvalidation.figure;

import io.github.emvalidation.figure.Resampling.Between;
import io.github.emvalidation.volume.Slice;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The picture of one slice: its values as grey levels, low coordinates left and at the bottom. */
final class PanelPicture {

	private static final int WHITE = 255;

	private PanelPicture() {}

	/**
	 * @param low   value drawn black, as everything below it
	 * @param high  value drawn white, as everything above it
	 * @param pixel wanted size of a pixel in Å
	 */
	static BufferedImage of(final Slice slice, final double low, final double high, final double pixel) {
		final int width = pixels(slice.width() * slice.stepX(), pixel);
		final int height = pixels(slice.height() * slice.stepY(), pixel);
		final float[] values = Resampling.of(slice.values(), slice.width(), slice.height(), width, height,
			isMask(slice.values()) ? Between.NEAREST : Between.SMOOTH);
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		final byte[] out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int y = 0; y < height; y++) {
			final int row = height - 1 - y;
			for (int x = 0; x < width; x++) out[row * width + x] = gray((values[y * width + x] - low) / (high - low));
		}
		return image;
	}

	private static int pixels(final double length, final double pixel) {
		return Math.max(1, (int) Math.round(length / pixel));
	}

	private static byte gray(final double share) {
		return (byte) Math.round(WHITE * Math.min(1, Math.max(0, share)));
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
