package io.github.emvalidation.figure;

import io.github.emvalidation.progress.Parallel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Drawings for the screen: an image of voxels or of a surface becomes JPEG if that is much smaller. Detailed coloured surfaces then
 * take a quarter of the space, and a page stays small enough to be sent by mail.
 */
public final class ScreenPictures {

	private static final String PNG = "data:image/png;base64,";
	private static final String JPEG = "data:image/jpeg;base64,";
	private static final Pattern ADDRESS = Pattern.compile(PNG + "([A-Za-z0-9+/=]++)");
	private static final float QUALITY = 0.9f;
	/** A picture keeps its pixels unless it shrinks to less than this share. */
	private static final double WORTH_IT = 0.7;

	private ScreenPictures() {}

	/** The same page, or part of one, with smaller pictures in it. */
	public static String of(final String markup) {
		final List<MatchResult> pictures = ADDRESS.matcher(markup).results().toList();
		final List<String> smaller = Parallel.map(pictures.size(), i -> smaller(pictures.get(i).group(1)));
		final StringBuilder page = new StringBuilder();
		int done = 0;
		for (int i = 0; i < smaller.size(); i++) {
			page.append(markup, done, pictures.get(i).start()).append(smaller.get(i));
			done = pictures.get(i).end();
		}
		return page.append(markup, done, markup.length()).toString();
	}

	private static String smaller(final String base64) {
		final byte[] png = Base64.getDecoder().decode(base64);
		try {
			final byte[] jpeg = jpeg(ImageIO.read(new ByteArrayInputStream(png)));
			return jpeg.length < WORTH_IT * png.length ? JPEG + Base64.getEncoder().encodeToString(jpeg) : PNG + base64;
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] jpeg(final BufferedImage picture) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		final ImageWriteParam how = writer.getDefaultWriteParam();
		how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		how.setCompressionQuality(QUALITY);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture, null, null), how);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}
