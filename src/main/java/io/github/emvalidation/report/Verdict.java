package io.github.emvalidation.report;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a report says in one sentence, with its limit, and what to look at first.
 *
 * @param sentence the verdict
 * @param limit    what the levels of the report cannot prove
 * @param things   every warning, the worst first
 */
public record Verdict(String sentence, String limit, List<Thing> things) {

	/** A value this many times its limit away from it is as bad as any. */
	private static final double WORST = 10;

	/**
	 * A warning.
	 *
	 * @param result  of the check that warns
	 * @param warning the sentence
	 */
	public record Thing(CheckResult result, String warning) {}

	public static Verdict of(final Report report) {
		final boolean doubtful = ResolutionDoubt.of(report.entry().resolution(), report.results()).isPresent();
		return new Verdict(sentence(report.results(), doubtful), limit(report.levels()), things(report.results()));
	}

	private static String sentence(final List<CheckResult> results, final boolean doubtful) {
		final long graded = results.stream().filter(result -> result.status().isEvaluable()).count();
		final long warned = results.stream().filter(result -> result.status() == Status.WARNINGS).count();
		final long failed = results.stream().filter(result -> result.status() == Status.FAILED).count();
		if (graded == 0) return "No check could be graded." + failed(failed);
		if (warned == 0 && doubtful) return "No check warns, but the reported resolution may be overestimated." + failed(failed);
		if (warned == 0) return "No check speaks against this map" + excused(results) + "." + failed(failed);
		return warned + " of " + graded + (graded == 1 ? " check warns." : warned == 1 ? " checks warns." : " checks warn.") + failed(failed);
	}

	/** What is no warning only because the user declared it so. */
	private static String excused(final List<CheckResult> results) {
		final long excused = results.stream().filter(result -> !result.excused().isEmpty()).count();
		if (excused == 0) return "";
		return excused == 1 ? "; one check has warnings that are expected or accepted" :
			"; " + excused + " checks have warnings that are expected or accepted";
	}

	private static String failed(final long failed) {
		if (failed == 0) return "";
		return failed == 1 ? " One check could not be measured." : " " + failed + " checks could not be measured.";
	}

	private static String limit(final List<Level> levels) {
		return levels.isEmpty() ? "" : levels.get(levels.size() - 1).limit();
	}

	/** Sorted by how far each value lies beyond its limit, in units of the limit; equal ones in the order of the checks. */
	private static List<Thing> things(final List<CheckResult> results) {
		record Ranked(Thing thing, double excess) {}
		final List<Ranked> all = new ArrayList<>();
		for (final CheckResult result : results) {
			for (final Finding finding : result.findings()) {
				if (finding.verdict() == Finding.Verdict.BROKEN) all.add(new Ranked(new Thing(result, finding.warning()), excess(finding)));
			}
		}
		return all.stream().sorted(Comparator.comparingDouble(Ranked::excess).reversed()).map(Ranked::thing).toList();
	}

	private static double excess(final Finding finding) {
		final Criterion criterion = finding.criterion();
		final double value = finding.metric().orElseThrow().value();
		final double limit = value < criterion.low() ? criterion.low() : criterion.high();
		final double width = criterion.high() - criterion.low();
		final double scale = Double.isFinite(width) && width > 0 ? width / 2 : Math.abs(limit);
		return scale > 0 ? Math.min(WORST, Math.abs(value - limit) / scale) : WORST;
	}
}
