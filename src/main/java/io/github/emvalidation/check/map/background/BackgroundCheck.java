package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.BoxNoise;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;

/**
 * Check 0.c: is the solvent around the particle noise about zero? The graded values are those of {@link FarSolvent}; those of
 * {@link BackgroundAnalysis} stand beside them.
 */
public final class BackgroundCheck implements Check {

	@Override
	public CheckInfo info() {
		return BackgroundText.INFO;
	}

	@Override
	public double volumes(final Grid grid) {
		return 1;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		final Background background = new Background(entry.map(), Masks.of(entry).hard());
		progress.step(0, 3, "Measuring the background");
		final Spread spread = Spread.of(background, progress);
		if (spread.n() == 0) return CheckResult.notApplicable(info(), BackgroundText.NO_BACKGROUND);
		if (spread.isConstant()) return CheckResult.notApplicable(info(), BackgroundText.constant(spread.min()));
		final BackgroundAnalysis found = BackgroundAnalysis.of(background, spread, progress);
		progress.step(1, 3, "Measuring the far solvent");
		final CheckResult.Builder result = graded(entry, found, progress);
		addUngraded(result, found);
		result.table(PublishedBackground.verdict(found));
		progress.step(2, 3, "Drawing the background");
		addFigure(result, background, found);
		progress.step(3, 3, "Background drawn");
		return result.build();
	}

	private CheckResult.Builder graded(final Entry entry, final BackgroundAnalysis found, final Progress progress) {
		final Optional<String> obstacle = SolventCriteria.obstacle(entry, found);
		if (obstacle.isPresent()) {
			final CheckResult.Builder result = CheckResult.graded(info(), BackgroundText.summary(found));
			SolventCriteria.judgeMask(result, found.frequent());
			SolventCriteria.leaveOut(result, obstacle.get());
			SolventCriteria.judgeSymmetry(result, entry, Optional.empty(), obstacle.get());
			return result;
		}
		final CoarseMap coarse = CoarseMap.of(entry).orElseThrow();
		final FarSolvent far = FarSolvent.of(coarse, BoxNoise.of(entry).height(), progress);
		final CheckResult.Builder result = CheckResult.graded(info(), BackgroundText.summary(found, far));
		SolventCriteria.judgeMask(result, found.frequent());
		SolventCriteria.judge(result, far, FarSpecks.of(entry, coarse), SolventCriteria.isNoisy(entry));
		SolventCriteria.judgeSymmetry(result, entry, Optional.of(far), "");
		return result;
	}

	private static void addUngraded(final CheckResult.Builder result, final BackgroundAnalysis found) {
		final Vec3 length = found.correlationLength();
		result.metric(Metric.of("mean", found.mean(), Unit.DENSITY, "Mean of the background"))
			.metric(Metric.of("standard_deviation", found.deviation(), Unit.DENSITY, "Standard deviation of the background"))
			.metric(Metric.of("effect_size", found.effectSize(), Unit.NONE, "Size of the mean in standard deviations"))
			.metric(Metric.of("background_voxels", found.n(), Unit.VOXELS, "Voxels outside the hard mask"))
			.metric(Metric.of("most_frequent_value", found.frequent().value(), Unit.DENSITY, "Most frequent density of the background"))
			.metric(Metric.of("t_statistic", found.test().t(), Unit.NONE, "t of the background's mean against 0"))
			.metric(Metric.of("p_value", found.test().p(), Unit.PROBABILITY,
				"Probability of such a mean by chance, if every voxel is independent"))
			.metric(Metric.of("outlier_percentage", found.outlierPercentage(), Unit.PERCENT,
				"Background voxels beyond five standard deviations of 0"))
			.metric(Metric.of("gaussian_percentage", BackgroundAnalysis.GAUSSIAN_PERCENTAGE, Unit.PERCENT, "The same share in Gaussian noise"))
			.metric(Metric.of("outlier_ratio", found.outlierRatio(), Unit.NONE, "Ratio of the two"))
			.metric(Metric.of("correlation_length", List.of(length.x(), length.y(), length.z()), Unit.VOXEL_INDEX,
				"Correlation length of the background along x, y, z"))
			.metric(Metric.of("independent_voxels", found.independentVoxels(), Unit.COUNT, "Independent voxels: all, divided by these lengths"))
			.metric(Metric.of("t_statistic_independent", found.independentTest().t(), Unit.NONE, "t with that many observations"))
			.metric(Metric.of("p_value_independent", found.independentTest().p(), Unit.PROBABILITY, "p with that many observations"));
	}

	private static void addFigure(final CheckResult.Builder result, final Background background, final BackgroundAnalysis found) {
		if (found.outlierPercentage() == 0) {
			result.note(BackgroundText.NO_OUTLIER);
			return;
		}
		final double limit = BackgroundAnalysis.OUTLIER_DEVIATIONS * found.deviation();
		result.figure(GrayLevels.signed("outliers", "Background beyond five standard deviations (±" + Numbers.digits(limit, 3) +
			"), 0 elsewhere: slices of largest variance.", Slicing.maximumVariance(new OutlierView(background, limit))));
	}
}
