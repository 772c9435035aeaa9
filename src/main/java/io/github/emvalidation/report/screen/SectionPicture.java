package io.github.emvalidation.report.screen;

import io.github.emvalidation.figure.Jpeg;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The sections of a volume side by side in one picture of grey levels, which a browser unpacks like any other: the first at the upper
 * left, row after row. {@code unpacking.js} reads it.
 */
final class SectionPicture {

	private SectionPicture() {}

	/** What is noisy, as JPEG: the mean deviation of a code is up to a quarter of a step. */
	static String noisy(final byte[] codes, final List<Integer> size, final int step) {
		return address("jpeg", picture -> Jpeg.numbers(picture, step), codes, size);
	}

	/** What is inside (255) or outside (0), as PNG: every code is kept. */
	static String twoLevels(final byte[] codes, final List<Integer> size) {
		return address("png", SectionPicture::png, codes, size);
	}

	private interface Packing {

		byte[] of(BufferedImage picture) throws IOException;
	}

	private static String address(final String format, final Packing packing, final byte[] codes, final List<Integer> size) {
		try {
			return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(packing.of(picture(codes, size)));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Black and white, a bit a pixel. */
	private static byte[] png(final BufferedImage picture) throws IOException {
		final BufferedImage bits = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
		final Graphics2D pen = bits.createGraphics();
		pen.drawImage(picture, 0, 0, null);
		pen.dispose();
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(bits, "png", bytes);
		return bytes.toByteArray();
	}

	private static BufferedImage picture(final byte[] codes, final List<Integer> size) {
		final int nx = size.get(0);
		final int ny = size.get(1);
		final int nz = size.get(2);
		final int columns = columns(size);
		final int width = columns * nx;
		final BufferedImage picture = new BufferedImage(width, (nz + columns - 1) / columns * ny, BufferedImage.TYPE_BYTE_GRAY);
		final byte[] levels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
		for (int z = 0; z < nz; z++) {
			for (int y = 0; y < ny; y++) {
				System.arraycopy(codes, nx * (y + ny * z), levels, (z / columns * ny + y) * width + z % columns * nx, nx);
			}
		}
		return picture;
	}

	/** So many sections side by side that the picture is about as wide as high. */
	private static int columns(final List<Integer> size) {
		return Math.max(1, (int) Math.round(Math.sqrt((double) size.get(1) * size.get(2) / size.get(0))));
	}
}
