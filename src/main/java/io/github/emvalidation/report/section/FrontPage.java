package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Program;
import java.util.List;
import java.util.stream.Collectors;

/** The front page: which map, and which levels of validation. */
final class FrontPage {

	private static final List<Input> FACTS = List.of(Input.EMDB, Input.AUTHORS, Input.DATE);

	private FrontPage() {}

	static void write(final Xhtml page, final Report report) {
		page.open("header", "class", "front");
		page.element("p", "Validation report of a cryo-EM map", "class", "kind");
		page.element("h1", report.title(), "dir", "auto");
		page.element("p", levels(report), "class", "level").line();
		page.open("dl");
		for (final Input input : FACTS) report.entry().facts().text(input).ifPresent(value -> fact(page, input.title(), value));
		fact(page, "Map", report.entry().map().name());
		for (final Input input : Input.of(Input.Role.DECLARED)) {
			if (input != Input.MASS || report.entry().has(input)) fact(page, input.title(), Words.declared(report.entry(), input));
		}
		fact(page, "Date of this report", Words.day(report.date()));
		fact(page, "Made by", Program.THIS.name() + " " + Program.THIS.version());
		page.close().close().line();
	}

	/** "Level 0: the map alone". */
	static String levels(final Report report) {
		return report.levels().stream().map(level -> level.title() + ": " + level.words()).collect(Collectors.joining(" · "));
	}

	private static void fact(final Xhtml page, final String name, final String value) {
		page.open("div").element("dt", name).element("dd", value, "dir", "auto").close();
	}
}
