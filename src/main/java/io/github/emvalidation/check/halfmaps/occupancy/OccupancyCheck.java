package io.github.emvalidation.check.halfmaps.occupancy;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.Chance;
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
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Check 1.g: along how many directions do the half maps agree? The values are those of {@link OccupancyAnalysis}. */
public final class OccupancyCheck implements Check {

	/** Up to here the width is fine whatever chance says. */
	static final double FINE_WIDTH = 0.5;
	/** With fewer shells before the resolution nothing is judged. */
	static final double FEWEST_SHELLS = 20;

	@Override
	public CheckInfo info() {
		return OccupancyText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		progress.step(0, 1, "Measuring the FSC along directions");
		return of(HalfMapPair.of(entry), progress);
	}

	/** The check's result for a pair. */
	public static CheckResult of(final HalfMapPair pair, final Progress progress) {
		if (pair.agreement(progress).isSameData()) return CheckResult.notApplicable(OccupancyText.INFO, HalfMapText.SAME);
		final OccupancyAnalysis found = OccupancyAnalysis.of(pair.cones(progress));
		final boolean mayBreak = found.shellsBefore() >= FEWEST_SHELLS && found.width().orElse(0) > FINE_WIDTH;
		return graded(OccupancyText.INFO, found, mayBreak ? OccupancyAnalysis.widthByChance(pair.chance(progress)) : Optional.empty());
	}

	static CheckResult graded(final CheckInfo info, final OccupancyAnalysis found, final Optional<Chance> chance) {
		final CheckResult.Builder result = CheckResult.graded(info, OccupancyText.summary(found));
		for (final double share : new double[] { 0.9, 0.5, 0.1 }) {
			found.crossing(share).resolution().ifPresent(d -> result.metric(Metric.of("fso_0" + Math.round(10 * share), d, Unit.ANGSTROM,
				"Where the occupancy falls below " + share)));
		}
		judge(result, found, chance);
		result.metric(Metric.of("bingham_p_min", found.leastP(), Unit.PROBABILITY,
			"Least probability that the directions which pass gather by chance, of shells with an occupancy of 0.1 or more"));
		found.pAtHalf().ifPresent(p -> result.metric(Metric.of("bingham_p_at_fso_05", p, Unit.PROBABILITY, "The same where half of them pass")));
		chance.ifPresent(c -> result.metric(Metric.of("fso_width_by_chance", List.of(c.middle(), c.spread()), Unit.NONE,
			"Middle and spread of the width of pairs that are alike in every direction")).note(OccupancyText.chance(c)));
		return result.figure(curves(found)).build();
	}

	private static void judge(final CheckResult.Builder result, final OccupancyAnalysis found, final Optional<Chance> chance) {
		final Criterion narrow = Criterion.atMost("fso_width", "The width of the fall of the occupancy",
			Math.max(FINE_WIDTH, chance.map(Chance::highest).orElse(FINE_WIDTH)), Unit.NONE,
			"the resolution depends on the direction, more than chance explains");
		if (found.width().isEmpty()) {
			result.finding(narrow.notEvaluable(OccupancyText.NO_WIDTH));
			return;
		}
		final Metric width = Metric.of(narrow.key(), found.width().getAsDouble(), Unit.NONE, "From an occupancy of 0.9 to 0.1, relative to 0.5");
		result.metric(width);
		if (found.shellsBefore() < FEWEST_SHELLS) result.finding(narrow.notEvaluable(OccupancyText.fewShells(found.shellsBefore())));
		else if (width.value() > FINE_WIDTH && chance.isEmpty()) result.finding(narrow.notEvaluable(OccupancyText.UNSURE));
		else result.finding(narrow.judge(width));
	}

	private static Figure curves(final OccupancyAnalysis found) {
		final List<Series> series = new ArrayList<>();
		final OptionalDouble from = found.crossing(0.9).resolution();
		final OptionalDouble to = found.crossing(0.1).resolution();
		if (from.isPresent() && to.isPresent()) {
			series.add(FscFigures.upright("From 0.9 to 0.1", 1 / from.getAsDouble(), 1 / to.getAsDouble()));
		}
		series.addAll(List.of(FscFigures.curve("Occupancy", found.shells(), found.fso()),
			FscFigures.curve("Probability (Bingham)", found.shells(), found.p()), FscFigures.level(0.9, found.shells()),
			FscFigures.level(0.5, found.shells()), FscFigures.level(0.1, found.shells())));
		if (found.crossing(0.5).isResolved()) series.add(FscFigures.crossing("Half of the directions", found.crossing(0.5), 0.5));
		return FscFigures.chart("occupancy", "Fourier shell occupancy: the share of 321 directions in which the half maps agree. The fall " +
			"is measured between 0.9 and 0.1 (shaded), relative to 0.5. The probability is that of directions which gather as much by chance.",
			"Share, probability", series);
	}
}
