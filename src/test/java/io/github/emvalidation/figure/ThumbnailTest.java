package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailTest {

	@Test
	void theFirstPictureBecomesSmall() throws IOException {
		final String page = "<img src=\"" + picture(1000, 500, 0x3060c0) + "\"/><img src=\"" + picture(10, 10, 0) + "\"/>";
		final BufferedImage small = read(Thumbnail.first(page, 96).orElseThrow());
		assertEquals(96, small.getWidth());
		assertEquals(48, small.getHeight());
		assertEquals(0xff3060c0, small.getRGB(48, 24));
		assertEquals(10, read(Thumbnail.first(picture(10, 5, 0), 96).orElseThrow()).getWidth(), "a small one stays as it is");
	}

	@Test
	void aPageWithoutPicturesOrWithADamagedOneHasNone() {
		assertTrue(Thumbnail.first("<p>No picture.</p>", 96).isEmpty());
		assertTrue(Thumbnail.first("data:image/png;base64,AAAA", 96).isEmpty());
		assertTrue(Thumbnail.first("data:image/png;base64,A", 96).isEmpty());
	}

	private static String picture(final int width, final int height, final int colour) throws IOException {
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) image.setRGB(x, y, colour);
		}
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
	}

	private static BufferedImage read(final String address) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.replaceFirst(".*,", ""))));
	}
}
