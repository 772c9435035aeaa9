package io.github.emvalidation.report.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes the pictures of a PDF smaller. The PDF library stores every picture in colours, with a mask that hides nothing. Grey pictures
 * become grey, pixel by pixel, because their pixels are voxels. Shaded surfaces have many colours, and single pixels do not matter;
 * they become JPEG if that is much smaller.
 */
final class PdfPictures {

	private static final int WHITE = 0xffffff;
	private static final float QUALITY = 0.9f;
	/** A picture keeps its pixels unless it shrinks to less than this share. */
	private static final double WORTH_IT = 0.7;

	private final PDDocument pdf;
	/** The new pictures by the old ones; drawings are forms, which may share pictures and occur several times. */
	private final Map<COSBase, Optional<PDImageXObject>> smaller = new HashMap<>();
	private final Set<COSBase> done = new HashSet<>();

	private PdfPictures(final PDDocument pdf) {
		this.pdf = pdf;
	}

	static void shrink(final PDDocument pdf) throws IOException {
		final PdfPictures pictures = new PdfPictures(pdf);
		for (final PDPage page : pdf.getPages()) pictures.shrink(page.getResources());
	}

	private void shrink(final PDResources resources) throws IOException {
		if (resources == null || !done.add(resources.getCOSObject())) return;
		for (final COSName name : resources.getXObjectNames()) {
			final PDXObject object = resources.getXObject(name);
			if (object instanceof PDFormXObject form) shrink(form.getResources());
			if (object instanceof PDImageXObject picture) {
				if (!smaller.containsKey(picture.getCOSObject())) smaller.put(picture.getCOSObject(), smaller(picture));
				smaller.get(picture.getCOSObject()).ifPresent(jpeg -> resources.put(name, jpeg));
			}
		}
	}

	private Optional<PDImageXObject> smaller(final PDImageXObject picture) throws IOException {
		if (picture.getSoftMask() != null && !isWhite(picture.getSoftMask().getImage())) return Optional.empty();
		picture.getCOSObject().removeItem(COSName.SMASK);
		final BufferedImage pixels = picture.getOpaqueImage();
		if (isGrey(pixels)) return Optional.of(inGrey(pixels));
		final PDImageXObject jpeg = JPEGFactory.createFromImage(pdf, pixels, QUALITY);
		return size(jpeg) < WORTH_IT * size(picture) ? Optional.of(jpeg) : Optional.empty();
	}

	private static long size(final PDImageXObject picture) {
		return picture.getCOSObject().getLength();
	}

	private static boolean isWhite(final BufferedImage mask) {
		return Arrays.stream(pixels(mask)).allMatch(rgb -> (rgb & WHITE) == WHITE);
	}

	private static boolean isGrey(final BufferedImage picture) {
		return Arrays.stream(pixels(picture)).allMatch(rgb -> (rgb >> 16 & 255) == (rgb & 255) && (rgb >> 8 & 255) == (rgb & 255));
	}

	private static int[] pixels(final BufferedImage picture) {
		return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
	}

	/** The levels as they are; the PDF library's own way takes Java's grey for linear light, and makes it paler. */
	private PDImageXObject inGrey(final BufferedImage picture) throws IOException {
		final int[] pixels = pixels(picture);
		final byte[] levels = new byte[pixels.length];
		for (int i = 0; i < levels.length; i++) levels[i] = (byte) pixels[i];
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
			out.write(levels);
		}
		return new PDImageXObject(pdf, new ByteArrayInputStream(packed.toByteArray()), COSName.FLATE_DECODE, picture.getWidth(),
			picture.getHeight(), Byte.SIZE, PDDeviceGray.INSTANCE);
	}
}
