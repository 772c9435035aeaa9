package io.github.emvalidation.io.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An archive of one entry on this machine, whose answers can be made to fail. */
public final class MiniArchive implements AutoCloseable {

	public static final String API = "/api/entry/EMD-1234";
	public static final String XML = "/structures/EMD-1234/header/emd-1234-v30.xml";
	public static final String MAP = "/structures/EMD-1234/map/emd_1234.map.gz";

	/** How one request is answered. */
	public interface Reply {

		void to(HttpExchange exchange, byte[] content) throws IOException;
	}

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final CountDownLatch end = new CountDownLatch(1);
	private final Map<String, byte[]> files = new ConcurrentHashMap<>();
	private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
	private final List<String> requests = new CopyOnWriteArrayList<>();
	private volatile String version = "\"1\"";

	public MiniArchive() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		server.createContext("/", this::answer);
		server.setExecutor(threads);
		server.start();
	}

	public String address() {
		return "http://localhost:" + server.getAddress().getPort();
	}

	public MiniArchive put(final String path, final byte[] content) {
		files.put(path, content);
		return this;
	}

	public MiniArchive put(final String path, final String content) {
		return put(path, content.getBytes(StandardCharsets.UTF_8));
	}

	/** The next answers for that path, the last of them for all further requests too; null answers as it should be. */
	public MiniArchive reply(final String path, final Reply... next) {
		replies.put(path, new CopyOnWriteArrayList<>(Arrays.asList(next)));
		return this;
	}

	/** From now on the files are of another version. */
	void renew() {
		version = "\"2\"";
	}

	/** The requests so far: "PATH" or "PATH RANGE". */
	public List<String> requests() {
		return requests;
	}

	static Reply status(final int status) {
		return (exchange, content) -> exchange.sendResponseHeaders(status, -1);
	}

	static Reply redirect(final String location) {
		return (exchange, content) -> {
			exchange.getResponseHeaders().set("Location", location);
			exchange.sendResponseHeaders(302, -1);
		};
	}

	/** Promises everything, and closes the connection after {@code bytes}. */
	Reply cutAfter(final int bytes) {
		return (exchange, content) -> {
			exchange.getResponseHeaders().set("ETag", version);
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content, 0, bytes);
			exchange.getResponseBody().flush();
		};
	}

	/** Promises everything, and is silent after {@code bytes}. */
	Reply stallAfter(final int bytes) {
		return (exchange, content) -> {
			cutAfter(bytes).to(exchange, content);
			try {
				end.await();
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		};
	}

	private void answer(final HttpExchange exchange) throws IOException {
		final String path = exchange.getRequestURI().getPath();
		final String range = exchange.getRequestHeaders().getFirst("Range");
		requests.add(range == null ? path : path + " " + range);
		try (exchange) {
			final byte[] content = files.get(path);
			final List<Reply> next = replies.getOrDefault(path, List.of());
			final Reply reply = next.isEmpty() ? null : next.size() > 1 ? next.remove(0) : next.get(0);
			if (reply != null) reply.to(exchange, content);
			else if (content == null) exchange.sendResponseHeaders(404, -1);
			else send(exchange, content, range);
		}
	}

	private void send(final HttpExchange exchange, final byte[] content, final String range) throws IOException {
		exchange.getResponseHeaders().set("ETag", version);
		int from = 0;
		if (range != null && version.equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
			from = Integer.parseInt(range.replaceAll("\\D", ""));
			exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
		}
		exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
		exchange.getResponseBody().write(content, from, content.length - from);
	}

	@Override
	public void close() {
		end.countDown();
		server.stop(0);
		threads.shutdownNow();
	}
}
