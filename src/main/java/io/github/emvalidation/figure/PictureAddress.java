package io.github.emvalidation.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A picture as an address that carries its own data. It is packed once, for the page and for print: flat areas, such as masks, as PNG with
 * every pixel kept; voxels with noise and shaded surfaces as JPEG, which is several times smaller. At the size of a page the mean
 * difference of a level is below 1 of 255.
 */
final class PictureAddress {

	/**
	 * Width of a step, in which the waves of a block of 8 × 8 pixels are counted: BASE (1 + (k / EVEN)²) levels for a wave of k half periods,
	 * because nobody sees the finest of a picture that has 2.4 pixels per CSS pixel. Those of colours are wider.
	 */
	private static final double BASE = 3.5;
	private static final double EVEN = 2;
	private static final double COLOUR = 2;
	private static final JPEGQTable[] STEPS = { steps(BASE), steps(COLOUR * BASE) };
	/** A picture is flat when at most this share of its pixels differs from both the left and the upper neighbour. */
	private static final double FLAT = 0.06;
	private static final int WHITE = 0xffffff;
	private static final int GREY = 0x010101;
	private static final int BLOCK = 8;
	private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

	private PictureAddress() {}

	/**
	 * @param picture without transparency
	 * @return "data:image/png;base64,…" or "data:image/jpeg;base64,…"
	 */
	static String of(final BufferedImage picture) {
		final int[] pixels = pixels(picture);
		final boolean flat = isFlat(pixels, picture.getWidth());
		try {
			final byte[] bytes = flat ? Png.of(pixels, picture.getWidth(), picture.getHeight()) : jpeg(picture);
			return "data:image/" + (flat ? "png" : "jpeg") + ";base64," + Base64.getEncoder().encodeToString(bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Red, green and blue in a byte each; grey levels as they are, where Java would take them for linear light. */
	private static int[] pixels(final BufferedImage picture) {
		final int width = picture.getWidth();
		final int height = picture.getHeight();
		if (picture.getType() != BufferedImage.TYPE_BYTE_GRAY) {
			final int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
			for (int i = 0; i < pixels.length; i++) pixels[i] &= WHITE;
			return pixels;
		}
		final int[] levels = picture.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
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

	private static JPEGQTable steps(final double base) {
		final int[] steps = new int[BLOCK * BLOCK];
		for (int i = 0; i < steps.length; i++) {
			final int x = i % BLOCK;
			final int y = i / BLOCK;
			steps[i] = (int) Math.min(255, base * (1 + (x * x + y * y) / (EVEN * EVEN)));
		}
		return new JPEGQTable(steps);
	}

	private static byte[] jpeg(final BufferedImage picture) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		final ImageWriteParam how = writer.getDefaultWriteParam();
		if (how instanceof JPEGImageWriteParam tables) tables.setOptimizeHuffmanTables(true);
		how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		final IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), how);
		setSteps(metadata);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture, null, metadata), how);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static void setSteps(final IIOMetadata metadata) throws IOException {
		final Node tree = metadata.getAsTree(FORMAT);
		final NodeList tables = ((IIOMetadataNode) tree).getElementsByTagName("dqtable");
		for (int i = 0; i < tables.getLength(); i++) ((IIOMetadataNode) tables.item(i)).setUserObject(STEPS[i]);
		metadata.setFromTree(FORMAT, tree);
	}
}
