package io.github.emvalidation.fiji;

import ij.plugin.BrowserLauncher;
import io.github.emvalidation.result.CheckInfo;
import java.io.IOException;
import java.util.Locale;
import org.scijava.log.LogService;

/** The pages behind the button Help of dialogs. */
final class HelpPage {

	private static final String DOCS = "https://github.com/em-validation/em-validation/blob/main/docs/";
	/** All commands and their parameters. */
	static final String COMMANDS = DOCS + "macros.md";

	private HelpPage() {}

	/** The section about a check of the map, or the page about the checks of its level. */
	static String of(final CheckInfo check) {
		return switch (check.level()) {
			case MAP -> DOCS + "checks.md#" + anchor(check.title());
			case HALF_MAPS -> DOCS + "half-maps.md";
			case MODEL -> DOCS + "model.md";
		};
	}

	/** As the page's host makes an anchor of a heading: "0d-b-factor-analysis". */
	static String anchor(final String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d _-]", "").replace(' ', '-');
	}

	/** Shows a page, or a file, in the browser. */
	static void open(final String url, final LogService log) {
		try {
			BrowserLauncher.openURL(url);
		}
		catch (final IOException e) {
			log.warn("No browser could be opened to show " + url, e);
		}
	}
}
