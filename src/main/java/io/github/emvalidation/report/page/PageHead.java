package io.github.emvalidation.report.page;

import io.github.emvalidation.result.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How every page begins: its head, with its style and a content policy that lets nothing in from outside. */
public final class PageHead {

	public static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

	private static final String ROOT = "/io/github/emvalidation/report/";

	private PageHead() {}

	/** Begins a page: its head, up to the body. */
	public static void open(final Xhtml page, final String title, final String description) {
		page.markup("<!DOCTYPE html>").line().open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en", "xml:lang", "en").line();
		page.open("head").line().empty("meta", "charset", "UTF-8").line();
		page.empty("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_OUTSIDE).line();
		page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
		// figures are drawn on white, so the page does not follow dark systems
		page.empty("meta", "name", "color-scheme", "content", "only light").line();
		page.element("title", title).line();
		page.empty("meta", "name", "author", "content", Program.THIS.name() + " " + Program.THIS.version()).line();
		page.empty("meta", "name", "description", "content", description).line();
		page.open("style").markup(resource("report.css")).close().line().close().line();
	}

	/** A text file of the report's resources in the jar. */
	public static String resource(final String name) {
		try (InputStream in = PageHead.class.getResourceAsStream(ROOT + name)) {
			if (in == null) throw new IllegalStateException("the program's jar lacks " + name);
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
