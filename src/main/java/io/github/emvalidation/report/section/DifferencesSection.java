package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Table;
import java.util.List;

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
		for (final CheckResult result : results) {
			page.open("p").element("b", result.info().title() + ".").text(" " + result.info().differences()).close().line();
			for (final Table table : published(result)) {
				final List<Label> label = captions.nextTables(1);
				captions.table(label.get(0), table);
			}
		}
		page.close().line();
	}

	private static List<Table> published(final CheckResult result) {
		return result.tables().stream().filter(table -> table.role() == Table.Role.PUBLISHED_SERVICE).toList();
	}
}
