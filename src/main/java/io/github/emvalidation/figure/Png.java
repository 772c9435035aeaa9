package io.github.emvalidation.figure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes flat pictures as PNG (ISO/IEC 15948): a byte a pixel and a list of colours where there are at most 256, else red, green and blue.
 * Rows are not filtered, which suits flat areas. Java's own writer is slow to start, and writes grey levels that a PDF takes for linear
 * light.
 */
final class Png {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
	private static final int RGB = 2;
	private static final int LISTED = 3;
	private static final int COLOURS = 256;

	private Png() {}

	/** @param pixels red, green, blue in a byte each, row by row */
	static byte[] of(final int[] pixels, final int width, final int height) throws IOException {
		final Map<Integer, Integer> numbers = new HashMap<>();
		final int[] colours = new int[COLOURS];
		for (final int pixel : pixels) {
			if (numbers.containsKey(pixel)) continue;
			if (numbers.size() == COLOURS) return png(width, height, RGB, new byte[0], colours(pixels, width, height));
			colours[numbers.size()] = pixel;
			numbers.put(pixel, numbers.size());
		}
		final byte[] list = new byte[3 * numbers.size()];
		for (int i = 0; i < list.length; i++) list[i] = (byte) (colours[i / 3] >> 16 - 8 * (i % 3));
		return png(width, height, LISTED, list, numbers(pixels, width, height, numbers));
	}

	/** The rows as PNG wants them: each begins with the number of its filter, 0 for none. */
	private static byte[] numbers(final int[] pixels, final int width, final int height, final Map<Integer, Integer> numbers) {
		final byte[] rows = new byte[(width + 1) * height];
		for (int i = 0; i < pixels.length; i++) rows[i + i / width + 1] = numbers.get(pixels[i]).byteValue();
		return rows;
	}

	private static byte[] colours(final int[] pixels, final int width, final int height) {
		final byte[] rows = new byte[(3 * width + 1) * height];
		for (int i = 0; i < pixels.length; i++) {
			for (int channel = 0; channel < 3; channel++) rows[3 * i + channel + i / width + 1] = (byte) (pixels[i] >> 16 - 8 * channel);
		}
		return rows;
	}

	private static byte[] png(final int width, final int height, final int kind, final byte[] list, final byte[] rows) throws IOException {
		final ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(SIGNATURE);
		final ByteArrayOutputStream head = new ByteArrayOutputStream();
		final DataOutputStream out = new DataOutputStream(head);
		out.writeInt(width);
		out.writeInt(height);
		out.write(new byte[] { Byte.SIZE, (byte) kind, 0, 0, 0 });
		chunk(file, "IHDR", head.toByteArray());
		if (list.length > 0) chunk(file, "PLTE", list);
		chunk(file, "IDAT", packed(rows));
		chunk(file, "IEND", new byte[0]);
		return file.toByteArray();
	}

	private static byte[] packed(final byte[] rows) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final Deflater deflater = new Deflater();
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
			out.write(rows);
		}
		finally {
			deflater.end();
		}
		return bytes.toByteArray();
	}

	private static void chunk(final ByteArrayOutputStream file, final String name, final byte[] content) throws IOException {
		final DataOutputStream out = new DataOutputStream(file);
		final byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
		final CRC32 sum = new CRC32();
		sum.update(letters);
		sum.update(content);
		out.writeInt(content.length);
		out.write(letters);
		out.write(content);
		out.writeInt((int) sum.getValue());
	}
}
