package io.github.emvalidation.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
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

/** Writes pictures as JPEG. */
public final class Jpeg {

	/**
	 * Width of a step, in which the waves of a block of 8 × 8 pixels are counted: BASE (1 + (k / EVEN)²) levels for a wave of k half periods,
	 * because no eye sees the finest of a picture that has 2.4 pixels per CSS pixel. Those of colours are wider.
	 */
	private static final double BASE = 3.5;
	private static final double EVEN = 2;
	private static final double COLOUR = 2;
	private static final JPEGQTable[] STEPS = { steps(BASE), steps(COLOUR * BASE) };
	private static final int BLOCK = 8;
	private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

	private Jpeg() {}

	/** A picture to be seen at the size of a page. */
	static byte[] seen(final BufferedImage picture) throws IOException {
		return of(picture, STEPS);
	}

	/** Grey levels that are numbers: all waves are counted in steps of one width, so the mean deviation is up to a quarter of it. */
	public static byte[] numbers(final BufferedImage picture, final int step) throws IOException {
		final int[] steps = new int[BLOCK * BLOCK];
		Arrays.fill(steps, step);
		return of(picture, new JPEGQTable(steps));
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

	private static byte[] of(final BufferedImage picture, final JPEGQTable... steps) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		final ImageWriteParam how = writer.getDefaultWriteParam();
		if (how instanceof JPEGImageWriteParam tables) tables.setOptimizeHuffmanTables(true);
		how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		final IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), how);
		setSteps(metadata, steps);
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

	private static void setSteps(final IIOMetadata metadata, final JPEGQTable... steps) throws IOException {
		final Node tree = metadata.getAsTree(FORMAT);
		final NodeList tables = ((IIOMetadataNode) tree).getElementsByTagName("dqtable");
		for (int i = 0; i < tables.getLength(); i++) ((IIOMetadataNode) tables.item(i)).setUserObject(steps[i]);
		metadata.setFromTree(FORMAT, tree);
	}
}
