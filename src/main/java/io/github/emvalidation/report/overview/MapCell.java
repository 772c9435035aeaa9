package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.compare.ComparisonWriter;
import io.github.emvalidation.report.page.Xhtml;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The cell of a map: its picture, its name and title, and the ways to its page, PDF, folder and values; or why there is no report.
 *
 * @param folder where the overview will be
 */
record MapCell(Path folder) {

	void write(final Xhtml page, final ListedMap listed) {
		final MapOutcome map = listed.map();
		if (listed.report().isEmpty()) {
			page.element("b", map.name()).text(" ").element("span", "No report", "class", "badge failed");
			page.element("p", map.message().orElse(""), "class", "refused");
			return;
		}
		listed.picture().ifPresent(small -> page.empty("img", "src", small, "alt", ""));
		page.open("div").element("a", map.name(), "href", link(map.folder().resolve(ReportFiles.HTML)));
		final String title = listed.report().get().title();
		if (title != null && !title.equals(map.name())) page.text(" " + title);
		page.open("p", "class", "ways");
		final Path pdf = map.folder().resolve(ReportFiles.PDF);
		if (Files.isRegularFile(pdf)) page.element("a", "PDF", "href", link(pdf)).text(" ");
		page.element("a", "folder", "href", link(map.folder()) + "/").text(" ");
		page.element("button", "values", "type", "button", "class", "values", "aria-label", "Values of " + map.name()).close().close();
	}

	/** The path from the overview to a file. */
	private String link(final Path file) {
		return ComparisonWriter.linked(folder.resolve(OverviewWriter.HTML), file).replaceFirst("/$", "");
	}
}
