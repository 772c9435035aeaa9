package io.github.emvalidation.report.overview;

import io.github.emvalidation.figure.Thumbnail;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.compare.ComparisonWriter;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cell of a map: its picture, its name and title, and the ways to its page, PDF and folder; or why there is no report.
 *
 * @param folder where the overview will be
 */
record MapCell(Path folder) {

	/** Two pixels of a fine screen for one of the page. */
	private static final int SIDE = 96;

	void write(final Xhtml page, final MapOutcome map, final Optional<SavedReport> report) {
		if (report.isEmpty()) {
			page.element("b", map.name()).text(" ").element("span", "No report", "class", "badge failed");
			page.element("p", map.message().orElse(""), "class", "refused");
			return;
		}
		picture(map.folder().resolve(ReportFiles.HTML)).ifPresent(small -> page.empty("img", "src", small, "alt", ""));
		page.open("div").element("a", map.name(), "href", link(map.folder().resolve(ReportFiles.HTML)));
		report.get().declaredTitle().filter(title -> !title.equals(map.name())).ifPresent(title -> page.text(" " + title));
		page.open("p", "class", "ways");
		final Path pdf = map.folder().resolve(ReportFiles.PDF);
		if (Files.isRegularFile(pdf)) page.element("a", "PDF", "href", link(pdf)).text(" ");
		page.element("a", "folder", "href", link(map.folder()) + "/").close().close();
	}

	/** A thumbnail of the surface of the map, or of the first figure of a report without a surface. */
	private static Optional<String> picture(final Path report) {
		try {
			final String html = Files.readString(report);
			return Thumbnail.first(html.substring(Math.max(0, html.indexOf("data-colouring=\"\""))), SIDE);
		}
		catch (final IOException e) {
			throw new BadInputException(report + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** The path from the overview to a file. */
	private String link(final Path file) {
		return ComparisonWriter.linked(folder.resolve(OverviewWriter.HTML), file).replaceFirst("/$", "");
	}
}
