package io.github.emvalidation.report.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for barriers in the page that a browser shows, by axe-core (https://github.com/dequelabs/axe-core). */
public final class Axe {

	private static final String SCRIPT = script();

	private Axe() {}

	/**
	 * What axe-core finds wrong with the page as it is now, one line for each part of the page.
	 *
	 * @param scheme what the reader's system prefers: "light" or "dark"
	 * @param width  of the window in CSS pixels
	 */
	public static List<String> barriers(final Chromium browser, final String scheme, final int width) {
		browser.call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
		browser.size(width, 900);
		browser.settle();
		browser.value("window.axe ? 0 : (() => { " + SCRIPT + " })()");
		final JsonNode found = browser.value("axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations)");
		final List<String> barriers = new ArrayList<>();
		for (final JsonNode rule : found) {
			for (final JsonNode node : rule.path("nodes")) {
				barriers.add(scheme + ", " + width + " pixels: " + rule.path("id").asText() + " at " + node.path("target") + ": " +
					node.path("failureSummary").asText().replaceAll("\\s+", " "));
			}
		}
		return barriers;
	}

	private static String script() {
		try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
