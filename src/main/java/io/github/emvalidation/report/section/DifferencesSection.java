package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the checks differ from those of the published validation service, and what its criteria say of this map: for old reports. */
final class DifferencesSection implements Section {

	private final List<CheckResult> results;

	DifferencesSection(final List<CheckResult> results) {
		this.results = results.stream().filter(result -> result.status().isEvaluable())
			.filter(result -> !result.info().differences().isEmpty() || !published(result).isEmpty()).toList();
	}

	boolean isEmpty() {
		return results.isEmpty();
	}

	@Override
	public String id() {
		return "differences";
	}

	@Override
	public String title() {
		return "Differences from the published service";
	}

	@Override
	public boolean isNumbered() {
		return true;
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", id()).element("h2", heading).open("p");
		Words.part(page, heading).text("The Validation Report Service (VRS) has published most of these checks. This section is for readers of " +
			"its reports: it says where the values differ, and what the criteria of the service would say of this map. They grade nothing here.");
		page.close().line();
		final Map<String, List<String>> said = new LinkedHashMap<>();
		for (final CheckResult result : results) {
			said.computeIfAbsent(result.info().differences(), words -> new ArrayList<>()).add(result.info().title());
		}
		said.forEach((words, titles) -> {
			if (!words.isEmpty()) page.open("p").element("b", Words.list(titles) + ".").text(" " + words).close().line();
		});
		writeVerdicts(page, captions);
		page.close().line();
	}

	/** What the service would say, of all checks whose tables have the same columns in one table. */
	private void writeVerdicts(final Xhtml page, final Captions captions) {
		final Map<List<String>, List<List<Cell>>> rows = new LinkedHashMap<>();
		final Map<List<String>, String> sentences = new LinkedHashMap<>();
		for (final CheckResult result : results) {
			for (final Table table : published(result)) {
				sentences.putIfAbsent(table.columns(), table.caption());
				for (final List<String> row : table.rows()) {
					final List<Cell> cells = new ArrayList<>(List.of(Cell.of(result.info().id())));
					row.forEach(text -> cells.add(Cell.of(text)));
					rows.computeIfAbsent(table.columns(), columns -> new ArrayList<>()).add(cells);
				}
			}
		}
		rows.forEach((columns, cells) -> {
			final List<String> all = new ArrayList<>(List.of("Check"));
			all.addAll(columns);
			captions.table(captions.nextTables(1).get(0), sentences.get(columns), "published", all, cells);
		});
	}

	private static List<Table> published(final CheckResult result) {
		return result.tables().stream().filter(table -> table.role() == Table.Role.PUBLISHED_SERVICE).toList();
	}
}
