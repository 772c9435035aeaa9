package io.github.emvalidation.report;

import io.github.emvalidation.figure.ScreenPictures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * report.html: the page that is printed too, and what a browser can do more than paper. The page stands as it is, so that
 * without scripts nothing is missing; scripts beside this class, readable there, fold, sort, read charts out, and show the map.
 * Everything is inside the file, and its content policy lets nothing run but these very scripts and nothing leave the page.
 */
final class InteractivePage {

	/** In the order in which they need one another. */
	private static final List<String> SCRIPTS = List.of("element.js", "folding.js", "tables.js", "charts.js", "layers.js", "slices.js",
		"isosurface.js", "colouring.js", "turning.js", "compass.js", "stage.js", "surface.js", "start.js");

	private InteractivePage() {}

	/** @param page the page as it is printed */
	static String of(final String page, final Report report) {
		final List<String> scripts = List.of(ThreeScript.text(), program());
		final String allowed = scripts.stream().map(script -> " 'sha256-" + hash(inPage(script)) + "'").collect(Collectors.joining());
		final Xhtml more = new Xhtml();
		Layers.write(more, report, Layers.of(report));
		for (final String script : scripts) more.open("script").markup(inPage(script)).close().line();
		final String style = new Xhtml().open("style").markup(ReportPage.resource("interactive/interactive.css")).close().line().toString();
		final int head = page.indexOf("</head>");
		final int body = page.lastIndexOf("</body>");
		return page.substring(0, head).replace(ReportPage.NOTHING_FROM_OUTSIDE, ReportPage.NOTHING_FROM_OUTSIDE + "; script-src" + allowed) + style +
			ScreenPictures.of(page.substring(head, body)) + more + page.substring(body);
	}

	private static String program() {
		return SCRIPTS.stream().map(name -> ReportPage.resource("interactive/" + name))
			.collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
	}

	/** Hidden from XML, which would take a part of the script for markup, by marks that are comments to the browser. */
	private static String inPage(final String script) {
		return "/*<![CDATA[*/\n" + script.replace("]]>", "]] >") + "/*]]>*/";
	}

	private static String hash(final String script) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("Java without SHA-256", e);
		}
	}
}
