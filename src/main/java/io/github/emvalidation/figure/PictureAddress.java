package io.github.emvalidation.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture as an address that carries its own data. It is packed once, for the page and for print: flat areas, such as masks, as PNG with
 * every pixel kept; voxels with noise and shaded surfaces as JPEG, which is several times smaller. At the size of a page the mean
 * difference of a level is below 1 of 255.
 */
final class PictureAddress {

	private static final float QUALITY = 0.8f;
	/** A picture is flat when at most this share of its pixels differs from both the left and the upper neighbour. */
	private static final double FLAT = 0.06;
	private static final int COLOURS = 256;
	private static final int WHITE = 0xffffff;

	private PictureAddress() {}

	/** @return "data:image/png;base64,…" or "data:image/jpeg;base64,…" */
	static String of(final BufferedImage picture) {
		final boolean exact = picture.getColorModel().hasAlpha() || isFlat(picture);
		try {
			final byte[] bytes = exact ? png(picture) : jpeg(picture);
			return "data:image/" + (exact ? "png" : "jpeg") + ";base64," + Base64.getEncoder().encodeToString(bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean isFlat(final BufferedImage picture) {
		int[] above = row(picture, 0);
		long edges = 0;
		for (int y = 1; y < picture.getHeight(); y++) {
			final int[] row = row(picture, y);
			for (int x = 1; x < row.length; x++) {
				if (row[x] != row[x - 1] && row[x] != above[x]) edges++;
			}
			above = row;
		}
		return edges <= FLAT * picture.getWidth() * picture.getHeight();
	}

	private static int[] row(final BufferedImage picture, final int y) {
		return picture.getType() == BufferedImage.TYPE_BYTE_GRAY ? picture.getRaster().getSamples(0, y, picture.getWidth(), 1, 0, (int[]) null)
			: picture.getRGB(0, y, picture.getWidth(), 1, null, 0, picture.getWidth());
	}

	private static byte[] png(final BufferedImage picture) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(indexed(picture), "png", bytes);
		return bytes.toByteArray();
	}

	/**
	 * The same picture with a list of its colours, a byte a pixel, where it has few enough. A grey
	 * one gets a list too, which a PDF takes as it is; its levels Java would take for linear light.
	 */
	private static BufferedImage indexed(final BufferedImage picture) {
		if (picture.getColorModel().hasAlpha()) return picture;
		final boolean grey = picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
		final Map<Integer, Integer> numbers = new LinkedHashMap<>();
		// Java writes a list that begins with black as levels of grey
		numbers.put(WHITE, 0);
		final int[] pixels = new int[picture.getWidth() * picture.getHeight()];
		for (int y = 0; y < picture.getHeight(); y++) {
			final int[] row = row(picture, y);
			for (int x = 0; x < row.length; x++) {
				final int colour = grey ? row[x] * 0x010101 : row[x] & WHITE;
				final Integer number = numbers.computeIfAbsent(colour, key -> numbers.size());
				if (number >= COLOURS) return picture;
				pixels[x + row.length * y] = number;
			}
		}
		final int[] colours = numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
		final IndexColorModel model = new IndexColorModel(Byte.SIZE, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
		final BufferedImage indexed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
		indexed.getRaster().setSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, pixels);
		return indexed;
	}

	private static byte[] jpeg(final BufferedImage picture) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		final ImageWriteParam how = writer.getDefaultWriteParam();
		how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		how.setCompressionQuality(QUALITY);
		if (how instanceof JPEGImageWriteParam tables) tables.setOptimizeHuffmanTables(true);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture, null, null), how);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}
