package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Errors by resolution, voxel by voxel. */
final class ErrorTable {

	/** Limits of the bands in Å; a band holds its lower limit. */
	static final double[] LIMITS = { 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10, 13 };

	private final String kind;
	private final double[] absolute = new double[LIMITS.length - 1];
	private final long[] counts = new long[LIMITS.length - 1];
	private double relative;

	/** @param kind of maps: "no noise" */
	ErrorTable(final String kind) {
		this.kind = kind;
	}

	/** Counts a voxel in. */
	void add(final double label, final double answer) {
		int band = 0;
		while (band < counts.length - 1 && label >= LIMITS[band + 1]) band++;
		absolute[band] += Math.abs(answer - label);
		counts[band]++;
		relative += Math.abs(answer - label) / label;
	}

	/** Mean of |answer - label| / label. */
	double relative() {
		return relative / voxels();
	}

	/** How many voxels were counted in. */
	long voxels() {
		return LongStream.of(counts).sum();
	}

	/** Mean of |answer - label| in Å over the bands within {@code from} to {@code to}; NaN where there was no voxel. */
	double absolute(final double from, final double to) {
		double sum = 0;
		long voxels = 0;
		for (int i = 0; i < counts.length; i++) {
			if (LIMITS[i] < from || LIMITS[i + 1] > to) continue;
			sum += absolute[i];
			voxels += counts[i];
		}
		return sum / voxels;
	}

	/** Mean absolute errors over the middles of the bands that have voxels. */
	Series series() {
		final int[] bands = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
		return new Series(kind, IntStream.of(bands).mapToDouble(i -> (LIMITS[i] + LIMITS[i + 1]) / 2).toArray(),
			IntStream.of(bands).mapToDouble(i -> absolute[i] / counts[i]).toArray(), Style.POINTS_AND_LINE);
	}

	/** The figures for the card: of every band that has voxels, and of all; none where there was no voxel. */
	List<Measurement> measurements() {
		final List<Measurement> all = new ArrayList<>();
		if (voxels() == 0) return all;
		all.add(new Measurement("mean relative error, " + kind, 100 * relative(), "%"));
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] == 0) continue;
			all.add(new Measurement(String.format(Locale.ROOT, "mean absolute error at %s to %s Å, %s", text(LIMITS[i]), text(LIMITS[i + 1]), kind),
				absolute[i] / counts[i], "Å"));
		}
		return all;
	}

	private static String text(final double limit) {
		return limit == Math.rint(limit) ? Integer.toString((int) limit) : Double.toString(limit);
	}
}
