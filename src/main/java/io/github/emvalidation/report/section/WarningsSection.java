package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Status;
import java.util.List;

/** All warnings, check by check. */
final class WarningsSection implements Section {

	private final List<CheckResult> warned;

	WarningsSection(final Report report) {
		warned = report.results().stream().filter(result -> result.status() == Status.WARNINGS).toList();
	}

	@Override
	public String id() {
		return "warnings";
	}

	@Override
	public String title() {
		return "Warnings";
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", id()).element("h2", heading);
		if (warned.isEmpty()) page.element("p", "No check warns.");
		for (final CheckResult result : warned) {
			page.open("p", "class", "from").element("a", result.info().title(), "href", "#" + Words.anchor(result)).close();
			page.open("ul");
			for (final String warning : result.warnings()) page.element("li", warning);
			page.close().line();
		}
		page.close().line();
	}
}
