package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.MaskedFigures;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Unit;
import java.util.Arrays;
import java.util.Optional;

/** Check 0.g: is every part of the particle there in all of the images? The values are those of {@link LocalOccupancyAnalysis}. */
public final class LocalOccupancyCheck implements Check {

	private static final String LABEL = "Local occupancy";

	static final Criterion MEDIAN = Criterion.atLeast("median", "The median of the local occupancies", 0.5, Unit.NONE,
		"at most frequencies, most of the particle is weaker than a quarter of it");
	static final Criterion VARIED = Criterion.atLeast("spread", "The spread of the local occupancies (95 % of the voxels)", 0.1, Unit.NONE,
		"only a made-up or flattened map has the same occupancy everywhere");

	@Override
	public CheckInfo info() {
		return LocalOccupancyText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = LocalChecks.obstacle(entry);
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final LocalAmplitudes amplitudes = LocalAmplitudes.of(entry, progress);
		final LocalOccupancyAnalysis found = LocalOccupancyAnalysis.of(amplitudes, progress);
		final CheckResult.Builder result = CheckResult.graded(info(), LocalOccupancyText.summary(found));
		addMetrics(result, found);
		LocalChecks.cautions(amplitudes).forEach(result::note);
		LocalOccupancyText.doubts(found).forEach(result::note);
		addFigures(result, found);
		result.figure(SurfaceFigures.coloured(entry, "surface", LABEL, Unit.NONE, found.voxels().volume(found.occupancy()),
			found.voxels().mask(), found.quantiles()[0], found.quantiles()[4]));
		result.product(new Product("local-occupancy.mrc",
			"The local occupancy inside the hard mask, 0 outside; it lies on the map, with other voxels.",
			found.voxels().volume(found.occupancy()), Optional.of(new Local(LABEL, 0, 1, found.voxels().mask()))));
		return result.build();
	}

	private static void addMetrics(final CheckResult.Builder result, final LocalOccupancyAnalysis found) {
		final double[] q = found.quantiles();
		result.metric(Metric.of("percentiles", Arrays.stream(q).boxed().toList(), Unit.NONE,
			"Percentiles 2.5, 25, 50, 75 and 97.5 of the local occupancies"))
			.judge(Metric.of(MEDIAN.key(), q[2], Unit.NONE, "Median of the local occupancies"), MEDIAN)
			.judge(Metric.of(VARIED.key(), q[4] - q[0], Unit.NONE, "From percentile 2.5 to percentile 97.5"), VARIED)
			.metric(Metric.of("voxels", found.voxels().count(), Unit.VOXELS, "Voxels of the resized map's hard mask"))
			.metric(Metric.of("frequencies", found.frequencies(), Unit.COUNT, "Frequencies of the comparison"))
			.metric(Metric.of("absolute_mean", found.absoluteMean(), Unit.NONE, "Mean of the absolute occupancy"))
			.metric(Metric.of("absolute_median", found.absoluteMedian(), Unit.NONE, "Median of the absolute occupancy"));
	}

	private static void addFigures(final CheckResult.Builder result, final LocalOccupancyAnalysis found) {
		// as many bars as there are values, each in the middle of its own
		final int steps = found.frequencies();
		final double half = 0.5 / steps;
		result.figure(MaskedFigures.histogram("histogram",
			"Histogram of the local occupancies, with a bar for each number of frequencies at which voxels pass.",
			found.occupancy(), -half, 1 + half, steps + 1, LABEL));
		result.figure(MaskedFigures.slices("slices", LABEL, Unit.NONE, found.voxels(), found.occupancy(), 0, 1));
		result.figure(MaskedFigures.slices("absolute-slices", "Absolute occupancy", Unit.NONE, found.voxels(), found.absolute(), 0, 1));
	}
}
