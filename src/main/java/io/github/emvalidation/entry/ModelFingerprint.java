package io.github.emvalidation.entry;

import io.github.emvalidation.structure.AtomicModel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Identifies a model by {@code SHA-256} of what checks see of it: residues and atoms with places, occupancies and B-factors. The name and
 * the format of the file do not matter.
 */
final class ModelFingerprint {

	private static final int NUMBERS = 5;

	private ModelFingerprint() {}

	/** 64 lower-case hexadecimal digits. */
	static String of(final AtomicModel model) {
		final MessageDigest hash = Fingerprint.sha256();
		final ByteBuffer numbers = ByteBuffer.allocate(NUMBERS * Double.BYTES);
		for (int i = 0; i < model.size(); i++) {
			final String words = model.residue(i).title() + " " + model.atomName(i) + " " + model.element(i) + model.alternative(i);
			hash.update(words.getBytes(StandardCharsets.UTF_8));
			numbers.clear();
			numbers.putDouble(model.x(i)).putDouble(model.y(i)).putDouble(model.z(i)).putDouble(model.occupancy(i)).putDouble(model.b(i));
			hash.update(numbers.array());
		}
		return HexFormat.of().formatHex(hash.digest());
	}
}
