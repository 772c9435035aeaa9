package io.github.emvalidation.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A small copy of a figure in a page, for a list of many. */
public final class Thumbnail {

	private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=]++)");

	private Thumbnail() {}

	/**
	 * The first picture in a part of a page.
	 *
	 * @param side the longer side of the copy in pixels
	 * @return address of a PNG that carries its own data; empty when there is no picture that can be read
	 */
	public static Optional<String> first(final String markup, final int side) {
		final Matcher picture = PICTURE.matcher(markup);
		if (!picture.find()) return Optional.empty();
		try {
			final BufferedImage image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1))));
			return image == null ? Optional.empty() : Optional.of("data:image/png;base64," + png(small(image, side)));
		}
		catch (final IOException | IllegalArgumentException e) {
			// the page is damaged or from another program
			return Optional.empty();
		}
	}

	private static String png(final BufferedImage image) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return Base64.getEncoder().encodeToString(bytes.toByteArray());
	}

	/** Halved as often as possible first, because a picture reduced in one step would show artefacts. */
	private static BufferedImage small(final BufferedImage image, final int side) {
		BufferedImage result = image;
		while (Math.max(result.getWidth(), result.getHeight()) > 2 * side) result = scaled(result, 0.5);
		return scaled(result, Math.min(1, side / (double) Math.max(result.getWidth(), result.getHeight())));
	}

	private static BufferedImage scaled(final BufferedImage image, final double factor) {
		final int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
		final int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
		final BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D pen = scaled.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
		pen.dispose();
		return scaled;
	}
}
