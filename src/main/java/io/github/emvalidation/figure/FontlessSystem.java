package io.github.emvalidation.figure;

import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

/**
 * On a Linux machine without fonts, such as a small container, Java cannot even load a bundled font, because its font manager does
 * not start. It starts with a font configuration of one font, and it looks for the configuration again at the next attempt. Machines
 * with fonts are not touched. See https://github.com/openjdk/jdk/pull/13045 and
 * https://github.com/adoptium/temurin-build/issues/693.
 */
final class FontlessSystem {

	private static final String CONFIGURATION = "sun.awt.fontconfig";
	private static final Fonts.Face OWN = Fonts.faces().get(0);

	private FontlessSystem() {}

	/** Makes Java's font manager start, with our own font in place of the system's where there are none. */
	static void help() {
		if (fontsWork() || System.getProperty(CONFIGURATION) != null) return;
		try {
			final Properties configuration = new Properties();
			configuration.setProperty("version", "1");
			configuration.setProperty("allfonts.own", Fonts.FAMILY);
			configuration.setProperty("sequence.allfonts", "own");
			configuration.setProperty("filename." + Fonts.FAMILY, temporary(".ttf", OWN.bytes()));
			final ByteArrayOutputStream file = new ByteArrayOutputStream();
			configuration.store(file, null);
			System.setProperty(CONFIGURATION, temporary(".properties", file.toByteArray()));
		}
		catch (final IOException e) {
			throw new UncheckedIOException("this machine has no fonts, and a temporary one could not be written", e);
		}
	}

	private static boolean fontsWork() {
		try {
			OWN.font();
			return true;
		}
		catch (final IOException | FontFormatException | RuntimeException | Error e) {
			// the error differs between releases of Java; the next use of Fonts reports any error that remains
			return false;
		}
	}

	private static String temporary(final String suffix, final byte[] content) throws IOException {
		final File file = File.createTempFile("em-validation-font-", suffix);
		file.deleteOnExit();
		Files.write(file.toPath(), content);
		return file.getPath();
	}
}
