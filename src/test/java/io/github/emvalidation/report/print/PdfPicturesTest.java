package io.github.emvalidation.report.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

class PdfPicturesTest {

	private static final int[] LEVELS = { 0xffffff, 0x000000, 0x505050, 0xc0c0c0 };

	@Test
	void aJpegGoesIntoTheFileAsItIs() throws IOException {
		final byte[] bytes = bytes("jpeg", picture(BufferedImage.TYPE_INT_RGB));
		try (PDDocument pdf = new PDDocument()) {
			final PDImageXObject made = encoded(new PdfPictures(), pdf, "jpeg", bytes);
			assertEquals(COSName.DCT_DECODE, made.getStream().getFilters().get(0));
			assertArrayEquals(bytes, made.getCOSObject().createRawInputStream().readAllBytes());
		}
	}

	/** Java would take grey levels for linear light and make them paler; see PictureAddress. */
	@Test
	void everyPixelOfAPngHasItsLevel() throws IOException {
		final BufferedImage grey = picture(new IndexColorModel(8, LEVELS.length, LEVELS, 0, false, -1, 0));
		try (PDDocument pdf = new PDDocument()) {
			final BufferedImage made = encoded(new PdfPictures(), pdf, "png", bytes("png", grey)).getImage();
			for (int x = 0; x < 40; x++) assertEquals(LEVELS[x % 4], made.getRGB(x, 3) & 0xffffff, "pixel " + x);
		}
	}

	@Test
	void aPictureThatOccursAgainIsThereOnce() throws IOException {
		final PdfPictures pictures = new PdfPictures();
		final byte[] bytes = bytes("png", picture(BufferedImage.TYPE_INT_RGB));
		try (PDDocument pdf = new PDDocument()) {
			assertSame(encoded(pictures, pdf, "png", bytes), encoded(pictures, pdf, "png", bytes));
		}
	}

	private static PDImageXObject encoded(final PdfPictures pictures, final PDDocument pdf, final String kind, final byte[] bytes) {
		return pictures.encodeImage(pdf, null, PdfPictures.of("data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes)), null);
	}

	private static BufferedImage picture(final int type) {
		final BufferedImage picture = new BufferedImage(40, 8, type);
		for (int x = 0; x < 40; x++) picture.setRGB(x, 3, LEVELS[x % 4]);
		return picture;
	}

	private static BufferedImage picture(final IndexColorModel colours) {
		final BufferedImage picture = new BufferedImage(40, 8, BufferedImage.TYPE_BYTE_INDEXED, colours);
		for (int x = 0; x < 40; x++) picture.getRaster().setSample(x, 3, 0, x % 4);
		return picture;
	}

	private static byte[] bytes(final String kind, final BufferedImage picture) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, kind, bytes);
		return bytes.toByteArray();
	}
}
