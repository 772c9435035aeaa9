package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Verdict;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import java.util.List;

/** All warnings, the worst first, for reports with more than the first page shows. */
final class WarningsSection implements Section {

	static final String ID = "warnings";

	private final List<Verdict.Thing> things;

	WarningsSection(final List<Verdict.Thing> things) {
		this.things = things;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "Warnings";
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", id()).element("h2", heading).open("ol");
		for (final Verdict.Thing thing : things) {
			page.open("li").element("a", thing.result().info().title(), "href", "#" + Words.anchor(thing.result()));
			page.text(": " + thing.warning()).close();
		}
		page.close().close().line();
	}
}
