package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureAddressTest {

	private static final int SIDE = 200;
	private static final int LEVELS = 0x010101;

	@Test
	void masksAndPatchesKeepEveryPixel() throws IOException {
		for (final int type : new int[] { BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB }) {
			final BufferedImage patches = picture(type, (x, y) -> x < 40 ? 0xffffff : y < 90 ? 0 : 0x505050);
			final String address = PictureAddress.of(patches);
			assertTrue(address.startsWith("data:image/png;base64,") && address.length() < 3000, address.length() + " letters");
			assertEquals(0, difference(patches, read(address), 1));
		}
	}

	/** A list of colours holds 256; with more, each pixel holds its own. */
	@Test
	void patchesOfFewOrManyColoursKeepRedGreenAndBlue() throws IOException {
		for (final int colours : new int[] { 3, 255, 400 }) {
			final BufferedImage patches = picture(BufferedImage.TYPE_INT_RGB, (x, y) -> (x / 10 + 20 * (y / 10)) % colours * 0x0371b5 & 0xffffff);
			final String address = PictureAddress.of(patches);
			assertTrue(address.startsWith("data:image/png;base64,"));
			final BufferedImage found = read(address);
			for (int i = 0; i < SIDE * SIDE; i++) assertEquals(patches.getRGB(i % SIDE, i / SIDE), found.getRGB(i % SIDE, i / SIDE), "pixel " + i);
		}
	}

	/** Noise on smooth shades, as slices have it; seen at the size of a page, where 2 × 2 pixels are one and more. */
	@Test
	void detailedPicturesShrinkAndLookTheSame() throws IOException {
		final Random random = new Random(1);
		for (final int type : new int[] { BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB }) {
			final BufferedImage shades = picture(type, (x, y) -> LEVELS * (int) (128 + 60 * Math.sin(x / 9.0) * Math.cos(y / 11.0) + 6 * random
				.nextGaussian()));
			final String address = PictureAddress.of(shades);
			assertTrue(address.startsWith("data:image/jpeg;base64,") && address.length() < SIDE * SIDE / 2, address.length() + " letters");
			assertTrue(difference(shades, read(address), 2) < 1.5, "differs by " + difference(shades, read(address), 2));
		}
	}

	@Test
	void aSmoothPictureOfAllLevelsKeepsThem() throws IOException {
		final BufferedImage ramp = picture(BufferedImage.TYPE_BYTE_GRAY, (x, y) -> LEVELS * Math.min(255, x / 2 + y / 2));
		assertEquals(0, difference(ramp, read(PictureAddress.of(ramp)), 1), 1);
	}

	private static BufferedImage picture(final int type, final IntBinaryOperator colour) {
		final BufferedImage picture = new BufferedImage(SIDE, SIDE, type);
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				if (type == BufferedImage.TYPE_BYTE_GRAY) picture.getRaster().setSample(x, y, 0, colour.applyAsInt(x, y) & 255);
				else picture.setRGB(x, y, colour.applyAsInt(x, y));
			}
		}
		return picture;
	}

	private static BufferedImage read(final String address) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
	}

	/** Mean difference of a level between means of squares of pixels. */
	private static double difference(final BufferedImage a, final BufferedImage b, final int square) {
		double sum = 0;
		for (int y = 0; y + square <= SIDE; y += square) {
			for (int x = 0; x + square <= SIDE; x += square) {
				double here = 0;
				for (int i = 0; i < square * square; i++) here += level(a, x + i % square, y + i / square) - level(b, x + i % square, y + i / square);
				sum += Math.abs(here);
			}
		}
		return sum / SIDE / SIDE;
	}

	private static int level(final BufferedImage picture, final int x, final int y) {
		return picture.getType() == BufferedImage.TYPE_BYTE_GRAY ? picture.getRaster().getSample(x, y, 0) : picture.getRGB(x, y) & 255;
	}
}
