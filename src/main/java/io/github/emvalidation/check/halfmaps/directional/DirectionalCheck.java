package io.github.emvalidation.check.halfmaps.directional;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.Chance;
import io.github.emvalidation.check.halfmaps.ConeCurves;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Check 1.h: is the resolution the same in all directions? The values are those of {@link DirectionalAnalysis}. */
public final class DirectionalCheck implements Check {

	/** From here on a value is fine whatever chance says. */
	static final double FINE_CFAR = 0.75;
	static final double FINE_RATIO = 1.6;
	/** From here on the worst direction is worth a remark. */
	private static final double UNEVEN = 1.3;
	/** With fewer shells before the resolution nothing is judged. */
	static final double FEWEST_SHELLS = 20;

	private static final String[] AXES = { "x", "y", "z" };

	/**
	 * What directions differ by through chance.
	 *
	 * @param cfar  of drawn pairs
	 * @param ratio of drawn pairs
	 */
	record ByChance(Chance cfar, Chance ratio) {

		static ByChance of(final List<ConeCurves> draws) {
			return new ByChance(DirectionalAnalysis.cfarByChance(draws), DirectionalAnalysis.ratioByChance(draws));
		}
	}

	@Override
	public CheckInfo info() {
		return DirectionalText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		progress.step(0, 1, "Measuring the FSC along directions");
		return of(HalfMapPair.of(entry), progress);
	}

	/** The check's result for a pair. */
	public static CheckResult of(final HalfMapPair pair, final Progress progress) {
		if (pair.agreement(progress).isSameData()) return CheckResult.notApplicable(DirectionalText.INFO, HalfMapText.SAME);
		final DirectionalAnalysis found = DirectionalAnalysis.of(pair.cones(progress), pair.maskedFsc(progress));
		return graded(DirectionalText.INFO, found, mayBreak(found) ? Optional.of(ByChance.of(pair.chance(progress))) : Optional.empty());
	}

	/** Whether chance decides over a warning. */
	private static boolean mayBreak(final DirectionalAnalysis found) {
		return found.shellsBefore() >= FEWEST_SHELLS && (found.cfar() < FINE_CFAR || found.ratio() > FINE_RATIO);
	}

	static CheckResult graded(final CheckInfo info, final DirectionalAnalysis found, final Optional<ByChance> chance) {
		final CheckResult.Builder result = CheckResult.graded(info, DirectionalText.summary(found));
		addResolutions(result, found);
		final Criterion even = Criterion.atLeast("cfar", "The conical FSC area ratio (cFAR)", Math.min(FINE_CFAR,
			chance.map(c -> c.cfar.lowest()).orElse(FINE_CFAR)), Unit.NONE,
			"particles lie in preferred orientations, more than chance explains");
		final Criterion alike = Criterion.atMost("direction_ratio", "The resolution along the worst directions, divided by that along the best,",
			Math.max(FINE_RATIO, chance.map(c -> c.ratio.highest()).orElse(FINE_RATIO)), Unit.NONE,
			"the resolution depends on the direction, more than chance explains");
		final Metric cfar = Metric.of(even.key(), found.cfar(), Unit.NONE, "Smallest over largest area under the curves of the cones");
		final Metric ratio = Metric.of(alike.key(), found.ratio(), Unit.NONE, "Percentile 97.5 over percentile 2.5 of the resolutions");
		result.metric(cfar).metric(ratio);
		if (found.shellsBefore() < FEWEST_SHELLS) {
			final String few = DirectionalText.fewShells(found.shellsBefore());
			result.finding(even.notEvaluable(few)).finding(alike.notEvaluable(few));
		}
		else result.finding(even.judge(cfar)).finding(alike.judge(ratio));
		chance.ifPresent(c -> addChance(result, c));
		if (found.ratio() > UNEVEN) result.note(DirectionalText.worst(found.d()[found.worst()], found.direction(found.worst())));
		return result.figure(DirectionalFigures.curves(found)).figure(DirectionalFigures.sphere(found))
			.figure(DirectionalFigures.histogram(found)).build();
	}

	private static void addChance(final CheckResult.Builder result, final ByChance chance) {
		result.metric(Metric.of("cfar_by_chance", List.of(chance.cfar.middle(), chance.cfar.spread()), Unit.NONE,
			"Middle and spread of cFAR of pairs that are alike in every direction"))
			.metric(Metric.of("direction_ratio_by_chance", List.of(chance.ratio.middle(), chance.ratio.spread()), Unit.NONE,
				"The same of the ratio"))
			.note(DirectionalText.chance("cFAR", chance.cfar)).note(DirectionalText.chance("the ratio", chance.ratio));
	}

	private static void addResolutions(final CheckResult.Builder result, final DirectionalAnalysis found) {
		found.global().crossing(FscCurve.HALF_MAPS).resolution()
			.ifPresent(d -> result.metric(Metric.of("global_0143", d, Unit.ANGSTROM, "Resolution of all directions together")));
		result.metric(Metric.of("percentiles", list(found.percentiles()), Unit.ANGSTROM, "Percentiles 2.5, 25, 50, 75, 97.5 of the resolutions"))
			.metric(Metric.of("percentiles_05", list(found.percentilesAtHalf()), Unit.ANGSTROM, "The same where the FSC falls below 0.5"))
			.metric(Metric.of("worst", found.d()[found.worst()], Unit.ANGSTROM, "Resolution along the worst direction"))
			.metric(Metric.of("worst_direction", list(found.direction(found.worst())), Unit.NONE, "That direction: x, y, z"))
			.metric(Metric.of("best", found.d()[found.best()], Unit.ANGSTROM, "Resolution along the best direction"))
			.metric(Metric.of("best_direction", list(found.direction(found.best())), Unit.NONE, "That direction: x, y, z"));
		for (int axis = 0; axis < 3; axis++) {
			final String name = AXES[axis];
			found.along(axis).resolution().ifPresent(d -> result.metric(Metric.of("along_" + name, d, Unit.ANGSTROM, "Resolution along " + name)));
		}
		result.metric(Metric.of("sphericity", found.sphericity(), Unit.NONE, "How round the body of the resolutions is; 1 for a ball"));
	}

	private static List<Double> list(final double[] values) {
		return Arrays.stream(values).boxed().toList();
	}

	private static List<Double> list(final Vec3 v) {
		return List.of(v.x(), v.y(), v.z());
	}
}
