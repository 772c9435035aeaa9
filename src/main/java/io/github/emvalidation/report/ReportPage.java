package io.github.emvalidation.report;

import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The one page that becomes report.html and report.pdf: XHTML that a browser reads as HTML, with everything it needs inside.
 * It asks nothing of the network, and its content policy forbids that it ever could.
 */
final class ReportPage {

	static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
	private static final int SHORT_HASH = 12;
	private static final int FOOTER_NAME = 60;
	private static final int HEADER_NAME = 80;

	private ReportPage() {}

	/** @param drawings every figure of the input section and of the checks, drawn */
	static String of(final Report report, final InputFigures input, final Map<Figure, Drawing> drawings) {
		final Xhtml page = new Xhtml();
		open(page, "Validation report: " + report.title(), "Level 0 validation of the cryo-EM map " + report.entry().map().name());
		page.open("body").line();
		page.element("div", footer(report), "class", "running foot").line();
		page.element("div", Words.shortened("Validation report: " + report.title(), HEADER_NAME), "class", "running title").line();
		page.open("main");
		writeBody(page, report, input, drawings);
		return page.close().close().line().close().line().toString();
	}

	private static void writeBody(final Xhtml page, final Report report, final InputFigures input, final Map<Figure, Drawing> drawings) {
		final Exhibits exhibits = new Exhibits(page, drawings);
		new FrontMatter(page, report).write();
		new Overview(page, exhibits, report).write();
		page.open("nav", "id", "contents").element("h2", "Contents");
		part(page, "Contents");
		Outline.writeContents(page, Outline.of(report));
		page.close().line();
		new InputSection(page, exhibits, report.entry()).write(input);
		page.open("section", "id", "level-0").element("h2", "2 Level 0 analysis").line();
		for (final CheckResult result : report.results()) new CheckSection(page, exhibits, result).write();
		page.close();
		new Appendix(page, exhibits, report.results()).write();
	}

	/** Begins a page: its head, up to the body. */
	static void open(final Xhtml page, final String title, final String description) {
		page.markup("<!DOCTYPE html>").line().open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en", "xml:lang", "en").line();
		page.open("head").line().empty("meta", "charset", "UTF-8").line();
		page.empty("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_OUTSIDE).line();
		page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
		page.element("title", title).line();
		page.empty("meta", "name", "author", "content", Program.THIS.name() + " " + Program.THIS.version()).line();
		page.empty("meta", "name", "description", "content", description).line();
		page.open("style").markup(resource("report.css")).close().line().close().line();
	}

	/** What the head of the page says from here on, in print; stands inside a paragraph, so that it never keeps a heading from its text. */
	static Xhtml part(final Xhtml page, final String title) {
		return page.element("span", title, "class", "running part");
	}

	/** "apoferritin.map · SHA-256 0123456789ab… · em-validation 1.0". */
	static String footer(final Report report) {
		final Provenance known = report.entry().provenance();
		final Optional<String> hash = known.sha256().map(h -> " · SHA-256 " + h.substring(0, Math.min(SHORT_HASH, h.length())) + "…");
		return Words.shortened(report.entry().map().name(), FOOTER_NAME) + hash.orElse("") + " · " + Program.THIS.name() + " " +
			Program.THIS.version();
	}

	/** A text file that lies beside this class in the jar. */
	static String resource(final String name) {
		try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
			if (in == null) throw new IllegalStateException("the program's jar lacks " + name);
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
