package io.github.emvalidation.report.section;

import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page that becomes report.html and report.pdf: XHTML that a browser reads as HTML, with everything it needs inside. Its content
 * policy forbids any use of the network.
 */
public final class ReportPage {

	private static final int SHORT_HASH = 12;
	private static final int FOOTER_NAME = 60;
	private static final int HEADER_NAME = 80;

	private final Report report;
	private final List<Section> sections = new ArrayList<>();
	private final List<Outline> outline;

	public ReportPage(final Report report) {
		this.report = report;
		sections.addAll(List.of(new ContextSection(report), new SummarySection(report), new WarningsSection(report),
			new InputSection(report.entry())));
		for (final Level level : report.levels()) sections.add(new LevelSection(level, report.results(level)));
		sections.add(new Appendix(report.results()));
		outline = Outline.of(sections);
	}

	/** Every figure of the page, to be drawn before it is written. */
	public List<Figure> figures() {
		return sections.stream().flatMap(section -> Stream.concat(Stream.of(section), section.parts().stream()))
			.flatMap(section -> section.figures().stream()).toList();
	}

	/** The headings of the page. */
	public List<Outline> outline() {
		return outline;
	}

	/** @param drawings every figure of the page, drawn */
	public String text(final Map<Figure, Drawing> drawings) {
		final Xhtml page = new Xhtml();
		PageHead.open(page, "Validation report: " + report.title(), "Validation of the cryo-EM map " + report.entry().map().name());
		page.open("body").line();
		page.element("div", footer(report), "class", "running foot").line();
		page.element("div", Words.shortened("Validation report: " + report.title(), HEADER_NAME), "class", "running title").line();
		page.open("main");
		FrontPage.write(page, report);
		final Captions captions = new Captions(page, drawings);
		boolean listed = false;
		for (int i = 0; i < sections.size(); i++) {
			// the contents stand before the first section with a number
			if (sections.get(i).isNumbered() && !listed) {
				listed = true;
				writeContents(page);
			}
			sections.get(i).write(page, captions, outline.get(i).title());
		}
		return page.close().close().line().close().line().toString();
	}

	private void writeContents(final Xhtml page) {
		page.open("nav", "id", "contents").element("h2", "Contents");
		Words.part(page, "Contents");
		Outline.writeContents(page, outline);
		page.close().line();
	}

	/** "apoferritin.map · SHA-256 0123456789ab… · em-validation 1.0". */
	static String footer(final Report report) {
		final Optional<String> hash = report.entry().facts().file(Input.MAP).flatMap(InputFile::sha256)
			.map(h -> " · SHA-256 " + h.substring(0, Math.min(SHORT_HASH, h.length())) + "…");
		return Words.shortened(report.entry().map().name(), FOOTER_NAME) + hash.orElse("") + " · " + Program.THIS.name() + " " +
			Program.THIS.version();
	}
}
