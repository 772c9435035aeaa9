package io.github.emvalidation.report.compare;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.report.screen.PageScripts;
import io.github.emvalidation.result.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** comparison.html: two reports side by side in one page, which needs no network. */
final class ComparisonPage {

	private static final List<String> SCRIPTS = List.of("interactive/element.js", "interactive/tables.js", "interactive/reaching.js",
		"comparison/start.js");
	private static final String TITLE = "Comparison of two validation reports";

	private final Comparison comparison;
	private final List<Optional<String>> links;
	private final Xhtml page = new Xhtml();
	private final Captions captions = new Captions(page, Map.of());

	private ComparisonPage(final Comparison comparison, final List<Optional<String>> links) {
		this.comparison = comparison;
		this.links = links;
	}

	/** @param links paths from the page to the two reports, where these are there */
	static String of(final Comparison comparison, final List<Optional<String>> links) {
		return PageScripts.into(new ComparisonPage(comparison, links).text(),
			PageHead.resource("interactive/interactive.css") + PageHead.resource("comparison/comparison.css"), "",
			List.of(PageScripts.joined(SCRIPTS)));
	}

	private String text() {
		PageHead.open(page, TITLE + ": " + comparison.a().title() + " and " + comparison.b().title(), TITLE);
		page.open("body").line().open("main");
		writeFront();
		writeOutcome();
		writeChecks();
		page.open("section", "id", "details").element("h2", "Check by check").line();
		comparison.checks().forEach(this::writeCheck);
		page.close().close().close().line().close().line();
		return page.toString();
	}

	private void writeFront() {
		page.open("header", "class", "front").element("p", TITLE, "class", "kind");
		page.element("h1", comparison.a().title() + " (A) and " + comparison.b().title() + " (B)", "dir", "auto");
		page.open("p");
		for (int i = 0; i < links.size(); i++) {
			if (links.get(i).isPresent()) page.element("a", "Open report " + "AB".charAt(i), "href", links.get(i).get()).text(" · ");
		}
		page.text("Made by " + Program.THIS.name() + " " + Program.THIS.version() + ".").close().close().line();
	}

	private void writeOutcome() {
		page.open("section", "id", "outcome").element("h2", "What changed from A to B");
		page.element("p", String.join(" ", comparison.verdict()), "class", "score").line();
		writeList("Better in B", "better", comparison.of(Change.BETTER));
		writeList("Worse in B", "worse", comparison.of(Change.WORSE));
		writeList("Outside the limits in both, nearer in B", "", comparison.of(Change.NEARER));
		writeList("Outside the limits in both, farther in B", "", comparison.of(Change.FARTHER));
		writeList("Before you compare values", "", comparison.cautions());
		page.element("p", "Only criteria can be better or worse. A value without a limit is neither.", "class", "note");
		page.close().line();
	}

	private void writeList(final String heading, final String tone, final List<String> sentences) {
		if (sentences.isEmpty()) return;
		page.open("div", "class", ("outcome " + tone).strip()).element("h3", heading).open("ul");
		sentences.forEach(sentence -> page.element("li", sentence));
		page.close().close().line();
	}

	private void writeChecks() {
		final List<Label> labels = captions.nextTables(2);
		page.open("section", "id", "checks").element("h2", "The two reports");
		captions.table(labels.get(0), "The checks.", "statuses", List.of("Check", "A", "B", "Change"),
			ComparisonTables.checks(comparison.checks()));
		captions.table(labels.get(1), "The maps.", "maps", List.of("Property", "A", "B", "Same?"),
			ComparisonTables.inputs(comparison.a(), comparison.b()));
		page.close().line();
	}

	private void writeCheck(final CheckPair check) {
		page.open("section", "id", check.anchor(), "class", "check").open("h3").text(check.name() + " ");
		check.change().badge(page);
		page.close();
		writeReason("A", check.checks().a());
		writeReason("B", check.checks().b());
		final List<List<Cell>> criteria = ComparisonTables.criteria(check);
		if (!criteria.isEmpty()) {
			captions.table(captions.nextTables(1).get(0), "Criteria of " + check.name() + ".", "judged",
				List.of("Criterion", "A", "B", "Change"), criteria);
		}
		final List<List<Cell>> rows = check.metrics().stream().flatMap(pair -> ComparisonTables.values(pair).stream()).toList();
		if (!rows.isEmpty()) writeValues(check, rows);
		page.close().line();
	}

	private void writeReason(final String which, final Optional<SavedCheck> check) {
		if (check.isEmpty()) page.element("p", which + ": the report does not have this check.");
		else if (check.get().reason() != null) page.element("p", which + ": " + check.get().statusText() + ". " + check.get().reason());
	}

	private void writeValues(final CheckPair check, final List<List<Cell>> rows) {
		page.open("details", "open", "open").open("summary").element("h4", "All values of " + check.name()).close();
		final String caption = "All values of " + check.name() + ". The difference is B minus A. The change is in percent of A.";
		captions.table(captions.nextTables(1).get(0), caption, "figures", List.of("Quantity", "A", "B", "Difference", "Change", "Unit"), rows);
		page.close().line();
	}
}
