package io.github.emvalidation.report.compare;

import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedReport.Judged;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.result.Finding.Verdict;

/** How the second report differs from the first. Only a limit decides what is better, never a value alone. */
enum Change {

	BETTER("Better", "ok"), WORSE("Worse", "warning"),
	/** Outside the limits in both reports, but less or more so in the second. */
	NEARER("Nearer to the limit", "none"), FARTHER("Farther from the limit", "none"),
	SAME("Same", "none"),
	/** At least one of the reports does not judge it. */
	NOT_COMPARABLE("Not comparable", "none");

	private final String label;
	private final String tone;

	Change(final String label, final String tone) {
		this.label = label;
		this.tone = tone;
	}

	void badge(final Xhtml page) {
		Words.badge(page, label, tone);
	}

	/** The change of a check; if both warn, the one with fewer warnings is better. */
	static Change of(final Pair<SavedCheck> checks) {
		if (!checks.isComplete()) return NOT_COMPARABLE;
		final SavedCheck a = checks.a().orElseThrow();
		final SavedCheck b = checks.b().orElseThrow();
		if (a.status() == b.status() && a.warnings().size() == b.warnings().size()) return SAME;
		if (!a.status().isEvaluable() || !b.status().isEvaluable()) return NOT_COMPARABLE;
		return b.warnings().size() < a.warnings().size() ? BETTER : WORSE;
	}

	/**
	 * The change of a criterion.
	 *
	 * @param values the judged values, where there are any
	 */
	static Change of(final Pair<Judged> criteria, final Pair<Double> values) {
		if (!criteria.isComplete()) return NOT_COMPARABLE;
		final Judged a = criteria.a().orElseThrow();
		final Judged b = criteria.b().orElseThrow();
		if (a.verdict().isOutside() && b.verdict().isOutside()) {
			final int farther = Double.compare(excess(b, values.b().orElseThrow()), excess(a, values.a().orElseThrow()));
			return farther == 0 ? SAME : farther < 0 ? NEARER : FARTHER;
		}
		if (a.verdict() == b.verdict()) return SAME;
		if (a.verdict() == Verdict.NOT_EVALUABLE || b.verdict() == Verdict.NOT_EVALUABLE) return NOT_COMPARABLE;
		return b.verdict() == Verdict.PASSED ? BETTER : WORSE;
	}

	/** How far a value lies outside its limits. */
	private static double excess(final Judged criterion, final double value) {
		final double below = criterion.low() == null ? 0 : criterion.low() - value;
		final double above = criterion.high() == null ? 0 : value - criterion.high();
		return Math.max(0, Math.max(below, above));
	}
}
