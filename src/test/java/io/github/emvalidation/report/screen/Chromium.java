package io.github.emvalidation.report.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium without a window, told what to do through its DevTools protocol over the web socket of the JDK: a browser library
 * would bring 200 MB of drivers for this. Tests skip where there is no Chromium; the system property {@code emvalidation.chromium}
 * may name one.
 */
public final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
	private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
	private static final int SECONDS = 60;
	private static final ObjectMapper JSON = new ObjectMapper();

	private final Process process;
	private final WebSocket socket;
	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
	private final List<JsonNode> events = new ArrayList<>();
	private String session = "";
	private int calls;

	private Chromium(final Path program, final Path profile) throws Exception {
		// SwiftShader draws in three dimensions without a graphics card; nothing is looked up on any network
		process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
			"--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-dev-shm-usage", "--remote-debugging-port=0",
			"--user-data-dir=" + profile, "--window-size=1280,900", "about:blank").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address()), new Listener()).get(SECONDS, TimeUnit.SECONDS);
	}

	/** Starts the browser, or skips the running test with one line where there is none. */
	public static Chromium start(final Path profile) throws Exception {
		final Optional<Path> program = program();
		Assumptions.assumeTrue(program.isPresent(), "skipped: no Chromium (set -Demvalidation.chromium=FILE to name one)");
		return new Chromium(program.orElseThrow(), profile);
	}

	private static Optional<Path> program() {
		final String named = System.getProperty("emvalidation.chromium");
		if (named != null) return Optional.of(Path.of(named)).filter(Files::isExecutable);
		final Stream<Path> folders = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
		return folders.flatMap(folder -> NAMES.stream().map(folder::resolve)).filter(Files::isExecutable).findFirst();
	}

	/** The address is told on standard error, which has to be read on so that the browser never waits for a reader. */
	private String address() throws IOException {
		final BufferedReader lines = process.errorReader();
		String line = lines.readLine();
		while (line != null) {
			final Matcher matcher = ADDRESS.matcher(line);
			if (matcher.find()) {
				final Thread reader = new Thread(() -> lines.lines().forEach(rest -> {}), "chromium-errors");
				reader.setDaemon(true);
				reader.start();
				return matcher.group(1);
			}
			line = lines.readLine();
		}
		throw new IOException("Chromium ended at once");
	}

	/** Opens a new page; what was recorded of the one before is forgotten. */
	public void open(final Path file, final boolean scripts, final String before) {
		session = "";
		final String target = call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
		session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).path("sessionId").asText();
		for (final String domain : List.of("Page", "Runtime", "Network", "Log")) call(domain + ".enable", Map.of());
		call("Performance.enable", Map.of("timeDomain", "threadTicks"));
		events.clear();
		size(1280, 900);
		call("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
		call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", before));
		call("Page.navigate", Map.of("url", file.toUri().toString()));
		while (events.stream().noneMatch(event -> event.path("method").asText().equals("Page.loadEventFired"))) events.add(next());
	}

	/** Processor time in seconds that the page took since it was opened, which other work of the machine does not change. */
	public double seconds() {
		for (final JsonNode metric : call("Performance.getMetrics", Map.of()).path("metrics")) {
			if (metric.path("name").asText().equals("TaskDuration")) return metric.path("value").asDouble();
		}
		throw new AssertionError("no TaskDuration");
	}

	public void size(final int width, final int height) {
		call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	/** The value of a JavaScript expression; a promise is waited for. */
	public JsonNode value(final String expression) {
		final JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
		if (result.has("exceptionDetails")) throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
		return result.path("result").path("value");
	}

	/** Waits until a JavaScript expression is true. */
	public void await(final String condition) {
		value("(async () => { const end = Date.now() + " + 1000 * SECONDS + "; while (!(" + condition +
			")) { if (Date.now() > end) throw new Error('in vain'); await new Promise(later => setTimeout(later, 30)); } })()");
	}

	/** Waits until everything asked for is drawn. */
	public void settle() {
		value("new Promise(drawn => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 50))");
	}

	/** Presses a key that has no letter: "ArrowLeft". */
	void press(final String key) {
		call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", KEYS.getOrDefault(key, 0)));
		call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", KEYS.getOrDefault(key, 0)));
	}

	private static final Map<String, Integer> KEYS = Map.of("ArrowLeft", 37, "ArrowUp", 38, "ArrowRight", 39, "ArrowDown", 40, "Home", 36, "End", 35);

	/** "mousePressed", "mouseMoved" or "mouseReleased" at a place of the window, with the left button where one is down. */
	void mouse(final String what, final double x, final double y, final boolean down) {
		call("Input.dispatchMouseEvent", Map.of("type", what, "x", x, "y", y, "button", down ? "left" : "none", "buttons",
			down && !what.equals("mouseReleased") ? 1 : 0, "clickCount", 1));
	}

	/** Place of an element in the window, after it was scrolled there: left, top, width, height. */
	public double[] place(final String selector) {
		final JsonNode place = value("(() => { const e = document.querySelector(" + quoted(selector) + "); e.scrollIntoView({ block: 'center' }); " +
			"const r = e.getBoundingClientRect(); return [r.left, r.top, r.width, r.height]; })()");
		return new double[] { place.get(0).asDouble(), place.get(1).asDouble(), place.get(2).asDouble(), place.get(3).asDouble() };
	}

	/** What is seen of an element. */
	public BufferedImage picture(final String selector) throws IOException {
		final double[] at = place(selector);
		settle();
		final double scroll = value("scrollY").asDouble();
		final Map<String, Object> clip = Map.of("x", at[0], "y", at[1] + scroll, "width", at[2], "height", at[3], "scale", 1);
		final JsonNode shot = call("Page.captureScreenshot", Map.of("format", "png", "clip", clip));
		return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(shot.path("data").asText())));
	}

	static String quoted(final String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	/** What went wrong since the page was opened: exceptions, and whatever the browser or the page called an error. */
	public List<String> errors() {
		value("0");
		return events.stream().filter(event -> {
			final JsonNode told = event.path("params");
			return switch (event.path("method").asText()) {
				case "Runtime.exceptionThrown" -> true;
				case "Runtime.consoleAPICalled" -> told.path("type").asText().equals("error");
				case "Log.entryAdded" -> told.path("entry").path("level").asText().equals("error");
				default -> false;
			};
		}).map(JsonNode::toString).toList();
	}

	/** Every address that the page asked for. */
	public List<String> requests() {
		value("0");
		return events.stream().filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
			.map(event -> event.path("params").path("request").path("url").asText()).toList();
	}

	JsonNode call(final String method, final Map<String, Object> parameters) {
		final ObjectNode message = JSON.createObjectNode().put("id", ++calls).put("method", method);
		message.set("params", JSON.valueToTree(parameters));
		if (!session.isEmpty()) message.put("sessionId", session);
		socket.sendText(message.toString(), true).join();
		while (true) {
			final JsonNode answer = next();
			if (answer.path("id").asInt() != calls) events.add(answer);
			else if (answer.has("error")) throw new AssertionError(method + ": " + answer.get("error"));
			else return answer.path("result");
		}
	}

	private JsonNode next() {
		try {
			final JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
			if (message == null) throw new AssertionError("Chromium does not answer");
			return message;
		}
		catch (final InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void close() throws InterruptedException {
		session = "";
		socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
		if (!process.waitFor(10, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly().waitFor();
		}
	}

	/** Puts the pieces of messages together. */
	private final class Listener implements WebSocket.Listener {

		private final StringBuilder text = new StringBuilder();

		@Override
		public CompletionStage<?> onText(final WebSocket from, final CharSequence part, final boolean last) {
			text.append(part);
			if (last) {
				try {
					messages.add(JSON.readTree(text.toString()));
				}
				catch (final IOException e) {
					throw new AssertionError(e);
				}
				text.setLength(0);
			}
			from.request(1);
			return null;
		}
	}
}
