package io.github.emvalidation.io;

import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** The hash that shows whether a report was made from a file. */
public final class FileHash {

	private static final int BUFFER_BYTES = 1 << 16;

	private FileHash() {}

	/**
	 * SHA-256 of the file as it is, lower-case hexadecimal; the same as {@link LoadedMap#sha256}.
	 *
	 * @throws IOException           when it cannot be read
	 * @throws CancellationException when {@code progress} says so
	 */
	public static String sha256(final Path file, final Progress progress) throws IOException {
		try (InputStream bytes = Files.newInputStream(file); HashedInput in = new HashedInput(bytes)) {
			final byte[] buffer = new byte[BUFFER_BYTES];
			while (in.read(buffer, 0, buffer.length) >= 0) progress.checkCanceled();
			return in.sha256();
		}
	}
}
