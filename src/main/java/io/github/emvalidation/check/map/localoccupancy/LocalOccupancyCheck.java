package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.check.MaskedFigures;
import io.github.emvalidation.check.PointGroup;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.check.map.SymmetryMates;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.Optional;

/** Check 0.g: is every part of the particle there in all of the images? The values are those of {@link LocalOccupancyAnalysis}. */
public final class LocalOccupancyCheck implements Check {

	private static final String LABEL = "Local occupancy";
	/** The same in every map, so that maps can be compared. */
	private static final Scale SCALE = new Scale(0, 1, Scale.Sense.HIGH_IS_BETTER);
	/** The histogram gathers so many values in its first bar. */
	private static final double TAIL = 0.005;

	static final Criterion PRESENT = Criterion.atLeast("absolute_median", "The median of the absolute occupancy", 0.25, Unit.NONE,
		"the particle hardly stands out from the noise, or parts of it are there in few of the images");

	/** Of the families for choosing, good maps have up to 0.004, and those that lack 15 % of one copy 0.047 and more. */
	static final Criterion ALIKE = Criterion.atMost("unlike_copies", "The share of the particle that is denser than in another copy", 0.02,
		Unit.NONE, "a part of one copy is missing or there in fewer of the images, or the map does not have its declared symmetry about the z " +
			"axis through the middle of the box");

	@Override
	public CheckInfo info() {
		return LocalOccupancyText.INFO;
	}

	@Override
	public double volumes(final Grid grid) {
		return 1.6;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = LocalChecks.obstacle(entry);
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final LocalAmplitudes amplitudes = LocalAmplitudes.of(entry, progress);
		final LocalOccupancyAnalysis found = LocalOccupancyAnalysis.of(amplitudes, progress);
		final LocalValues counted = LocalValues.of(entry, found.voxels(), found.occupancy(), Scale.Sense.HIGH_IS_BETTER);
		final LocalValues absolute = LocalValues.of(entry, found.voxels(), found.absolute(), Scale.Sense.HIGH_IS_BETTER);
		final CheckResult.Builder result = CheckResult.graded(info(), LocalOccupancyText.summary(found, counted, absolute));
		addMetrics(result, found, counted, absolute);
		judgeCopies(result, entry);
		result.note(counted.which());
		LocalChecks.cautions(amplitudes).forEach(result::note);
		LocalOccupancyText.doubts(found).forEach(result::note);
		result.figure(histogram(found, counted))
			.figure(MaskedFigures.slices("absolute-slices", "Absolute occupancy", Unit.NONE, absolute, SCALE))
			.figure(SurfaceFigures.coloured(entry, "surface", LABEL, Unit.NONE, found.voxels().volume(found.occupancy()),
				counted.counted().mask(), SCALE));
		result.product(LocalChecks.product(entry, "local-occupancy.mrc", "The local occupancy inside the hard mask, 0 outside.",
			found.voxels().volume(found.occupancy()), new Local(LABEL, SCALE, counted.counted().mask())));
		return result.build();
	}

	/** Compares the copies of a particle whose declared symmetry has an axis along z. */
	private static void judgeCopies(final CheckResult.Builder result, final Entry entry) {
		final int fold = entry.facts().text(Input.SYMMETRY).map(PointGroup::of).map(PointGroup::foldAboutZ).orElse(1);
		if (fold == 1) return;
		SymmetryMates.of(entry, fold).ifPresentOrElse(
			mates -> result.judge(Metric.of(ALIKE.key(), mates.unlike(), Unit.NONE,
				"Share of the dense voxels with less than 0.7 of their density in another copy"), ALIKE),
			() -> result.finding(ALIKE.notEvaluable(LocalOccupancyText.NO_COPIES)));
	}

	private static void addMetrics(final CheckResult.Builder result, final LocalOccupancyAnalysis found, final LocalValues counted,
		final LocalValues absolute)
	{
		final double[] q = found.quantiles();
		final Metric median = Metric.of("median", q[2], Unit.NONE, "Median of the local occupancies of the hard mask; not graded");
		final Metric spread = Metric.of("spread", q[4] - q[0], Unit.NONE, "From percentile 2.5 to percentile 97.5; not graded");
		result.metric(Metric.of("percentiles", Arrays.stream(q).boxed().toList(), Unit.NONE,
			"Percentiles 2.5, 25, 50, 75 and 97.5 of the local occupancies of the hard mask"))
			.metric(median).metric(spread)
			.metric(Metric.of("voxels", found.voxels().count(), Unit.VOXELS, "Voxels of the resized map's hard mask"))
			.metric(Metric.of("frequencies", found.frequencies(), Unit.COUNT, "Frequencies of the comparison"))
			.metric(Metric.of("absolute_mean", found.absoluteMean(), Unit.NONE, "Mean of the absolute occupancy over the hard mask"))
			.judge(Metric.of(PRESENT.key(), found.absoluteMedian(), Unit.NONE, "Median of the absolute occupancy over the hard mask"), PRESENT)
			.metric(Metric.of("particle_absolute_median", absolute.median(), Unit.NONE, "Median of the absolute occupancies that count"))
			.table(PublishedOccupancy.verdict(median, spread));
		counted.metrics("local occupancies", Unit.NONE).forEach(result::metric);
	}

	/** As many bars as there are values, each in the middle of its own, from where there are more than a few. */
	private static Figure histogram(final LocalOccupancyAnalysis found, final LocalValues counted) {
		final int steps = found.frequencies();
		final int first = (int) Math.round(Quantiles.of(counted.kept(), TAIL)[0] * steps);
		return MaskedFigures.histogram("histogram",
			"Histogram of the local occupancies, with a bar for each number of frequencies at which voxels pass" +
				(first == 0 ? "." : ", and all below in the first bar."),
			counted.kept(), (first - 0.5) / steps, 1 + 0.5 / steps, steps + 1 - first, LABEL);
	}
}
