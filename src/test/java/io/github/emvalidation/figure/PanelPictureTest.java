package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Slice;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PanelPictureTest {

	@Test
	void lowXIsLeftAndHighYIsTop() {
		final float[] values = new float[4 * 3];
		values[2 * 4] = 10; // x = 0, y = 2: top left
		values[3] = 5; // x = 3, y = 0: bottom right
		final BufferedImage image = PanelPicture.of(slice(4, 3, 1, 1, values), 0, 10, 1);
		assertEquals(4, image.getWidth());
		assertEquals(3, image.getHeight());
		for (int y = 0; y < 3; y++) {
			for (int x = 0; x < 4; x++) {
				assertEquals(x == 0 && y == 0 ? 255 : x == 3 && y == 2 ? 128 : 0, gray(image, x, y), "pixel " + x + ", " + y);
			}
		}
	}

	@Test
	void grayLevelsAreLinearAndClipped() {
		final BufferedImage image = PanelPicture.of(slice(5, 1, 1, 1, -9, -1, 0, 1, 99), -1, 1, 1);
		final int[] expected = { 0, 0, 128, 255, 255 };
		for (int x = 0; x < 5; x++) assertEquals(expected[x], gray(image, x, 0));
	}

	@Test
	void longVoxelsMakeTallPictures() {
		final BufferedImage image = PanelPicture.of(slice(4, 4, 1, 2.5, new float[16]), 0, 1, 0.5);
		assertEquals(8, image.getWidth());
		assertEquals(20, image.getHeight());
	}

	@Test
	void masksStayBlackAndWhite() {
		final float[] values = { 0, 1, 0, 1, 1, 0, 0, 0, 1 };
		assertEquals(Set.of(0, 255), levels(PanelPicture.of(slice(3, 3, 1, 1, values), 0, 1, 0.37)));
		values[4] = 0.5f;
		assertTrue(levels(PanelPicture.of(slice(3, 3, 1, 1, values), 0, 1, 0.37)).size() > 10, "a soft mask is drawn softly");
	}

	/** Values at the border of the particle are not mixed with the zeros beside them, however the picture is enlarged. */
	@Test
	void coloursAreThoseOfTheValuesInsideOnly() {
		final Slice values = slice(5, 2, 1, 1, 0, -80, -80, -80, 0, 0, -80, -80, -80, 0);
		final Slice inside = slice(5, 2, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0);
		final BufferedImage image = PanelPicture.of(values, inside, inside, Palette.VIRIDIS, new Scale(-100, -60, Scale.Sense.LOW_IS_BETTER), 0.21);
		final int expected = Palette.VIRIDIS.at(0.5);
		for (int x = 0; x < image.getWidth(); x++) {
			final boolean isInside = x > image.getWidth() / 5 && x < image.getWidth() * 4 / 5;
			if (x == image.getWidth() / 5 || x == image.getWidth() * 4 / 5) continue;
			assertEquals(isInside ? expected : Palette.PALE, image.getRGB(x, 3) & 0xffffff, "pixel " + x);
		}
	}

	@Test
	void coloursRunFromTheBetterEndToTheWorse() {
		final Slice inside = slice(3, 1, 1, 1, 1, 1, 1);
		for (final Scale.Sense sense : Scale.Sense.values()) {
			final BufferedImage image = PanelPicture.of(slice(3, 1, 1, 1, -5, 2, 9), inside, inside, Palette.VIRIDIS, new Scale(0, 4, sense), 1);
			final int better = sense == Scale.Sense.LOW_IS_BETTER ? 0 : 2;
			assertEquals(0x440154, image.getRGB(better, 0) & 0xffffff);
			assertEquals(0x23908c, image.getRGB(1, 0) & 0xffffff, "halfway between the two colours in the middle");
			assertEquals(0xfde725, image.getRGB(2 - better, 0) & 0xffffff);
		}
	}

	/** From left to right: a value that counts, one that does not, and what lies outside. */
	@Test
	void whatDoesNotCountIsGreyInsideTheParticleAndPaleOutside() {
		final BufferedImage image = PanelPicture.of(slice(3, 1, 1, 1, 2, 0, 0), slice(3, 1, 1, 1, 1, 0, 0), slice(3, 1, 1, 1, 1, 1, 0), Palette.VIRIDIS,
			new Scale(2, 4, Scale.Sense.LOW_IS_BETTER), 1);
		assertEquals(0x440154, image.getRGB(0, 0) & 0xffffff);
		assertEquals(Palette.NO_VALUE, image.getRGB(1, 0) & 0xffffff);
		assertEquals(Palette.PALE, image.getRGB(2, 0) & 0xffffff);
	}

	@Test
	void thinSlicesStillHaveAPixel() {
		final BufferedImage image = PanelPicture.of(slice(1, 1, 0.1, 0.1, 7), 0, 1, 1);
		assertEquals(1, image.getWidth() * image.getHeight());
		assertEquals(255, gray(image, 0, 0));
	}

	private static Set<Integer> levels(final BufferedImage image) {
		final Set<Integer> levels = new TreeSet<>();
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) levels.add(gray(image, x, y));
		}
		return levels;
	}

	private static int gray(final BufferedImage image, final int x, final int y) {
		return image.getRaster().getSample(x, y, 0);
	}

	private static Slice slice(final int width, final int height, final double stepX, final double stepY, final float... values) {
		return new Slice(2, 0, 1, width, height, stepX, stepY, values);
	}
}
