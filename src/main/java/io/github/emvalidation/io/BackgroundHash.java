package io.github.emvalidation.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A SHA-256 that another thread computes, so that reading and decoding need not wait. At most 512 KiB are queued. */
final class BackgroundHash implements AutoCloseable {

	private static final int PIECES = 8;
	private static final int PIECE_BYTES = 1 << 16;

	private final MessageDigest digest = sha256();
	private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(PIECES);
	private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
		final Thread thread = new Thread(task, "SHA-256");
		thread.setDaemon(true);
		return thread;
	});

	BackgroundHash() {
		for (int i = 0; i < PIECES; i++) free.add(new byte[PIECE_BYTES]);
	}

	/** Adds bytes, which are copied. */
	void update(final byte[] bytes, final int offset, final int length) {
		for (int done = 0; done < length; done += PIECE_BYTES) {
			final int count = Math.min(PIECE_BYTES, length - done);
			final byte[] piece = nextFree();
			System.arraycopy(bytes, offset + done, piece, 0, count);
			worker.execute(() -> {
				digest.update(piece, 0, count);
				free.add(piece);
			});
		}
	}

	/** The hash of all added bytes, lower-case hexadecimal; no bytes can be added afterwards. */
	String hex() {
		try {
			return HexFormat.of().formatHex(worker.submit(() -> digest.digest()).get());
		}
		catch (final InterruptedException e) {
			throw interrupted();
		}
		catch (final ExecutionException e) {
			throw new IllegalStateException("the hash could not be made", e);
		}
	}

	@Override
	public void close() {
		worker.shutdownNow();
	}

	private byte[] nextFree() {
		try {
			return free.take();
		}
		catch (final InterruptedException e) {
			throw interrupted();
		}
	}

	private static CancellationException interrupted() {
		Thread.currentThread().interrupt();
		return new CancellationException("interrupted while reading");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime must know SHA-256", e);
		}
	}
}
