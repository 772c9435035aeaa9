package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.SliceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/** Check 0.c: is the solvent around the particle noise about zero? The values are those of {@link BackgroundAnalysis}. */
public final class BackgroundCheck implements Check {

	/** From this share of equal voxels on, a map is said to be masked. */
	private static final double MASKED_SHARE = 0.1;
	/** From here on a ratio needs no decimals. */
	private static final double ROUND = 100;

	static final Criterion MEAN_IS_ZERO = Criterion.atLeast("p_value", "The p-value of the t-test of the background's mean against 0", 0.001,
		Unit.PROBABILITY, "chance does not explain a mean so far from 0, if the voxels are independent");
	static final Criterion FEW_OUTLIERS = Criterion.atMost("outlier_ratio",
		"The share of background voxels beyond five standard deviations, relative to Gaussian noise,", 20, Unit.NONE,
		"there is structure, or an artefact, outside the mask");

	@Override
	public CheckInfo info() {
		return BackgroundText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		final Background background = new Background(entry.map(), Masks.of(entry).hard());
		progress.step(0, 3, "Measuring the background");
		final Spread spread = Spread.of(background, progress);
		if (spread.n() == 0) return CheckResult.notApplicable(info(), BackgroundText.NO_BACKGROUND);
		if (spread.isConstant()) return CheckResult.notApplicable(info(), constant(spread));
		final BackgroundAnalysis found = BackgroundAnalysis.of(background, spread, progress);
		final CheckResult.Builder result = CheckResult.graded(info(), summary(found));
		addGraded(result, found);
		addUngraded(result, found);
		progress.step(2, 3, "Drawing the background");
		addFigure(result, background, found);
		progress.step(3, 3, "Background drawn");
		return result.build();
	}

	private static void addGraded(final CheckResult.Builder result, final BackgroundAnalysis found) {
		result.metric(Metric.of("t_statistic", found.test().t(), Unit.NONE, "t of the background's mean against 0"));
		result.judge(Metric.of(MEAN_IS_ZERO.key(), found.test().p(), Unit.PROBABILITY,
			"Probability of such a mean by chance, if every voxel is independent"), MEAN_IS_ZERO);
		result.metric(Metric.of("mean", found.mean(), Unit.DENSITY, "Mean of the background"));
		result.metric(Metric.of("standard_deviation", found.deviation(), Unit.DENSITY, "Standard deviation of the background"));
		result.metric(Metric.of("outlier_percentage", found.outlierPercentage(), Unit.PERCENT,
			"Background voxels beyond five standard deviations of 0"));
		result.metric(Metric.of("gaussian_percentage", BackgroundAnalysis.GAUSSIAN_PERCENTAGE, Unit.PERCENT, "The same share in Gaussian noise"));
		result.judge(Metric.of(FEW_OUTLIERS.key(), found.outlierRatio(), Unit.NONE, "Ratio of the two"), FEW_OUTLIERS);
	}

	private static void addUngraded(final CheckResult.Builder result, final BackgroundAnalysis found) {
		final Vec3 length = found.correlationLength();
		result.metric(Metric.of("effect_size", found.effectSize(), Unit.NONE, "Size of the mean in standard deviations; not graded"));
		result.metric(Metric.of("background_voxels", found.n(), Unit.VOXELS, "Voxels outside the hard mask"));
		result.metric(Metric.of("most_frequent_value", found.frequent().value(), Unit.DENSITY, "Most frequent density of the background"));
		result.metric(Metric.of("most_frequent_share", found.frequent().share(), Unit.NONE,
			"Share of the background with exactly that value; not graded"));
		result.metric(Metric.of("correlation_length", List.of(length.x(), length.y(), length.z()), Unit.VOXEL_INDEX,
			"Correlation length of the background along x, y, z"));
		result.metric(Metric.of("independent_voxels", found.independentVoxels(), Unit.COUNT,
			"Independent voxels: all, divided by these lengths"));
		result.metric(Metric.of("t_statistic_independent", found.independentTest().t(), Unit.NONE, "t with that many observations; not graded"));
		result.metric(Metric.of("p_value_independent", found.independentTest().p(), Unit.PROBABILITY,
			"p with that many observations; not graded"));
		if (found.frequent().share() >= MASKED_SHARE) result.note(masked(found));
	}

	private static void addFigure(final CheckResult.Builder result, final Background background, final BackgroundAnalysis found) {
		if (found.outlierPercentage() == 0) {
			result.note(BackgroundText.NO_OUTLIER);
			return;
		}
		final double limit = BackgroundAnalysis.OUTLIER_DEVIATIONS * found.deviation();
		SliceFigures.ofDensity("outliers", "Background beyond five standard deviations (±" + Numbers.digits(limit, 3) +
			"), 0 elsewhere", new OutlierView(background, limit)).forEach(result::figure);
	}

	private static String constant(final Spread spread) {
		return "Every voxel outside the hard mask is exactly " + Numbers.digits(spread.min(), 4) +
			": the map was masked, and no background is left to judge.";
	}

	private static String masked(final BackgroundAnalysis found) {
		return Unit.PERCENT.print(100 * found.frequent().share()) + " of the background voxels are exactly " +
			Numbers.digits(found.frequent().value(), 4) + ": the map was masked. The values of this section describe the rest of the solvent.";
	}

	private static String summary(final BackgroundAnalysis found) {
		return "The background has the mean " + Numbers.digits(found.mean(), 3) + " and the standard deviation " +
			Numbers.digits(found.deviation(), 3) + ": the mean is " + Numbers.digits(found.effectSize(), 3) + " standard deviations from 0 (" +
			probability(found.test()) + "; " + probability(found.independentTest()) + " with " + Numbers.whole(found.independentVoxels()) +
			" independent voxels). " + outliers(found.outlierRatio());
	}

	private static String probability(final StudentTest test) {
		final String p = Unit.PROBABILITY.number(test.p());
		return "p " + (p.startsWith("below") ? p : "= " + Numbers.digits(test.p(), 2));
	}

	private static String outliers(final double ratio) {
		if (ratio == 0) return "No voxel lies beyond five standard deviations.";
		final String times = ratio < ROUND ? Numbers.digits(ratio, 2) : Numbers.whole(ratio);
		return (times.equals("1") ? "As" : times + " times as") + " many voxels as in Gaussian noise lie beyond five standard deviations.";
	}
}
