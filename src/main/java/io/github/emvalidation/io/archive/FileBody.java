package io.github.emvalidation.io.archive;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** Writes an answer into a file as it arrives, and records the time of the last part. */
final class FileBody implements BodySubscriber<Void> {

	private final FileChannel file;
	private final AtomicLong lastPiece;
	private final CompletableFuture<Void> result = new CompletableFuture<>();
	private Subscription subscription;

	/** @param lastPiece is set to {@link System#nanoTime} at every part */
	FileBody(final FileChannel file, final AtomicLong lastPiece) {
		this.file = file;
		this.lastPiece = lastPiece;
	}

	@Override
	public CompletionStage<Void> getBody() {
		return result;
	}

	@Override
	public void onSubscribe(final Subscription given) {
		subscription = given;
		given.request(1);
	}

	@Override
	public void onNext(final List<ByteBuffer> pieces) {
		try {
			for (final ByteBuffer piece : pieces) {
				while (piece.hasRemaining()) file.write(piece);
			}
			lastPiece.set(System.nanoTime());
			subscription.request(1);
		}
		catch (final IOException e) {
			subscription.cancel();
			onError(e);
		}
	}

	@Override
	public void onError(final Throwable error) {
		close();
		result.completeExceptionally(error);
	}

	@Override
	public void onComplete() {
		close();
		result.complete(null);
	}

	/** Later parts are dropped. */
	void close() {
		try {
			file.close();
		}
		catch (final IOException e) {
			result.completeExceptionally(e);
		}
	}
}
