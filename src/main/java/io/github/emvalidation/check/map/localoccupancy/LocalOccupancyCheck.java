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
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Unit;
import java.util.Arrays;
import java.util.Optional;

/** Check 0.g: is every part of the particle there in all of the images? The values are those of {@link LocalOccupancyAnalysis}. */
public final class LocalOccupancyCheck implements Check {

	private static final String LABEL = "Local occupancy";

	static final Criterion PRESENT = Criterion.atLeast("absolute_median", "The median of the absolute occupancy", 0.25, Unit.NONE,
		"the particle hardly stands out from the noise, or parts of it are there in few of the images");

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
		result.product(LocalChecks.product(entry, "local-occupancy.mrc", "The local occupancy inside the hard mask, 0 outside.",
			found.voxels().volume(found.occupancy()), new Local(LABEL, 0, 1, found.voxels().mask())));
		return result.build();
	}

	private static void addMetrics(final CheckResult.Builder result, final LocalOccupancyAnalysis found) {
		final double[] q = found.quantiles();
		final Metric median = Metric.of("median", q[2], Unit.NONE, "Median of the local occupancies; not graded");
		final Metric spread = Metric.of("spread", q[4] - q[0], Unit.NONE, "From percentile 2.5 to percentile 97.5; not graded");
		result.metric(Metric.of("percentiles", Arrays.stream(q).boxed().toList(), Unit.NONE,
			"Percentiles 2.5, 25, 50, 75 and 97.5 of the local occupancies"))
			.metric(median).metric(spread)
			.metric(Metric.of("voxels", found.voxels().count(), Unit.VOXELS, "Voxels of the resized map's hard mask"))
			.metric(Metric.of("frequencies", found.frequencies(), Unit.COUNT, "Frequencies of the comparison"))
			.metric(Metric.of("absolute_mean", found.absoluteMean(), Unit.NONE, "Mean of the absolute occupancy"))
			.judge(Metric.of(PRESENT.key(), found.absoluteMedian(), Unit.NONE, "Median of the absolute occupancy"), PRESENT)
			.table(PublishedOccupancy.verdict(median, spread));
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
