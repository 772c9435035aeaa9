package io.github.emvalidation.training.power;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** Random numbers that follow from a name and a seed: the same maps whatever else is made, in any order. */
final class Seeds {

	private Seeds() {}

	static Random of(final String name, final long seed) {
		final CRC32 crc = new CRC32();
		crc.update(name.getBytes(StandardCharsets.UTF_8));
		return new Random(crc.getValue() + (seed << 32));
	}
}
