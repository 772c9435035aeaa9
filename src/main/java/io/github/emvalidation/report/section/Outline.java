package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The headings of a report: its table of contents, and the bookmarks of its PDF.
 *
 * @param id    what a link to the heading aims at
 * @param title as printed
 * @param parts the headings below it
 */
public record Outline(String id, String title, List<Outline> parts) {

	public static List<Outline> of(final Report report) {
		final List<Outline> checks = new ArrayList<>();
		for (final CheckResult result : report.results()) checks.add(leaf(Words.anchor(result), Words.name(result)));
		return List.of(leaf("context", "What this report is"), leaf("summary", "Overall quality"), leaf("warnings", "Warnings"),
			leaf("input", "1 Input data"), new Outline("level-0", "2 Level 0 analysis", checks), leaf(Appendix.ID, Appendix.TITLE));
	}

	private static Outline leaf(final String id, final String title) {
		return new Outline(id, title, List.of());
	}

	/** Nested lists of links; a style sheet may add page numbers. */
	static void writeContents(final Xhtml page, final List<Outline> outline) {
		page.open("ul");
		for (final Outline heading : outline) {
			page.open("li").element("a", heading.title, "href", "#" + heading.id);
			if (!heading.parts.isEmpty()) writeContents(page, heading.parts);
			page.close().line();
		}
		page.close();
	}

	/** Nested bookmarks as the PDF library wants them. */
	public static void writeBookmarks(final Xhtml page, final List<Outline> outline) {
		for (final Outline heading : outline) {
			page.open("bookmark", "name", heading.title, "href", "#" + heading.id);
			writeBookmarks(page, heading.parts);
			page.close();
		}
	}
}
