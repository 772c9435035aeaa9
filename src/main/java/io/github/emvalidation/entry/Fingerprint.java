package io.github.emvalidation.entry;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies a map by {@code SHA-256(grid, SHA-256(section 0), SHA-256(section 1), ...)}, so that all cores can hash sections.
 * The name of the map does not matter.
 */
final class Fingerprint {

	private Fingerprint() {}

	/** 64 lower-case hexadecimal digits. */
	static String of(final DensityMap map) {
		final List<byte[]> sections = Parallel.map(map.grid().nz(), z -> section(map.plane(z)));
		final MessageDigest all = sha256();
		all.update(bytes(map.grid()));
		sections.forEach(all::update);
		return HexFormat.of().formatHex(all.digest());
	}

	private static byte[] section(final float[] plane) {
		final ByteBuffer bytes = ByteBuffer.allocate(plane.length * Float.BYTES);
		bytes.asFloatBuffer().put(plane);
		return sha256().digest(bytes.array());
	}

	private static byte[] bytes(final Grid grid) {
		final ByteBuffer bytes = ByteBuffer.allocate(3 * (2 * Integer.BYTES + 2 * Double.BYTES));
		for (int axis = 0; axis < 3; axis++) {
			bytes.putInt(grid.size().get(axis)).putInt(grid.start().get(axis));
			bytes.putDouble(grid.voxel().get(axis)).putDouble(grid.origin().get(axis));
		}
		return bytes.array();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
