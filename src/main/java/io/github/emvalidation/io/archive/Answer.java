package io.github.emvalidation.io.archive;

import io.github.emvalidation.io.archive.FetchException.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer of a server to one request for a file or for the rest of a file. */
final class Answer implements BodyHandler<Void> {

	private static final int OK = 200;
	private static final int REST = 206;
	private static final int NO_SUCH_REST = 416;
	private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+)");
	private static final long POLL_MILLIS = 50;

	private final PartFile part;
	private final AtomicLong lastPiece = new AtomicLong(System.nanoTime());
	private volatile ResponseInfo info;
	private volatile FileBody body;
	/** Bytes of the whole file; 0 while, or if, the server does not say. */
	private volatile long total;

	Answer(final PartFile part) {
		this.part = part;
	}

	long total() {
		return total;
	}

	@Override
	public BodySubscriber<Void> apply(final ResponseInfo given) {
		info = given;
		lastPiece.set(System.nanoTime());
		try {
			if (given.statusCode() == OK) {
				total = given.headers().firstValueAsLong("Content-Length").orElse(0);
				body = new FileBody(part.create(version(given.headers())), lastPiece);
			}
			else if (given.statusCode() == REST && continues(given.headers())) body = new FileBody(part.append(), lastPiece);
			return body == null ? BodySubscribers.discarding() : body;
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The tag by which the server identifies this version of the file. */
	private static Optional<String> version(final HttpHeaders headers) {
		return headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/")).or(() -> headers.firstValue("Last-Modified"));
	}

	/** Whether the rest begins where the part ends. */
	private boolean continues(final HttpHeaders headers) throws IOException {
		final Matcher range = CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
		if (!range.matches() || !range.group(1).equals(Long.toString(part.length()))) return false;
		total = Long.parseLong(range.group(2));
		return true;
	}

	/**
	 * Waits for the end of the answer, but no longer than {@code silence} for its next part.
	 *
	 * @param progress receives the number of bytes many times a second; an exception that it throws ends the waiting
	 * @throws FetchException when the answer does not come to its end
	 */
	void await(final CompletableFuture<HttpResponse<Void>> answer, final Duration silence, final LongConsumer progress) throws IOException {
		try {
			while (!isDone(answer)) {
				progress.accept(part.length());
				if (System.nanoTime() - lastPiece.get() > silence.toNanos()) {
					throw new FetchException("nothing arrived for " + silence.toSeconds() + " s", Remedy.TRY_AGAIN);
				}
			}
		}
		finally {
			answer.cancel(true);
			if (body != null) body.close();
		}
	}

	private static boolean isDone(final CompletableFuture<HttpResponse<Void>> answer) throws IOException {
		try {
			answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (final TimeoutException e) {
			return false;
		}
		catch (final ExecutionException e) {
			if (e.getCause() instanceof UncheckedIOException notWritten) throw notWritten.getCause();
			throw new FetchException(reason(e.getCause()), Remedy.TRY_AGAIN);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted while fetching");
		}
	}

	/** @throws FetchException when the answer is not the file, or not all of it */
	void check() throws IOException {
		final int status = info.statusCode();
		if (status == NO_SUCH_REST || status == REST && body == null) {
			part.discard();
			throw new FetchException("the server no longer has the rest of the file", Remedy.TRY_AGAIN);
		}
		if (status == 404 || status == 410) throw new FetchException("there is no such file", Remedy.NONE_THERE);
		if (status >= 300 && status < 400) {
			throw new FetchException("the server redirects to an unsafe address", Remedy.GIVE_UP);
		}
		if (status == 429 || status >= 500) throw new FetchException("the server answered with error " + status, Remedy.TRY_AGAIN);
		if (status != OK && status != REST) throw new FetchException("the server answered with error " + status, Remedy.GIVE_UP);
		if (total > 0 && part.length() != total) {
			throw new FetchException("only " + part.length() + " of " + total + " bytes arrived", Remedy.TRY_AGAIN);
		}
	}

	private static String reason(final Throwable error) {
		if (error instanceof HttpConnectTimeoutException || error instanceof ConnectException) return "no connection could be made";
		if (error instanceof HttpTimeoutException) return "the server did not answer in time";
		return "the connection failed" + (error.getMessage() == null ? "" : " (" + error.getMessage() + ")");
	}
}
