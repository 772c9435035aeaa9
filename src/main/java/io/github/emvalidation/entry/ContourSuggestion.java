package io.github.emvalidation.entry;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A first contour level for a map whose author's level is not known.
 *
 * <p>From the molecular mass M, if declared: the level at which the map encloses the volume of that much protein,
 * {@code #(V >= level) voxelVolume = 1207 Å³/kDa M}. It is not
 * suggested if it is less than half as far above the mean as the level from the noise: sharpened maps of high resolution enclose much
 * less than their mass at the level that authors choose, and the level from the mass lies in the solvent.
 *
 * <p>From the noise: {@code max(mean + 2.5 sd of the whole box, mean + 5 sd of the corners)}, where the corners are the voxels outside the
 * ellipsoid that just fits the box. The first term follows the particle and is near the level that authors choose. The second keeps
 * the level above noisy solvent. In a map whose corners are empty because a mask was applied, {@link MaskedNoise} takes their place. If no
 * voxel reaches the level, the middle between the mean and the maximum replaces it.
 *
 * @param level     in the map's own units, rounded to three digits, of a mass to four; not above the map's maximum
 * @param reasoning how it was found, as an addition to the number: "2.5 standard deviations above the map's mean"
 */
public record ContourSuggestion(double level, String reasoning) {

	private static final double BOX_DEVIATIONS = 2.5;
	private static final double CORNER_DEVIATIONS = 5;
	private static final double LEAST_SHARE = 0.5;
	private static final String CORNERS = "mean of the corners of the box";
	private static final String MASKED = "solvent inside the mask";
	private static final int NOISE_DIGITS = 3;
	/** A change of the level by one per mille changes the volume by several. */
	private static final int MASS_DIGITS = 4;

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

	private record Section(Sums box, Sums corners) {

		Section plus(final Section other) {
			return new Section(box.plus(other.box), corners.plus(other.corners));
		}
	}

	/** Levels for this map, the most reliable first; none if all voxels are equal, because then no level separates a particle. */
	public static List<ContourSuggestion> of(final Entry entry) {
		final MapStatistics statistics = entry.statistics();
		if (!(statistics.min() < statistics.max())) return List.of();
		final Section sums = Parallel.map(entry.grid().nz(), z -> section(entry.map(), statistics.mean(), z)).stream()
			.reduce(new Section(Sums.NONE, Sums.NONE), Section::plus);
		final double fromBox = statistics.mean() + BOX_DEVIATIONS * sums.box.deviation();
		final Optional<MaskedNoise> masked = MaskedNoise.of(entry.map());
		final double fromCorners = masked.map(noise -> noise.centre() + CORNER_DEVIATIONS * noise.deviation())
			.orElse(statistics.mean() + sums.corners.mean() + CORNER_DEVIATIONS * sums.corners.deviation());
		final ContourSuggestion fromNoise = fromNoise(statistics, fromBox, fromCorners, masked.isPresent() ? MASKED : CORNERS);
		if (entry.mass().isEmpty()) return List.of(fromNoise);
		final double mass = entry.mass().getAsDouble();
		final double fromMass = Math.min(fromMass(entry.map(), mass), statistics.max());
		final String protein = Numbers.digits(mass, 4) + " kDa of protein";
		if (fromMass - statistics.mean() >= LEAST_SHARE * (fromNoise.level - statistics.mean())) {
			return List.of(new ContourSuggestion(fromMass, "there the map encloses " + protein), fromNoise);
		}
		return List.of(new ContourSuggestion(fromNoise.level, fromNoise.reasoning + "; the level that encloses " + protein + ", " +
			Numbers.digits(fromMass, MASS_DIGITS) + ", is too near to the solvent"));
	}

	private static double fromMass(final DensityMap map, final double kilodalton) {
		final float[][] planes = IntStream.range(0, map.grid().nz()).mapToObj(map::plane).toArray(float[][]::new);
		final int[] lengths = IntStream.range(0, planes.length).map(z -> planes[z].length).toArray();
		final double voxels = MassScale.volume(kilodalton) / map.grid().voxelVolume();
		final double below = (map.grid().voxels() - voxels) / (map.grid().voxels() - 1);
		return rounded(Quantiles.of(planes, lengths, below)[0], MASS_DIGITS);
	}

	private static ContourSuggestion fromNoise(final MapStatistics statistics, final double fromBox, final double fromCorners,
		final String where)
	{
		final double level = rounded(Math.max(fromBox, fromCorners), statistics.mean());
		if (level >= statistics.max()) {
			final double middle = rounded((statistics.mean() + statistics.max()) / 2, statistics.mean());
			return new ContourSuggestion(Math.min(middle, statistics.max()), "half-way between the map's mean and maximum");
		}
		return new ContourSuggestion(level, fromBox >= fromCorners
			? Numbers.digits(BOX_DEVIATIONS, 2) + " standard deviations above the map's mean"
			: Numbers.digits(CORNER_DEVIATIONS, 2) + " standard deviations above the " + where);
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

	/** The level with few significant digits; where the map has an offset, those of its distance from the mean. */
	private static double rounded(final double level, final double mean) {
		final double distance = level - mean;
		if (Math.abs(mean) <= Math.abs(distance)) return rounded(level, NOISE_DIGITS);
		final BigDecimal shown = new BigDecimal(distance).round(new MathContext(NOISE_DIGITS));
		return new BigDecimal(level).setScale(shown.scale(), RoundingMode.HALF_EVEN).doubleValue();
	}

	/** The level with few significant digits, enough for a suggestion. */
	private static double rounded(final double value, final int digits) {
		return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
	}
}
