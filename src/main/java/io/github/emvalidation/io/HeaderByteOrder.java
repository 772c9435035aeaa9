package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * Finds the byte order of a header from its machine stamp or, without a fitting stamp, from its numbers. These never make sense in
 * both orders, because the short sides of a box become huge when their bytes are swapped.
 */
final class HeaderByteOrder {

	private HeaderByteOrder() {}

	/**
	 * The header read in the byte order that fits it.
	 *
	 * @param bytes   the first 1024 bytes
	 * @param file    its name, for messages
	 * @param remarks receives remarks on the file
	 * @throws BadInputException when these are not the first bytes of a map
	 */
	static MrcHeader parse(final byte[] bytes, final String file, final List<String> remarks) {
		final Optional<ByteOrder> stamped = stampOf(bytes);
		final MrcHeader first = MrcHeader.parse(bytes, stamped.orElse(ByteOrder.LITTLE_ENDIAN));
		final MrcHeader other = MrcHeader.parse(bytes, opposite(first.order()));
		if (!first.isPlausible() && !other.isPlausible() && !first.called()) {
			throw new BadInputException(file + " is not an MRC or CCP4 map" + (isText(bytes) ? " but a text file" : "") +
				"; give the map itself (.mrc, .map, .ccp4, also compressed with gzip or bzip2).");
		}
		final MrcHeader header = other.isPlausible() ? other : first;
		if (stamped.isEmpty()) {
			remarks.add("The header has no valid machine stamp. Its numbers make sense as " + words(header.order()) + ".");
		}
		else if (header == other) {
			remarks.add("The machine stamp says " + words(first.order()) + ", but the numbers of the header make sense only as " +
				words(other.order()) + ". The program read them so.");
		}
		if (!header.called()) remarks.add("The header lacks the name \"MAP \", which MRC2014 requires.");
		return header;
	}

	private static Optional<ByteOrder> stampOf(final byte[] bytes) {
		final int first = bytes[MrcHeader.STAMP_AT];
		final int second = bytes[MrcHeader.STAMP_AT + 1];
		if (first == 0x44 && (second == 0x44 || second == 0x41)) return Optional.of(ByteOrder.LITTLE_ENDIAN);
		return first == 0x11 && second == 0x11 ? Optional.of(ByteOrder.BIG_ENDIAN) : Optional.empty();
	}

	private static ByteOrder opposite(final ByteOrder order) {
		return order == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
	}

	private static String words(final ByteOrder order) {
		return order == ByteOrder.LITTLE_ENDIAN ? "little endian" : "big endian";
	}

	/** Whether all bytes could be typed: line breaks, tabs, and whatever is not a control character. */
	private static boolean isText(final byte[] bytes) {
		for (final byte b : bytes) {
			if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') return false;
		}
		return true;
	}
}
