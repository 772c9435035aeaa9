package io.github.emvalidation.report.screen;

import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.section.ReportPage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts scripts into a page, whose content policy then runs only these scripts. */
public final class PageScripts {

	private PageScripts() {}

	/** One script made of several files; their names are not visible outside. */
	public static String joined(final List<String> files) {
		return files.stream().map(PageHead::resource).collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
	}

	/**
	 * @param page    XHTML with the policy {@link ReportPage#NOTHING_FROM_OUTSIDE}
	 * @param style   rules to add to those of the page
	 * @param data    elements that the scripts read, put before them
	 * @param scripts run in this order
	 */
	public static String into(final String page, final String style, final String data, final List<String> scripts) {
		return into(page, style, data, scripts, List.of());
	}

	/** @param later scripts that the others may add to the page, letter by letter */
	static String into(final String page, final String style, final String data, final List<String> scripts, final List<String> later) {
		final String allowed = Stream.concat(scripts.stream().map(PageScripts::inPage), later.stream())
			.map(script -> " 'sha256-" + hash(script) + "'").collect(Collectors.joining());
		final Xhtml more = new Xhtml().markup(data);
		for (final String script : scripts) more.open("script").markup(inPage(script)).close().line();
		final String rules = new Xhtml().open("style").markup(style).close().line().toString();
		final int head = page.indexOf("</head>");
		final int body = page.lastIndexOf("</body>");
		return page.substring(0, head).replace(PageHead.NOTHING_FROM_OUTSIDE, PageHead.NOTHING_FROM_OUTSIDE + "; script-src" + allowed) + rules +
			page.substring(head, body) + more + page.substring(body);
	}

	/** A script that XML does not read as markup; the marks are comments to the browser. */
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
