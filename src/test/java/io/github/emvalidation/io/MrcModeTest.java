package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class MrcModeTest {

	/** Every one of the 65536 half floats against the definition of IEEE 754, in double precision. */
	@Test
	void halfFloatsAreWhatTheStandardSays() {
		for (int bits = 0; bits <= 0xffff; bits++) {
			final int exponent = bits >> 10 & 31;
			final int fraction = bits & 1023;
			final double sign = bits >= 0x8000 ? -1 : 1;
			final double expected = exponent == 31 ? fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN
				: exponent == 0 ? sign * fraction * Math.pow(2, -24) : sign * (1024 + fraction) * Math.pow(2, exponent - 25);
			assertEquals((float) expected, MrcMode.halfToFloat((short) bits), "half float " + Integer.toHexString(bits));
		}
	}

	@Test
	void packedRowsBeginWithANewByteAndTheirLowBits() {
		final byte[] rows = { 0x21, 0x43, 0x0f, (byte) 0xa9, (byte) 0xcb, 0x0e };
		final float[] values = new float[12];
		MrcMode.PACKED_4_BIT.decode(ByteBuffer.wrap(rows), 5, 2, values, 1);
		assertArrayEquals(new float[] { 0, 1, 2, 3, 4, 15, 9, 10, 11, 12, 14, 0 }, values);
		assertEquals(3, MrcMode.PACKED_4_BIT.rowBytes(5));
		assertEquals(3, MrcMode.PACKED_4_BIT.rowBytes(6));
	}

	@Test
	void bytesAreSignedAndUnsignedShortsAreNot() {
		final float[] values = new float[2];
		MrcMode.SIGNED_BYTE.decode(ByteBuffer.wrap(new byte[] { (byte) 0x80, 0x7f }), 2, 1, values, 0);
		assertArrayEquals(new float[] { -128, 127 }, values);
		MrcMode.UNSIGNED_SHORT.decode(ByteBuffer.wrap(new byte[] { (byte) 0x80, 0, (byte) 0xff, (byte) 0xff }), 2, 1, values, 0);
		assertArrayEquals(new float[] { 32768, 65535 }, values);
	}

	@Test
	void noModeIsBothReadAndRefused() {
		for (int number = -1; number < 128; number++) {
			assertTrue(MrcMode.of(number).isEmpty() || MrcMode.refused(number).isEmpty(), "mode " + number);
		}
	}
}
