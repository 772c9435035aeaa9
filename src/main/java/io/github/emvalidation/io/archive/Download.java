package io.github.emvalidation.io.archive;

import io.github.emvalidation.io.archive.FetchException.Remedy;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Fetches a file by HTTP. After an attempt that fails, stalls or ends early, the next one goes on where it stopped, after longer and
 * longer pauses. Redirects are followed, but never from a safe to an unsafe connection.
 */
final class Download {

	/** After an attempt that brought this many bytes, the count of failures starts again. */
	private static final long WORTHWHILE_BYTES = 1 << 20;
	private static final long POLL_MILLIS = 50;

	private final Patience patience;
	private final HttpClient client;

	Download(final Patience patience) {
		this.patience = patience;
		client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL)
			.connectTimeout(patience.connect()).build();
	}

	/**
	 * Fetches {@code address} into {@code file}, which appears when it is complete.
	 *
	 * @param what the file in words, for the progress
	 * @throws FetchException        when it cannot be fetched
	 * @throws IOException           when it cannot be written
	 * @throws CancellationException when {@code progress} says so; what has arrived is kept for the next time
	 */
	void fetch(final URI address, final Path file, final String what, final Progress progress) throws IOException {
		final PartFile part = new PartFile(file);
		int failures = 0;
		while (true) {
			final long before = part.length();
			try {
				attempt(address, part, what, progress);
				part.finish();
				return;
			}
			catch (final FetchException e) {
				if (part.length() - before >= WORTHWHILE_BYTES) failures = 0;
				failures++;
				if (e.remedy() != Remedy.TRY_AGAIN || failures >= patience.attempts()) throw e;
			}
			pause(patience.pause().multipliedBy(1L << failures - 1), what, progress);
		}
	}

	private void attempt(final URI address, final PartFile part, final String what, final Progress progress) throws IOException {
		final HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience.silence()).header("User-Agent", "em-validation");
		if (part.tag().isPresent()) {
			request.header("Range", "bytes=" + part.length() + "-").header("If-Range", part.tag().get());
		}
		final Answer answer = new Answer(part);
		answer.await(client.sendAsync(request.build(), answer), patience.silence(), done -> {
			progress.checkCanceled();
			progress.step(done, answer.total(), "Fetching " + what);
		});
		answer.check();
	}

	private static void pause(final Duration pause, final String what, final Progress progress) {
		final long end = System.nanoTime() + pause.toNanos();
		while (System.nanoTime() < end) {
			progress.checkCanceled();
			progress.step(0, 0, "Waiting to try again: " + what);
			try {
				Thread.sleep(POLL_MILLIS);
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException("interrupted while waiting");
			}
		}
	}
}
