package io.github.emvalidation.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes flat pictures as PNG: a byte a pixel and a list of colours where there are at most 256, else red, green and blue. */
final class Png {

	private static final int COLOURS = 256;
	private static final int WHITE = 0xffffff;

	private Png() {}

	/** @param pixels red, green, blue in a byte each, row by row */
	static byte[] of(final int[] pixels, final int width, final int height) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture(pixels, width, height), "png", bytes);
		return bytes.toByteArray();
	}

	private static BufferedImage picture(final int[] pixels, final int width, final int height) {
		final Map<Integer, Integer> numbers = new HashMap<>();
		final int[] colours = new int[COLOURS];
		// Java writes a list that begins with black as levels of grey, which a PDF takes for linear light
		colours[0] = WHITE;
		numbers.put(WHITE, 0);
		final int[] chosen = new int[pixels.length];
		for (int i = 0; i < pixels.length; i++) {
			final int pixel = pixels[i];
			// most pixels are like the one before
			if (i > 0 && pixel == pixels[i - 1]) {
				chosen[i] = chosen[i - 1];
				continue;
			}
			final Integer known = numbers.get(pixel);
			chosen[i] = known == null ? numbers.size() : known;
			if (known != null) continue;
			if (numbers.size() == COLOURS) return Pixels.picture(pixels, width, height);
			colours[numbers.size()] = pixel;
			numbers.put(pixel, numbers.size());
		}
		final IndexColorModel list = new IndexColorModel(Byte.SIZE, numbers.size(), colours, 0, false, -1, DataBuffer.TYPE_BYTE);
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, list);
		picture.getRaster().setPixels(0, 0, width, height, chosen);
		return picture;
	}
}
