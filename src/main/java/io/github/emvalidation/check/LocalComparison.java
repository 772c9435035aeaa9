package io.github.emvalidation.check;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One local quantity, found from the map alone and from the half maps, compared voxel by voxel. No check knows of another, so this is
 * done on their results: the one of the half maps then shows the comparison too.
 */
public final class LocalComparison {

	private static final String CORRELATION = "map_alone_correlation";

	private LocalComparison() {}

	/** The same results; where a map's and its half maps' products show the same quantity, the latter with the comparison. */
	public static List<CheckResult> added(final List<CheckResult> results) {
		final List<CheckResult> all = new ArrayList<>();
		for (final CheckResult result : results) all.add(result.info().level() == Level.HALF_MAPS ? compared(result, results) : result);
		return all;
	}

	private static CheckResult compared(final CheckResult halves, final List<CheckResult> results) {
		for (final Product local : halves.products()) {
			final Optional<Product> alone = results.stream().filter(result -> result.info().level() == Level.MAP)
				.flatMap(result -> result.products().stream()).filter(product -> isSameQuantity(product, local)).findFirst();
			if (alone.isEmpty() || halves.metric(CORRELATION).isPresent()) continue;
			final Optional<VoxelPairs> pairs = VoxelPairs.of(alone.get().volume(), local.volume());
			if (pairs.isPresent()) return with(halves, pairs.get());
		}
		return halves;
	}

	private static boolean isSameQuantity(final Product one, final Product other) {
		return one.local().isPresent() && other.local().isPresent() && one.local().get().label().equals(other.local().get().label()) &&
			one.volume().grid().size().equals(other.volume().grid().size());
	}

	private static CheckResult with(final CheckResult halves, final VoxelPairs pairs) {
		final double correlation = pairs.rankCorrelation();
		final double difference = pairs.medianDifference();
		final double finer = 100 * pairs.shareFiner();
		return halves.adding(List.of(
			Metric.of(CORRELATION, correlation, Unit.NONE, "Rank correlation with the local resolution from the map alone, voxel by voxel"),
			Metric.of("map_alone_difference", difference, Unit.ANGSTROM, "Median of the local resolution from the map alone less this one"),
			Metric.of("map_alone_finer", finer, Unit.PERCENT, "Voxels where the map alone looks finer than the half maps show")),
			List.of(sentence(correlation, difference, finer)), List.of(chart(pairs)));
	}

	static String sentence(final double correlation, final double difference, final double finer) {
		final String shift = Math.abs(difference) < 0.05 ? "the same in the median" : Unit.ANGSTROM.print(Math.abs(difference)) +
			(difference < 0 ? " finer" : " coarser") + " in the median";
		return "From the map alone the local resolution is " + shift + ", and finer at " + Numbers.decimals(finer, 0) + " % of the voxels; " +
			"the rank correlation of both is " + Numbers.decimals(correlation, 2) + ".";
	}

	private static Figure chart(final VoxelPairs pairs) {
		final double[][] medians = pairs.medians();
		final int n = medians[0].length;
		final double low = n == 0 ? 0 : medians[0][0];
		final double high = n == 0 ? 1 : medians[0][n - 1];
		return new Figure.Chart("map-alone", "Local resolution from the map alone (median and middle half of the voxels) over that from the " +
			"half maps. On the dashed line both are equal; below it the map alone looks finer than the half maps show.",
			new Axis("From the half maps (Å)", false), new Axis("From the map alone (Å)", false),
			List.of(new Series("Half of the voxels", there(medians[0]), thereAndBack(medians[1], medians[3]), Style.BAND),
				new Series("Median", medians[0], medians[2], Style.POINTS_AND_LINE),
				new Series("Equal", new double[] { low, high }, new double[] { low, high }, Style.DASHED)), false);
	}

	private static double[] there(final double[] x) {
		return thereAndBack(x, x);
	}

	private static double[] thereAndBack(final double[] first, final double[] second) {
		final double[] all = new double[2 * first.length];
		for (int i = 0; i < first.length; i++) {
			all[i] = first[i];
			all[all.length - 1 - i] = second[i];
		}
		return all;
	}
}
