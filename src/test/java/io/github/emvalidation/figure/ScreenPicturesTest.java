package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ScreenPicturesTest {

	private static final Grid GRID = Grid.cube(60, 1);

	@Test
	void detailedPicturesShrinkAndLookTheSame() throws Exception {
		final DensityMap waves = Phantoms.map(GRID, (x, y, z) -> Math.sin(0.4 * x + 0.1 * y * z) + Math.cos(0.3 * y * y / 20));
		final String svg = Drawings.draw(GrayLevels.robust("s", "S.", Slicing.central(waves))).svg();
		final String light = ScreenPictures.of(svg);
		assertTrue(light.length() < 0.7 * svg.length(), light.length() + " of " + svg.length());
		assertEquals(withoutPictures(svg), withoutPictures(light));
		final List<BufferedImage> before = pictures(svg);
		final List<BufferedImage> after = pictures(light);
		assertEquals(3, after.size());
		for (int i = 0; i < 3; i++) assertTrue(meanDifference(before.get(i), after.get(i)) < 3, "picture " + i);
	}

	@Test
	void whatDoesNotShrinkKeepsItsPixels() {
		final DensityMap mask = Phantoms.map(GRID, (x, y, z) -> x > 20 ? 1 : 0);
		final String svg = Drawings.draw(new Figure.Slices("m", "M.", Slicing.central(mask), 0, 1, List.of())).svg();
		assertEquals(svg, ScreenPictures.of(svg));
		assertEquals("<p>data:image/svg;base64,AAAA</p>", ScreenPictures.of("<p>data:image/svg;base64,AAAA</p>"));
	}

	private static String withoutPictures(final String svg) {
		return svg.replaceAll("data:image/(png|jpeg);base64,[A-Za-z0-9+/=]++", "");
	}

	private static List<BufferedImage> pictures(final String svg) throws Exception {
		final List<BufferedImage> pictures = new ArrayList<>();
		final Matcher matcher = Pattern.compile("data:image/\\w+;base64,([A-Za-z0-9+/=]++)").matcher(svg);
		while (matcher.find()) pictures.add(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(matcher.group(1)))));
		return pictures;
	}

	/** Of the grey levels, 0 to 255. */
	private static double meanDifference(final BufferedImage a, final BufferedImage b) {
		double sum = 0;
		for (int y = 0; y < a.getHeight(); y++) {
			for (int x = 0; x < a.getWidth(); x++) sum += Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff));
		}
		return sum / a.getWidth() / a.getHeight();
	}
}
