package io.github.emvalidation.app.table;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.OrdinaryFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a table as spreadsheets save it: UTF-8 or UTF-16 as its byte order mark says, without one UTF-8, and where that does not fit
 * the bytes, Windows-1252. A first line {@code sep=;} names the separator.
 *
 * @param text      without the mark and that line
 * @param separator between cells
 */
record TableText(String text, char separator) {

	/** A table of a million maps is smaller. */
	private static final long MOST_BYTES = 100L << 20;
	private static final String MARK = "\ufeff";
	private static final String SEPARATOR_LINE = "(?i)^sep=([^\\w\r\n\"])(\r\n?|\n)";
	private static final String SEPARATORS = ",;\t";

	/** @throws BadInputException when there is no such file, or it is no text of a table's length */
	static TableText read(final Path file) {
		OrdinaryFile.require(file, "a table of maps (CSV)");
		try {
			if (Files.size(file) > MOST_BYTES) throw new BadInputException(file + " is larger than any table of maps; expected a CSV file.");
			final String text = decoded(Files.readAllBytes(file));
			if (text.indexOf('\0') >= 0) throw new BadInputException(file + " is no text; expected a CSV file, as spreadsheets save it.");
			final String rest = text.replaceFirst(SEPARATOR_LINE, "");
			return new TableText(rest, rest.length() < text.length() ? text.charAt("sep=".length()) : separator(text));
		}
		catch (final IOException e) {
			throw new BadInputException("The table " + file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static String decoded(final byte[] bytes) {
		// UTF-16 without a mark would be big endian; no spreadsheet writes that
		final boolean wide = bytes.length > 1 && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xfe &&
			(bytes[1] & 0xff) == 0xff);
		if (wide) return new String(bytes, StandardCharsets.UTF_16);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("^" + MARK, "");
		}
		catch (final CharacterCodingException e) {
			return new String(bytes, Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1);
		}
	}

	/** The first separator in the row of headings; a table of one column has none. */
	private static char separator(final String text) {
		return (char) text.lines().findFirst().orElse("").chars().filter(c -> SEPARATORS.indexOf(c) >= 0).findFirst().orElse(',');
	}
}
