package io.github.emvalidation.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * A picture as an address that carries its own data. It is packed once, for the page and for print: flat areas, such as masks, as PNG with
 * every pixel kept; voxels with noise and shaded surfaces as JPEG, which is several times smaller. At the size of a page the mean
 * difference of a level is below 1 of 255.
 */
final class PictureAddress {

	/** A picture is flat when at most this share of its pixels differs from both the left and the upper neighbour. */
	private static final double FLAT = 0.06;
	private static final int GREY = 0x010101;

	private PictureAddress() {}

	/**
	 * @param picture grey levels in a byte, or red, green and blue
	 * @return "data:image/png;base64,…" or "data:image/jpeg;base64,…"
	 */
	static String of(final BufferedImage picture) {
		final int[] pixels = pixels(picture);
		final boolean flat = isFlat(pixels, picture.getWidth());
		try {
			final byte[] bytes = flat ? Png.of(pixels, picture.getWidth(), picture.getHeight()) : Jpeg.seen(picture);
			return "data:image/" + (flat ? "png" : "jpeg") + ";base64," + Base64.getEncoder().encodeToString(bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Red, green and blue in a byte each; grey levels as they are, where Java would take them for linear light. */
	private static int[] pixels(final BufferedImage picture) {
		if (picture.getType() != BufferedImage.TYPE_BYTE_GRAY) return Pixels.of(picture);
		final int[] levels = picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (int[]) null);
		for (int i = 0; i < levels.length; i++) levels[i] *= GREY;
		return levels;
	}

	private static boolean isFlat(final int[] pixels, final int width) {
		int edges = 0;
		for (int i = width; i < pixels.length; i++) {
			if (i % width > 0 && pixels[i] != pixels[i - 1] && pixels[i] != pixels[i - width]) edges++;
		}
		return edges <= FLAT * pixels.length;
	}
}
