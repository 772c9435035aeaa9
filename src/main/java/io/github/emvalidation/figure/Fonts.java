package io.github.emvalidation.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * The bundled typeface of figures and report. Charts and pages use the same letters on every machine, even on one without fonts.
 */
public final class Fonts {

	/** Name of the family in CSS and SVG. */
	public static final String FAMILY = "Inter";

	/** The font families of a drawing, with alternatives for drawings outside the report. */
	public static final String FAMILIES = FAMILY + ", Helvetica, Arial, sans-serif";

	private static final Face REGULAR = new Face("/fonts/Inter-Regular.ttf", 400, false);
	private static final Face BOLD = new Face("/fonts/Inter-Bold.ttf", 700, false);
	private static final Face ITALIC = new Face("/fonts/Inter-Italic.ttf", 400, true);

	private Fonts() {}

	/** The faces, to be declared to a page by {@code @font-face}. */
	public static List<Face> faces() {
		return List.of(REGULAR, BOLD, ITALIC);
	}

	/** Upright letters, of {@code size} CSS pixels. */
	public static Font regular(final int size) {
		return Loaded.REGULAR_FONT.deriveFont((float) size);
	}

	/** Bold letters, of {@code size} CSS pixels. */
	public static Font bold(final int size) {
		return Loaded.BOLD_FONT.deriveFont(Font.BOLD, (float) size);
	}

	/**
	 * One face of the family.
	 *
	 * @param resource path of its TrueType file on the class path
	 * @param weight   CSS font-weight
	 * @param italic   CSS font-style
	 */
	public record Face(String resource, int weight, boolean italic) {

		/**
		 * The font for Java's drawings.
		 *
		 * @throws IOException when no file can be written that Java could read it from
		 */
		Font font() throws IOException, FontFormatException {
			try {
				return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
			}
			catch (final IOException e) {
				// Java copies it into the folder for temporary files that it started with; another one may have been named since
				final File file = File.createTempFile("em-validation-font-", ".ttf");
				file.deleteOnExit();
				Files.write(file.toPath(), bytes());
				return Font.createFont(Font.TRUETYPE_FONT, file);
			}
		}

		/** The TrueType file. */
		public byte[] bytes() {
			try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
				if (in == null) throw new IllegalStateException("the program's jar lacks " + resource);
				return in.readAllBytes();
			}
			catch (final IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** Loads each face once, when first needed. */
	private static final class Loaded {

		static final Font REGULAR_FONT;
		static final Font BOLD_FONT;

		static {
			FontlessSystem.help();
			REGULAR_FONT = load(REGULAR);
			BOLD_FONT = load(BOLD);
		}

		private static Font load(final Face face) {
			try {
				return face.font();
			}
			catch (final IOException | FontFormatException e) {
				throw new IllegalStateException("Java cannot read its font " + face.resource(), e);
			}
		}
	}
}
