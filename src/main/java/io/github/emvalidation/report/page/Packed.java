package io.github.emvalidation.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Data for the scripts of a page, as letters: 13 bits become two of 91, all letters of ASCII that can be seen but the three that begin and
 * end markup. Base 64 would need 8 % more. {@code unpacking.js} reads them.
 */
public final class Packed {

	private static final String LETTERS = letters();
	private static final int BITS = 13;
	private static final int LAST = 6;

	private Packed() {}

	private static String letters() {
		final StringBuilder letters = new StringBuilder();
		for (char c = '!'; c <= '~'; c++) if ("<>&".indexOf(c) < 0) letters.append(c);
		return letters.toString();
	}

	/** Bytes as they are. Up to 6 bits at the end need one letter; so the letters tell how many bytes there are. */
	public static String letters(final byte[] bytes) {
		final StringBuilder text = new StringBuilder(bytes.length * 5 / 4 + 2);
		int bits = 0;
		int count = 0;
		for (final byte next : bytes) {
			bits = bits << Byte.SIZE | next & 0xff;
			count += Byte.SIZE;
			if (count < BITS) continue;
			count -= BITS;
			append(text, bits >>> count);
			bits &= (1 << count) - 1;
		}
		if (count > LAST) append(text, bits << BITS - count);
		else if (count > 0) text.append(LETTERS.charAt(bits << LAST - count));
		return text.toString();
	}

	private static void append(final StringBuilder text, final int bits) {
		text.append(LETTERS.charAt(bits / LETTERS.length())).append(LETTERS.charAt(bits % LETTERS.length()));
	}

	/** Bytes compressed with gzip. */
	public static String text(final byte[] bytes) {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
			{
				def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return letters(out.toByteArray());
	}
}
