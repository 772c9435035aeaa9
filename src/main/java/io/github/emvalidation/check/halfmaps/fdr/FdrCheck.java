package io.github.emvalidation.check.halfmaps.fdr;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.PointGroup;
import io.github.emvalidation.check.halfmaps.FscFigures;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Check 1.b: how far do the half maps agree more than chance lets them? The values are those of {@link FdrAnalysis}. */
public final class FdrCheck implements Check {

	static final Criterion SIGNIFICANT = Criterion.atLeast("fdr_shell",
		"The number of shells, from the coarsest on, that chance does not explain",
		1, Unit.COUNT, "the half maps show no resolution");
	static final Criterion CLAIM = Criterion.atLeast("claim_ratio",
		"The reported resolution, divided by that of the last significant shell,", 0.9,
		Unit.NONE, "the reported resolution claims more than chance leaves");
	/** A particle that fills less of the box says less without a mask than with one. */
	private static final double FULL_ENOUGH = 0.15;

	@Override
	public CheckInfo info() {
		return FdrText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		progress.step(0, 1, "Comparing the FSC with chance");
		return of(HalfMapPair.of(entry), PointGroup.of(entry.facts().text(Input.SYMMETRY).orElse("C1")), progress);
	}

	/** The check's result for a pair, reconstructed with a symmetry. */
	public static CheckResult of(final HalfMapPair pair, final PointGroup symmetry, final Progress progress) {
		if (pair.agreement(progress).isSameData()) return CheckResult.notApplicable(FdrText.INFO, HalfMapText.SAME);
		return graded(FdrText.INFO, FdrAnalysis.of(pair, symmetry, progress));
	}

	static CheckResult graded(final CheckInfo info, final FdrAnalysis found) {
		final CheckResult.Builder result = CheckResult.graded(info, FdrText.summary(found));
		found.resolution().ifPresent(d -> result.metric(Metric.of("fdr_resolution", d, Unit.ANGSTROM,
			"Resolution of the last significant shell")));
		final Metric shell = Metric.of(SIGNIFICANT.key(), found.shell(), Unit.COUNT,
			"The last significant shell of the run from the coarsest on");
		result.metric(shell);
		if (found.fill() < FULL_ENOUGH) {
			final String why = FdrText.sparse(found.fill());
			result.finding(SIGNIFICANT.notEvaluable(why)).finding(CLAIM.notEvaluable(why)).note(why);
		}
		else {
			result.finding(SIGNIFICANT.judge(shell));
			if (found.claim().isEmpty()) result.finding(CLAIM.notEvaluable(FdrText.otherwise(found)));
			else result.judge(Metric.of(CLAIM.key(), found.claim().getAsDouble(), Unit.NONE, "Reported resolution over that one"), CLAIM);
		}
		return result.metric(Metric.of("mask_fill", found.fill(), Unit.NONE, "Part of the box that the mask round the particle fills"))
			.metric(Metric.of("p", list(found.p()), Unit.PROBABILITY, "Probability by chance of the FSC of each shell, from shell 0 on"))
			.metric(Metric.of("q", list(found.q()), Unit.PROBABILITY, "The same, adjusted for the number of shells"))
			.figure(curves(found)).build();
	}

	private static List<Double> list(final double[] values) {
		return Arrays.stream(values).boxed().toList();
	}

	private static Figure curves(final FdrAnalysis found) {
		final List<Integer> significant = new ArrayList<>();
		for (int i = 1; i < found.q().length; i++) {
			if (found.q()[i] <= FdrAnalysis.RATE) significant.add(i);
		}
		final List<Series> series = new ArrayList<>(List.of(
			FscFigures.band("Chance (99 of 100 shells)", found.shells(), new double[found.limits().length], found.limits()),
			FscFigures.curve("FSC", found.fsc()), new Series("Significant",
				significant.stream().mapToDouble(found.shells()::frequency).toArray(), significant.stream().mapToDouble(found.fsc()::at).toArray(),
				Style.POINTS)));
		if (found.claimed().isPresent()) series.add(FscFigures.reported(found.claimed()));
		return FscFigures.chart("fsc-chance", "Fourier shell correlation of the half maps in a soft ball, without a mask. Chance goes beyond " +
			"the shaded band in one shell of a hundred. Points mark the shells that are significant after adjusting for the number of " +
			"shells.", "FSC", series);
	}
}
