package io.github.emvalidation.report.print;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DImageEncoder;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pictures of a PDF. The bytes of a PNG or JPEG go into the file as they are: PDF knows both packings, so no pixel is unpacked or
 * packed again. A picture that occurs several times is there once.
 */
final class PdfPictures implements IPdfBoxGraphics2DImageEncoder {

	private static final String BASE64 = ";base64,";

	/** By the address of the picture, which holds all of its bytes. */
	private final Map<String, PDImageXObject> known = new HashMap<>();

	/** A picture that has not been unpacked, of one pixel as far as Java can see; the caller that draws it says how large it is to be. */
	private static final class Packed extends BufferedImage {

		private final String address;

		Packed(final String address) {
			super(1, 1, TYPE_INT_RGB);
			this.address = address;
		}
	}

	/** @param address "data:image/png;base64,…" or the same of a JPEG */
	static Image of(final String address) {
		return new Packed(address);
	}

	@Override
	public PDImageXObject encodeImage(final PDDocument pdf, final PDPageContentStream page, final Image image,
		final IPdfBoxGraphics2DImageEncoderEnv env)
	{
		final String address = ((Packed) image).address;
		return known.computeIfAbsent(address, key -> {
			try {
				final byte[] bytes = Base64.getDecoder().decode(key.substring(key.indexOf(BASE64) + BASE64.length()));
				return PDImageXObject.createFromByteArray(pdf, bytes, "picture");
			}
			catch (final IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}
}
