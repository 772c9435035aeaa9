package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The headings of a report: its table of contents, and the bookmarks of its PDF.
 *
 * @param id    what a link to the heading aims at
 * @param title as printed, with its number
 * @param check the check that the section below it is of, if it is of one
 * @param parts the headings below it
 */
public record Outline(String id, String title, Optional<CheckResult> check, List<Outline> parts) {

	/** The headings of these sections, numbered in their order. */
	static List<Outline> of(final List<Section> sections) {
		final List<Outline> outline = new ArrayList<>();
		int number = 0;
		for (final Section section : sections) {
			final String title = section.isNumbered() ? ++number + " " + section.title() : section.title();
			outline.add(new Outline(section.id(), title, section.check(), of(section.parts())));
		}
		return outline;
	}

	/** Nested lists of links, those of checks with their status; a style sheet may add page numbers. */
	static void writeContents(final Xhtml page, final List<Outline> outline) {
		page.open("ul");
		for (final Outline heading : outline) {
			page.open("li").open("a", "href", "#" + heading.id).text(heading.title);
			heading.check.ifPresent(check -> Words.badge(page.text(" "), check));
			page.close();
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
