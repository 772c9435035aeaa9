package io.github.emvalidation.report.section;

import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Program;
import java.util.Map;
import java.util.Optional;

/**
 * The one page that becomes report.html and report.pdf: XHTML that a browser reads as HTML, with everything it needs inside.
 * It asks nothing of the network, and its content policy forbids that it ever could.
 */
public final class ReportPage {

	private static final int SHORT_HASH = 12;
	private static final int FOOTER_NAME = 60;
	private static final int HEADER_NAME = 80;

	private ReportPage() {}

	/** @param drawings every figure of the input section and of the checks, drawn */
	public static String of(final Report report, final InputFigures input, final Map<Figure, Drawing> drawings) {
		final Xhtml page = new Xhtml();
		PageHead.open(page, "Validation report: " + report.title(), "Level 0 validation of the cryo-EM map " + report.entry().map().name());
		page.open("body").line();
		page.element("div", footer(report), "class", "running foot").line();
		page.element("div", Words.shortened("Validation report: " + report.title(), HEADER_NAME), "class", "running title").line();
		page.open("main");
		writeBody(page, report, input, drawings);
		return page.close().close().line().close().line().toString();
	}

	private static void writeBody(final Xhtml page, final Report report, final InputFigures input, final Map<Figure, Drawing> drawings) {
		final Captions exhibits = new Captions(page, drawings);
		new FrontPage(page, report).write();
		new SummarySection(page, exhibits, report).write();
		page.open("nav", "id", "contents").element("h2", "Contents");
		Words.part(page, "Contents");
		Outline.writeContents(page, Outline.of(report));
		page.close().line();
		new InputSection(page, exhibits, report.entry()).write(input);
		page.open("section", "id", "level-0").element("h2", "2 Level 0 analysis").line();
		for (final CheckResult result : report.results()) new CheckSection(page, exhibits, result).write();
		page.close();
		new Appendix(page, exhibits, report.results()).write();
	}

	/** "apoferritin.map · SHA-256 0123456789ab… · em-validation 1.0". */
	static String footer(final Report report) {
		final Provenance known = report.entry().provenance();
		final Optional<String> hash = known.sha256().map(h -> " · SHA-256 " + h.substring(0, Math.min(SHORT_HASH, h.length())) + "…");
		return Words.shortened(report.entry().map().name(), FOOTER_NAME) + hash.orElse("") + " · " + Program.THIS.name() + " " +
			Program.THIS.version();
	}
}
