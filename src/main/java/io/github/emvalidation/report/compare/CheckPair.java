package io.github.emvalidation.report.compare;

import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.Judged;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.result.Finding.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A check in two reports, of which at least one has it.
 *
 * @param checks its result in each
 */
record CheckPair(Pair<SavedCheck> checks) {

	/**
	 * A criterion in two reports.
	 *
	 * @param criteria the limit and its verdict in each
	 * @param metrics  the judged value in each, where there is one
	 */
	record CriterionPair(Pair<Judged> criteria, Pair<SavedMetric> metrics) {

		Change change() {
			return Change.of(criteria, new Pair<>(metrics.a().map(SavedMetric::single), metrics.b().map(SavedMetric::single)));
		}
	}

	/** All checks of two reports, in the order of their ids. */
	static List<CheckPair> of(final SavedReport a, final SavedReport b) {
		return Pair.of(a.checks(), b.checks(), SavedCheck::id).stream().map(CheckPair::new)
			.sorted((one, other) -> one.checks.any().id().compareTo(other.checks.any().id())).toList();
	}

	String anchor() {
		return "check-" + checks.any().id();
	}

	String name() {
		return checks.any().id() + " " + checks.any().name();
	}

	Change change() {
		return Change.of(checks);
	}

	/** Every criterion of the check; a criterion with different limits in the two reports counts as two. */
	List<CriterionPair> criteria() {
		return Pair.of(list(checks.a()), list(checks.b()), Judged::sentence).stream()
			.map(pair -> new CriterionPair(pair, new Pair<>(judged(checks.a(), pair.a()), judged(checks.b(), pair.b())))).toList();
	}

	/** Every value of the check. */
	List<Pair<SavedMetric>> metrics() {
		return Pair.of(metrics(checks.a()), metrics(checks.b()), Map.Entry::getKey).stream()
			.map(pair -> new Pair<>(pair.a().map(Map.Entry::getValue), pair.b().map(Map.Entry::getValue))).toList();
	}

	private static List<Judged> list(final Optional<SavedCheck> check) {
		return check.map(SavedCheck::criteria).orElse(List.of());
	}

	private static List<Map.Entry<String, SavedMetric>> metrics(final Optional<SavedCheck> check) {
		return check.map(c -> List.copyOf(c.metrics().entrySet())).orElse(List.of());
	}

	private static Optional<SavedMetric> judged(final Optional<SavedCheck> check, final Optional<Judged> criterion) {
		return check.flatMap(c -> criterion.filter(j -> j.verdict() != Verdict.NOT_EVALUABLE).map(j -> c.metrics().get(j.metric())));
	}
}
