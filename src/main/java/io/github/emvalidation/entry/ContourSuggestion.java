package io.github.emvalidation.entry;

import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.signal.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Optional;

/**
 * A contour level to start from when the author's is not known:
 * {@code max(mean + 2.5 sd of the whole box, mean + 5 sd of the corners)}, where the corners are the voxels outside the
 * ellipsoid that just fits the box. The first term follows the particle and is near what authors choose; the second keeps the
 * level above the solvent where that is noisy (in a masked map the corners are empty and it plays no part). A level that no
 * voxel reaches is replaced by the middle between the mean and the maximum.
 *
 * @param level     in the map's own units, rounded to three digits; below the map's maximum
 * @param reasoning how it was found, to be read behind the number: "2.5 standard deviations above the map's mean"
 */
public record ContourSuggestion(double level, String reasoning) {

	private static final double BOX_DEVIATIONS = 2.5;
	private static final double CORNER_DEVIATIONS = 5;

	/** Number, sum and sum of squares of some deviations from the map's mean. */
	private record Sums(long n, double sum, double squares) {

		static final Sums NONE = new Sums(0, 0, 0);

		Sums plus(final Sums other) {
			return new Sums(n + other.n, sum + other.sum, squares + other.squares);
		}

		double mean() {
			return n == 0 ? 0 : sum / n;
		}

		double deviation() {
			return n == 0 ? 0 : Math.sqrt(Math.max(0, squares / n - mean() * mean()));
		}
	}

	private record Section(Sums box, Sums corners) {}

	/** A level for this map; empty when all its voxels are equal, since then no level tells a particle from solvent. */
	public static Optional<ContourSuggestion> of(final DensityMap map, final MapStatistics statistics) {
		if (!(statistics.min() < statistics.max())) return Optional.empty();
		final List<Section> sections = Parallel.map(map.grid().nz(), z -> section(map, statistics.mean(), z));
		Sums box = Sums.NONE;
		Sums corners = Sums.NONE;
		for (final Section section : sections) {
			box = box.plus(section.box);
			corners = corners.plus(section.corners);
		}
		final double fromBox = statistics.mean() + BOX_DEVIATIONS * box.deviation();
		final double fromCorners = statistics.mean() + corners.mean() + CORNER_DEVIATIONS * corners.deviation();
		final double level = rounded(Math.max(fromBox, fromCorners));
		if (level >= statistics.max()) {
			return Optional.of(new ContourSuggestion((statistics.mean() + statistics.max()) / 2, "half-way between the map's mean and maximum"));
		}
		return Optional.of(new ContourSuggestion(level, fromBox >= fromCorners
			? Numbers.digits(BOX_DEVIATIONS, 2) + " standard deviations above the map's mean"
			: Numbers.digits(CORNER_DEVIATIONS, 2) + " standard deviations above the mean of the corners of the box"));
	}

	private static Section section(final DensityMap map, final double mean, final int z) {
		final Grid grid = map.grid();
		final float[] plane = map.plane(z);
		double boxSum = 0;
		double boxSquares = 0;
		long n = 0;
		double sum = 0;
		double squares = 0;
		for (int y = 0; y < grid.ny(); y++) {
			final double rest = 1 - square(offset(y, grid.ny())) - square(offset(z, grid.nz()));
			for (int x = 0; x < grid.nx(); x++) {
				final double v = plane[x + grid.nx() * y] - mean;
				boxSum += v;
				boxSquares += v * v;
				if (square(offset(x, grid.nx())) > rest) {
					n++;
					sum += v;
					squares += v * v;
				}
			}
		}
		return new Section(new Sums(plane.length, boxSum, boxSquares), new Sums(n, sum, squares));
	}

	/** Distance from the middle voxel, n/2, in units of half the box. */
	private static double offset(final int index, final int n) {
		return (index - n / 2) / (n / 2.0);
	}

	private static double square(final double a) {
		return a * a;
	}

	/** Three significant digits; a suggestion deserves no more. */
	private static double rounded(final double value) {
		if (value == 0) return 0;
		final double step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
		return Math.rint(value / step) * step;
	}
}
