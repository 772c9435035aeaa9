package io.github.emvalidation.training.power;

import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.training.power.Fault.Degree;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What was done to the map's spectrum, and what is claimed of it: resolution and voxel size. */
final class FilterFaults {

	private static final double NYQUIST = 2.02;

	static final List<Fault> ALL = List.of(
		Fault.of("oversharpened", 1, q -> sharpening(good -> good.sharp, 0.7, -q, "sharpened too much: by "), 50, 100, 200),
		Fault.of("blurred", 1, q -> sharpening(good -> good.raw, 0.8, q, "not sharpened and blurred by "), 100, 200, 300),
		Fault.of("lowpass", 1, q -> Degree.always("x" + q, "maps low-passed at " + q + " times their resolution",
			(good, random) -> lowPassed(good, q)), 1.1, 1.2, 1.4),
		Fault.of("claim", 1, q -> new Degree("/" + q, "maps over-claimed by " + Math.round(100 * (q - 1)) + " %",
			(good, random) -> claimed(good, q)), 1.1, 1.15, 1.25),
		Fault.of("voxel-small", 0, q -> voxel(q), 0.9),
		Fault.of("voxel-large", 1, q -> voxel(q), 1.1, 1.25, 1.5),
		Fault.of("overfit", 1, q -> Degree.always("x" + q, "maps over-fitted with " + q + " times the signal's amplitude beyond the resolution",
			(good, random) -> overFitted(good, random, q)), 0.5, 1, 2));

	private FilterFaults() {}

	private interface Which {

		DensityMap of(GoodMap good);
	}

	private static Degree sharpening(final Which which, final double share, final double b, final String words) {
		return Degree.always("B" + (b > 0 ? "+" : "") + Math.round(b), "maps " + words + Math.abs(Math.round(b)) + " Å²",
			(good, random) -> levelled(good, Field.filtered(which.of(good), s -> Math.exp(-b * s * s / 4)), share, good.particle.resolution()));
	}

	/** In units of its standard deviation, at a level that encloses a share of the volume. */
	private static Bench levelled(final GoodMap good, final DensityMap map, final double share, final double resolution) {
		final DensityMap normed = Field.normed(map);
		return new Bench(normed, good.contour(normed, share), resolution);
	}

	/** A resolution finer than two voxels is not claimed: 0.d and 0.i do not apply to such maps. */
	static Optional<Bench> claimed(final GoodMap good, final double q) {
		final double claim = good.particle.resolution() / q;
		final boolean fits = claim >= finest(good.raw.grid(), claim);
		return fits ? Optional.of(new Bench(good.raw, good.rawContour, claim)) : Optional.empty();
	}

	private static double finest(final Grid grid, final double resolution) {
		return Math.max(resolution, NYQUIST * grid.voxel().x());
	}

	static Bench lowPassed(final GoodMap good, final double q) {
		final double resolution = good.particle.resolution();
		return levelled(good, Field.filtered(good.sharp, Field.lowPass(good.sharp.grid(), q * resolution)), 0.7, resolution);
	}

	/** The header says another voxel size, and the resolution was measured with it. */
	private static Degree voxel(final double q) {
		return Degree.always("x" + q, "maps with " + q + " times the voxel size", (good, random) -> {
			final Grid grid = Grid.cube(good.sharp.grid().nx(), q * good.sharp.grid().voxel().x());
			return new Bench(Field.of(grid, (x, y, z) -> good.sharp.get(x, y, z)), good.sharpContour, q * good.particle.resolution());
		});
	}

	/** Noise inside the mask beyond the resolution, its amplitude that of the map's last shells; the finer end is claimed. */
	static Bench overFitted(final GoodMap good, final Random random, final double q) {
		final Grid grid = good.sharp.grid();
		final double resolution = good.particle.resolution();
		final double fine = finest(grid, resolution / 1.2);
		final double side = grid.longestSide();
		final java.util.function.DoubleUnaryOperator up = FourierFilter.raisedCosineLowPass(1 / (1.02 * resolution), 2 / side);
		final java.util.function.DoubleUnaryOperator down = FourierFilter.raisedCosineLowPass(1 / fine, 2 / side);
		final java.util.function.DoubleUnaryOperator band = s -> down.applyAsDouble(s) * (1 - up.applyAsDouble(s));
		final DensityMap masked = Field.times(Field.filtered(Field.noise(grid, random), band), good.particle.mask());
		final DensityMap noise = Field.filtered(masked, band);
		final int at = (int) (side / resolution);
		final double signal = Math.sqrt(Spectra.mean(Spectra.power(good.sharp), at - 4, at));
		final double strength = q * signal / Math.sqrt(Spectra.mean(Spectra.power(noise), at + 2, Math.max(at + 3, (int) (side / fine) - 1)));
		return levelled(good, Field.plus(good.sharp, strength, noise), 0.7, fine);
	}
}
