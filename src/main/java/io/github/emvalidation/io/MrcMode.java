package io.github.emvalidation.io;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How a voxel is stored: the modes of MRC2014 that hold real densities. */
enum MrcMode {

	SIGNED_BYTE(0, 8, "signed bytes"),
	SHORT(1, 16, "16-bit integers"),
	FLOAT(2, 32, "32-bit numbers"),
	UNSIGNED_SHORT(6, 16, "unsigned 16-bit integers"),
	HALF_FLOAT(12, 16, "16-bit numbers"),
	/** Two voxels a byte, the first in the low four bits; a row begins with a new byte. */
	PACKED_4_BIT(101, 4, "4-bit integers");

	private final int number;
	private final int bits;
	private final String words;

	MrcMode(final int number, final int bits, final String words) {
		this.number = number;
		this.bits = bits;
		this.words = words;
	}

	/** The mode that the header calls {@code number}, if it can be read. */
	static Optional<MrcMode> of(final int number) {
		return Arrays.stream(values()).filter(mode -> mode.number == number).findFirst();
	}

	/** Modes that exist but hold no map, in words; empty for readable modes and for undefined numbers. */
	static Optional<String> refused(final int number) {
		return switch (number) {
			case 3 -> Optional.of("complex 16-bit integers (a Fourier transform)");
			case 4 -> Optional.of("complex 32-bit numbers (a Fourier transform)");
			case 16 -> Optional.of("red, green and blue bytes (a colour image)");
			default -> Optional.empty();
		};
	}

	int number() {
		return number;
	}

	/** What a voxel is, in the plural. */
	String words() {
		return words;
	}

	/** Whether NaN and infinity can occur. */
	boolean isFloating() {
		return this == FLOAT || this == HALF_FLOAT;
	}

	/** Bytes of a row of that many voxels. */
	long rowBytes(final int columns) {
		return ((long) columns * bits + 7) / 8;
	}

	/**
	 * Decodes whole rows.
	 *
	 * @param bytes the rows, from index 0, in the byte order of the buffer
	 * @param into  where their voxels go, from {@code at} on, without gaps
	 */
	void decode(final ByteBuffer bytes, final int columns, final int rows, final float[] into, final int at) {
		final int count = columns * rows;
		switch (this) {
			case SIGNED_BYTE -> {
				for (int i = 0; i < count; i++) into[at + i] = bytes.get(i);
			}
			case SHORT -> {
				final ShortBuffer values = bytes.asShortBuffer();
				for (int i = 0; i < count; i++) into[at + i] = values.get(i);
			}
			case FLOAT -> {
				final FloatBuffer values = bytes.asFloatBuffer();
				values.get(into, at, count);
			}
			case UNSIGNED_SHORT -> {
				final ShortBuffer values = bytes.asShortBuffer();
				for (int i = 0; i < count; i++) into[at + i] = values.get(i) & 0xffff;
			}
			case HALF_FLOAT -> {
				final ShortBuffer values = bytes.asShortBuffer();
				for (int i = 0; i < count; i++) into[at + i] = halfToFloat(values.get(i));
			}
			case PACKED_4_BIT -> unpack(bytes, columns, rows, into, at);
		}
	}

	private void unpack(final ByteBuffer bytes, final int columns, final int rows, final float[] into, final int at) {
		final int rowBytes = (int) rowBytes(columns);
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				final int pair = bytes.get(row * rowBytes + column / 2);
				into[at + row * columns + column] = (column % 2 == 0 ? pair : pair >> 4) & 0xf;
			}
		}
	}

	/** IEEE 754 binary16 to binary32; exact. (Java 20 has Float.float16ToFloat.) */
	static float halfToFloat(final short half) {
		final int sign = (half & 0x8000) << 16;
		final int exponent = half >> 10 & 0x1f;
		final int fraction = half & 0x3ff;
		if (exponent == 0) {
			final float size = fraction * 0x1p-24f;
			return sign == 0 ? size : -size;
		}
		final int wide = exponent == 0x1f ? 0xff : exponent + 127 - 15;
		return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
	}
}
