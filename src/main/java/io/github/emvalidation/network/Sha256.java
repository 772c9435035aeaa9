package io.github.emvalidation.network;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which weights are known: SHA-256 of their file, 64 hexadecimal digits in lower case. */
public final class Sha256 {

	private Sha256() {}

	/** @throws BadInputException when the file cannot be read */
	public static String of(final Path weights) {
		try {
			return of(Files.readAllBytes(weights));
		}
		catch (final IOException e) {
			throw new BadInputException("The weights " + weights + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	static String of(final byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("Java without SHA-256", e);
		}
	}
}
