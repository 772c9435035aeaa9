package io.github.emvalidation.training.power;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the maps of one part say of the limits.
 *
 * @param rows their outcomes
 */
record Power(List<TrialRow> rows) {

	/** Limits that more good maps break do not count as detection. */
	static final double FALSE_ALARMS = 0.1;

	Power {
		rows = List.copyOf(rows);
	}

	static Power of(final List<TrialRow> rows, final String part) {
		return new Power(rows.stream().filter(row -> row.part().equals(part) && row.isPossible()).toList());
	}

	/** The names of all limits, in the order of the checks. */
	Set<String> limits() {
		final Set<String> names = new LinkedHashSet<>();
		for (final TrialRow row : rows) {
			row.outcomes().stream().filter(o -> !o.criterion().equals(Outcome.VRS)).map(Outcome::limitName).forEach(names::add);
		}
		return names;
	}

	List<TrialRow> good() {
		return rows.stream().filter(row -> row.fault().equals(Faults.GOOD)).toList();
	}

	List<TrialRow> faulty(final String fault, final String degree) {
		return rows.stream().filter(row -> row.fault().equals(fault) && row.degree().equals(degree)).toList();
	}

	private static Share share(final List<TrialRow> rows, final Predicate<Outcome> outcome) {
		return new Share((int) rows.stream().filter(row -> row.outcomes().stream().anyMatch(outcome)).count(), rows.size());
	}

	/** How many of these maps break this limit, of those that its check ran on. */
	static Share fired(final List<TrialRow> rows, final String limit) {
		return share(judged(rows, limit), o -> o.fired() && o.limitName().equals(limit));
	}

	private static List<TrialRow> judged(final List<TrialRow> rows, final String limit) {
		return rows.stream().filter(row -> ran(row, limit)).toList();
	}

	/** Whether the check with this limit ran on a map. */
	private static boolean ran(final TrialRow row, final String limit) {
		final String check = limit.substring(0, limit.indexOf(' '));
		return row.checks().contains(check) || row.outcomes().stream().anyMatch(o -> o.check().equals(check));
	}

	Share falseAlarms(final String limit) {
		return fired(good(), limit);
	}

	/** How many of these maps get any warning of ours, by limits that good maps seldom break. */
	Share warned(final List<TrialRow> those) {
		final Set<String> sound = new LinkedHashSet<>(limits());
		sound.removeIf(limit -> falseAlarms(limit).value() > FALSE_ALARMS);
		return share(those, o -> o.fired() && sound.contains(o.limitName()));
	}

	/** How many get a warning of the published service in any check. */
	static Share service(final List<TrialRow> those) {
		return share(those, o -> o.fired() && o.criterion().equals(Outcome.VRS));
	}

	/** How many of these maps get a warning that names their fault, of those that any check ran on that could. */
	static Share named(final List<TrialRow> those, final String fault) {
		final List<TrialRow> able = those.stream().filter(row -> Naming.of(fault).stream().anyMatch(limit -> ran(row, limit))).toList();
		return share(able, o -> o.fired() && Naming.of(fault).contains(o.limitName()));
	}

	/** The area under the ROC curve of a limit's value, these maps against the good ones. */
	double area(final List<TrialRow> those, final String limit) {
		return Roc.area(badness(those, limit), badness(good(), limit));
	}

	private static double[] badness(final List<TrialRow> rows, final String limit) {
		return judged(rows, limit).stream().mapToDouble(row -> row.outcomes().stream().filter(o -> o.limitName().equals(limit)).findFirst()
			.map(Outcome::badness).orElse(Double.NEGATIVE_INFINITY)).toArray();
	}

	/** The limit whose value separates these maps best from the good ones, of those that name the fault if there are any. */
	Optional<String> best(final List<TrialRow> those, final String fault) {
		final List<String> naming = limits().stream().filter(Naming.of(fault)::contains).toList();
		return (naming.isEmpty() ? limits() : naming).stream()
			.max(Comparator.comparingDouble(limit -> area(those, limit) + fired(those, limit).value() / 1000));
	}
}
