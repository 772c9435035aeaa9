package io.github.emvalidation.report.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

class PdfPicturesTest {

	private static final int OPAQUE = 0xff000000;
	private static final IntBinaryOperator GREYS = (x, y) -> OPAQUE | 0x010101 * ((7 * x + y * y) & 255);
	private static final IntBinaryOperator SHADES = (x, y) -> OPAQUE | wave(x, y) << 16 | wave(y, x + 40) << 8 | wave(x + y, 2 * y);
	private static final IntBinaryOperator PATCHES = (x, y) -> x < 40 ? 0xffd02010 : 0xff1020d0;

	private static int wave(final int x, final int y) {
		return (int) (127 + 90 * Math.sin(x / 9.0) * Math.cos(y / 11.0) + 20 * Math.sin(x * y / 50.0));
	}

	@Test
	void greyPicturesKeepEveryPixelButNoColoursAndNoMask() throws IOException {
		final PDImageXObject grey = shrunk(GREYS);
		assertEquals(PDDeviceGray.INSTANCE, grey.getColorSpace());
		assertNull(grey.getSoftMask());
		assertEquals(0, worst(grey, GREYS));
	}

	@Test
	void shadedPicturesBecomeJpegAndLookTheSame() throws IOException {
		final PDImageXObject shaded = shrunk(SHADES);
		assertEquals("jpg", shaded.getSuffix());
		assertNull(shaded.getSoftMask());
		assertTrue(worst(shaded, SHADES) < 60, "differs by " + worst(shaded, SHADES));
	}

	@Test
	void coloursThatJpegWouldNotShrinkKeepEveryPixel() throws IOException {
		final PDImageXObject patches = shrunk(PATCHES);
		assertEquals("png", patches.getSuffix());
		assertEquals(0, worst(patches, PATCHES));
	}

	@Test
	void whatIsTransparentStaysSo() throws IOException {
		final PDImageXObject picture = shrunk((x, y) -> GREYS.applyAsInt(x, y) & (x < 10 ? 0x00ffffff : -1));
		assertNotNull(picture.getSoftMask());
	}

	/** What a picture becomes that stands in a form on a page, as drawings do. */
	private static PDImageXObject shrunk(final IntBinaryOperator colour) throws IOException {
		final BufferedImage pixels = new BufferedImage(120, 80, BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < 80; y++) {
			for (int x = 0; x < 120; x++) pixels.setRGB(x, y, colour.applyAsInt(x, y));
		}
		try (PDDocument pdf = new PDDocument()) {
			final PDPage page = new PDPage();
			final PDFormXObject form = new PDFormXObject(pdf);
			page.setResources(new PDResources());
			form.setResources(new PDResources());
			final COSName name = form.getResources().add(LosslessFactory.createFromImage(pdf, pixels));
			page.getResources().add(form);
			pdf.addPage(page);
			PdfPictures.shrink(pdf);
			final PDImageXObject made = (PDImageXObject) form.getResources().getXObject(name);
			// decoded while the document is open
			made.getImage();
			return made;
		}
	}

	/** The largest difference of a channel; of the levels as they are kept, as Java would take grey ones for linear light. */
	private static int worst(final PDImageXObject picture, final IntBinaryOperator colour) throws IOException {
		final Raster pixels = picture.getImage().getRaster();
		int worst = 0;
		for (int y = 0; y < 80; y++) {
			for (int x = 0; x < 120; x++) {
				for (int channel = 0; channel < 3; channel++) {
					final int level = pixels.getSample(x, y, Math.min(channel, pixels.getNumBands() - 1));
					worst = Math.max(worst, Math.abs(level - (colour.applyAsInt(x, y) >> 16 - 8 * channel & 255)));
				}
			}
		}
		return worst;
	}
}
