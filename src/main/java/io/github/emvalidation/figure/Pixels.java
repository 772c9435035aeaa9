package io.github.emvalidation.figure;

import java.awt.image.BufferedImage;

/**
 * Pixels of coloured pictures: red, green and blue in a byte each, row by row. They are copied as they are, all at once; what pictures of
 * Java offer for that converts the colour of each pixel by itself.
 */
final class Pixels {

	private static final int COLOUR = 0xffffff;

	private Pixels() {}

	/** A picture of these pixels, of the type {@link BufferedImage#TYPE_INT_RGB}. */
	static BufferedImage picture(final int[] pixels, final int width, final int height) {
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		picture.getRaster().setDataElements(0, 0, width, height, pixels);
		return picture;
	}

	/** The pixels of a picture of that type. */
	static int[] of(final BufferedImage picture) {
		final int[] pixels = (int[]) picture.getRaster().getDataElements(0, 0, picture.getWidth(), picture.getHeight(), null);
		for (int i = 0; i < pixels.length; i++) pixels[i] &= COLOUR;
		return pixels;
	}
}
