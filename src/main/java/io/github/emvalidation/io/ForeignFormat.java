package io.github.emvalidation.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files that people take for maps, and what they are: by their first bytes. */
final class ForeignFormat {

	private static final Map<String, String> MAGICS = Map.of("\u0089HDF\r\n\u001a\n", "an HDF5 file, as EMAN writes volumes",
		"\u0093NUMPY", "an array of NumPy", "II*\0", "a TIFF file", "MM\0*", "a TIFF file", "PK\u0003\u0004", "a zip archive",
		"\u00fd7zXZ", "a file compressed by xz", "(\u00b5/\u00fd", "a file compressed by Zstandard", "version https://git-lfs",
		"a pointer of Git LFS (git lfs pull fetches the map itself)", "%PDF", "a PDF");
	private static final int WORD_BYTES = 4;
	private static final int LONGEST_SIDE = 30_000;

	private ForeignFormat() {}

	/**
	 * What the file is, as the end of a sentence; empty where it can be a map.
	 *
	 * @param bytes  the first bytes of the file
	 * @param length how many they are
	 */
	static Optional<String> of(final byte[] bytes, final int length) {
		final String start = new String(bytes, 0, Math.min(length, 256), StandardCharsets.ISO_8859_1);
		final Optional<String> known = MAGICS.entrySet().stream().filter(magic -> start.startsWith(magic.getKey())).map(Map.Entry::getValue)
			.findFirst();
		if (known.isPresent()) return known;
		final String small = start.stripLeading().toLowerCase(Locale.ROOT);
		if (small.startsWith("<!doctype html") || small.startsWith("<html")) {
			return Optional.of("a web page, such as the answer to a failed download");
		}
		final boolean spider = length == MrcHeader.BYTES && (isSpider(bytes, ByteOrder.LITTLE_ENDIAN) || isSpider(bytes, ByteOrder.BIG_ENDIAN));
		if (!spider) return Optional.empty();
		return Optional.of("a volume of SPIDER or Xmipp (their programs and EMAN convert it to MRC)");
	}

	/** SPIDER's header is of numbers in single precision: sections, rows, type, columns, records, bytes of header and of a record agree. */
	private static boolean isSpider(final byte[] bytes, final ByteOrder order) {
		final ByteBuffer header = ByteBuffer.wrap(bytes).order(order);
		final float columns = header.getFloat(11 * WORD_BYTES);
		final float records = header.getFloat(12 * WORD_BYTES);
		final float recordBytes = header.getFloat(22 * WORD_BYTES);
		return isSide(columns) && isSide(header.getFloat(0)) && isSide(header.getFloat(WORD_BYTES)) && header.getFloat(4 * WORD_BYTES) == 3 &&
			recordBytes == WORD_BYTES * columns && records >= 1 && header.getFloat(21 * WORD_BYTES) == records * recordBytes;
	}

	private static boolean isSide(final float value) {
		return value >= 1 && value <= LONGEST_SIDE && value == Math.rint(value);
	}
}
