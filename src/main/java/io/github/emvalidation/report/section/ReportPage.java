package io.github.emvalidation.report.section;

import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.Verdict;
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
	private final Verdict verdict;
	private final FrontFigures pictures;
	private final List<Section> sections = new ArrayList<>();
	private final List<Outline> outline;

	/** @param pages whether all pages, or the first one alone */
	public ReportPage(final Report report, final ReportStyle.Pages pages) {
		this.report = report;
		verdict = Verdict.of(report);
		pictures = FrontFigures.of(report);
		sections.add(new FrontPage(report, verdict, pictures, List.of()));
		if (pages == ReportStyle.Pages.FULL) addSections();
		outline = Outline.of(sections);
	}

	private void addSections() {
		if (verdict.things().size() > FrontPage.FIRST) sections.add(new WarningsSection(verdict.things()));
		sections.add(new InputSection(report.entry()));
		for (final Level level : report.levels()) sections.add(new LevelSection(level, report.results(level)));
		final DifferencesSection differences = new DifferencesSection(report.results());
		if (!differences.isEmpty()) sections.add(differences);
		sections.add(new Appendix(report.results()));
		sections.add(new ContextSection(report));
	}

	/** Every figure of the sections, to be drawn before the page is written. */
	public List<Figure> figures() {
		return sections.stream().flatMap(section -> Stream.concat(Stream.of(section), section.parts().stream()))
			.flatMap(section -> section.figures().stream()).toList();
	}

	/** The figures of the first page, to be drawn by {@link #drawFront}. */
	public List<Figure> frontFigures() {
		return pictures.all();
	}

	/** A small drawing of a figure of the first page. */
	public static Drawing drawFront(final Figure figure, final Palette palette) {
		return FrontFigures.draw(figure, palette);
	}

	/** The headings of the page. */
	public List<Outline> outline() {
		return outline;
	}

	/**
	 * @param small    the drawings of the first page's figures, in their order
	 * @param drawings every figure of the sections, drawn
	 */
	public String text(final List<Drawing> small, final Map<Figure, Drawing> drawings) {
		final Xhtml page = new Xhtml();
		PageHead.open(page, "Validation report: " + report.title(), "Validation of the cryo-EM map " + report.entry().map().name());
		page.open("body").line();
		page.element("a", "To the summary", "class", "skip", "href", "#" + FrontPage.ID).line();
		page.element("div", footer(report), "class", "running foot").line();
		page.element("div", Words.shortened("Validation report: " + report.title(), HEADER_NAME), "class", "running title").line();
		page.open("main");
		final Captions captions = new Captions(page, drawings);
		new FrontPage(report, verdict, pictures, small).write(page, captions, outline.get(0).title());
		if (sections.size() > 1) writeContents(page);
		for (int i = 1; i < sections.size(); i++) sections.get(i).write(page, captions, outline.get(i).title());
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
