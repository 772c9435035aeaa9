package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.TextFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last section: the files beside the report, the networks, and the papers of the checks, each once. */
final class Appendix implements Section {

	private final List<CheckResult> results;

	Appendix(final List<CheckResult> results) {
		this.results = results;
	}

	@Override
	public String id() {
		return "appendix";
	}

	@Override
	public String title() {
		return "Files and references";
	}

	@Override
	public boolean isNumbered() {
		return true;
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", id()).element("h2", heading).line();
		writeFiles(page, captions, heading);
		writeNetworks(page, captions);
		writeReferences(page);
		page.close().line();
	}

	private void writeFiles(final Xhtml page, final Captions captions, final String heading) {
		final List<List<Cell>> rows = new ArrayList<>();
		rows.add(row("report.json", "all", "All values of this report, for programs."));
		rows.add(row("metrics.csv", "all", "All values of this report, for a spreadsheet."));
		for (final CheckResult result : results) {
			for (final Product product : result.products()) rows.add(row(product.file(), result.info().id(), product.meaning()));
			for (final TextFile text : result.texts()) rows.add(row(text.file(), result.info().id(), text.meaning()));
		}
		final List<Label> label = captions.nextTables(1);
		page.open("p");
		Words.part(page, heading);
		captions.refer(label);
		page.text(" lists the files beside this page.").close().line();
		captions.table(label.get(0), "Files beside this report.", "files", List.of("File", "Check", "What it holds"), rows);
	}

	private static List<Cell> row(final String file, final String check, final String meaning) {
		return List.of(Cell.of(file), Cell.of(check), Cell.of(meaning));
	}

	private void writeNetworks(final Xhtml page, final Captions captions) {
		final Map<Network, List<String>> users = new LinkedHashMap<>();
		for (final CheckResult result : results) {
			for (final Network network : result.networks()) users.computeIfAbsent(network, n -> new ArrayList<>()).add(result.info().id());
		}
		if (users.isEmpty()) return;
		final List<List<Cell>> rows = new ArrayList<>();
		users.forEach((network, checks) -> rows.add(List.of(Cell.of(cell -> cell.text(network.name() + " " + network.version())),
			Cell.of(cell -> cell.text(String.join(", ", checks))), Cell.of(cell -> cell.element("code", network.sha256())))));
		final List<Label> label = captions.nextTables(1);
		page.open("p");
		captions.refer(label);
		page.text(" lists the neural networks. The hash identifies their weights to the last bit.").close().line();
		captions.table(label.get(0), "Neural networks.", "files", List.of("Network", "Check", "SHA-256 of the weights"), rows);
	}

	private void writeReferences(final Xhtml page) {
		final Map<Reference, List<String>> users = new LinkedHashMap<>();
		for (final CheckResult result : results) {
			for (final Reference paper : result.info().references()) users.computeIfAbsent(paper, p -> new ArrayList<>()).add(result.info().id());
		}
		if (users.isEmpty()) return;
		page.element("p", "Cite the papers of the checks that you rely on:").line().open("ul", "class", "references");
		users.forEach((paper, checks) -> {
			page.open("li").text(paper.text() + ". ").element("a", "doi:" + paper.doi(), "href", "https://doi.org/" + paper.doi());
			page.text(" (" + String.join(", ", checks) + ")").close();
		});
		page.close().line();
	}
}
