package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import java.util.List;
import java.util.Optional;

/**
 * A part of the report. The list of sections decides their order; numbers, contents, bookmarks and running heads follow from it
 * ({@link Outline}).
 */
public interface Section {

	/** What a link aims at. */
	String id();

	/** The heading, without a number. */
	String title();

	/** Whether the heading has a number. */
	default boolean isNumbered() {
		return false;
	}

	/** The sections inside this one, which it writes itself. */
	default List<Section> parts() {
		return List.of();
	}

	/** The check that the section is of, if it is of one. */
	default Optional<CheckResult> check() {
		return Optional.empty();
	}

	/** The figures that the section shows, to be drawn before it is written; those of its parts are theirs. */
	default List<Figure> figures() {
		return List.of();
	}

	/**
	 * Writes the section.
	 *
	 * @param heading the title, with its number if it has one
	 */
	void write(Xhtml page, Captions captions, String heading);
}
