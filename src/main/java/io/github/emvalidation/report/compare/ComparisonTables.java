package io.github.emvalidation.report.compare;

import io.github.emvalidation.report.compare.CheckPair.CriterionPair;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.Judged;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows of the tables of a comparison. */
final class ComparisonTables {

	private static final String NOTHING = "–";
	private static final int DIGITS = 3;
	/** A larger change in percent is not useful and not printed. */
	private static final double LARGEST = 1e6;

	private ComparisonTables() {}

	/** The maps: property, A, B. */
	static List<List<Cell>> inputs(final SavedReport a, final SavedReport b) {
		final List<List<Cell>> rows = new ArrayList<>();
		rows.add(input("Title", a, b, SavedReport::title));
		rows.add(input("File", a, b, report -> Optional.ofNullable(report.input().file()).orElse(NOTHING)));
		rows.add(input("SHA-256 of the file", a, b, report -> Optional.ofNullable(report.input().sha256()).orElse(NOTHING)));
		rows.add(input("Box", a, b, report -> Comparison.box(report.input())));
		for (final Input declared : Input.of(Input.Role.DECLARED, Input.Role.JUDGING, Input.Role.NAME)) {
			if (declared != Input.TITLE) rows.add(input(declared.title(), a, b, report -> Comparison.declared(report.input(), declared)));
		}
		rows.add(input("Made by", a, b, report -> report.program().name() + " " + report.program().version()));
		return rows;
	}

	private static List<Cell> input(final String property, final SavedReport a, final SavedReport b,
		final Function<SavedReport, String> value)
	{
		final String ofA = value.apply(a);
		final String ofB = value.apply(b);
		return List.of(Cell.of(property), new Cell(ofA, false), new Cell(ofB, false), Cell.of(ofA.equals(ofB) ? "same" : "differs"));
	}

	/** The checks: name, status in A and B, change. */
	static List<List<Cell>> checks(final List<CheckPair> checks) {
		return checks.stream().map(check -> List.of(Cell.of(page -> page.element("a", check.name(), "href", "#" + check.anchor())),
			status(check.checks().a()), status(check.checks().b()), Cell.of(page -> check.change().badge(page)))).toList();
	}

	private static Cell status(final Optional<SavedCheck> check) {
		if (check.isEmpty()) return Cell.of("not in this report");
		return Cell.of(page -> Words.badge(page, check.get().statusText(), Words.tone(check.get().status())));
	}

	/** The criteria of a check: sentence, value and verdict in A and in B, change. */
	static List<List<Cell>> criteria(final CheckPair check) {
		return check.criteria().stream().map(pair -> List.of(Cell.of(pair.criteria().any().sentence()),
			found(pair.criteria().a(), pair.metrics().a()), found(pair.criteria().b(), pair.metrics().b()), change(pair))).toList();
	}

	private static Cell change(final CriterionPair pair) {
		return Cell.of(page -> pair.change().badge(page));
	}

	private static Cell found(final Optional<Judged> criterion, final Optional<SavedMetric> metric) {
		if (criterion.isEmpty()) return Cell.of("not in this report");
		final String value = metric.map(m -> m.print(m.single())).orElse(criterion.get().reason());
		return Cell.of(page -> {
			page.text(value + " ");
			Words.badge(page, criterion.get().verdict());
		});
	}

	/** A metric, one row for each of its values: meaning, A, B, difference, change in percent, unit. */
	static List<List<Cell>> values(final Pair<SavedMetric> pair) {
		final List<Double> ofA = pair.a().map(SavedMetric::values).orElse(List.of());
		final List<Double> ofB = pair.b().map(SavedMetric::values).orElse(List.of());
		final int count = Math.max(ofA.size(), ofB.size());
		final List<List<Cell>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final String meaning = pair.any().meaning() + (count > 1 ? " (" + (i + 1) + " of " + count + ")" : "");
			rows.add(row(meaning, pair, value(ofA, i), value(ofB, i)));
		}
		return rows;
	}

	private static Optional<Double> value(final List<Double> values, final int index) {
		return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
	}

	private static List<Cell> row(final String meaning, final Pair<SavedMetric> pair, final Optional<Double> a, final Optional<Double> b) {
		final boolean sameUnit = pair.a().map(SavedMetric::unit).equals(pair.b().map(SavedMetric::unit));
		final boolean comparable = a.isPresent() && b.isPresent() && sameUnit;
		return List.of(Cell.of(meaning), number(a.map(pair.a().orElse(pair.any())::number).orElse(NOTHING)),
			number(b.map(pair.b().orElse(pair.any())::number).orElse(NOTHING)),
			number(comparable ? difference(pair.any(), b.get() - a.get()) : NOTHING), number(comparable ? percent(a.get(), b.get()) : NOTHING),
			new Cell(sameUnit || !pair.isComplete() ? pair.any().unit() : pair.a().get().unit() + "; " + pair.b().get().unit(), false));
	}

	private static Cell number(final String text) {
		return new Cell(text, true);
	}

	/** With its sign. */
	private static String difference(final SavedMetric metric, final double difference) {
		return difference == 0 ? "0" : (difference > 0 ? "+" : "") + metric.number(difference);
	}

	/** Change in percent of the absolute first value. */
	static String percent(final double a, final double b) {
		if (a == b) return "0 %";
		final double percent = 100 * (b - a) / Math.abs(a);
		if (Double.isNaN(percent) || Math.abs(percent) > LARGEST) return NOTHING;
		return (percent > 0 ? "+" : "") + Numbers.significant(percent, DIGITS) + " %";
	}
}
