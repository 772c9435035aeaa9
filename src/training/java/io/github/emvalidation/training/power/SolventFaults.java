package io.github.emvalidation.training.power;

import io.github.emvalidation.training.power.Fault.Degree;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Random;

/** Solvent that is not noise about zero. Strengths are in standard deviations of the solvent's noise. */
final class SolventFaults {

	private static final double STRIPES = 12;
	private static final double RINGS = 10;

	static final List<Fault> ALL = List.of(
		Fault.of("offset", 1, q -> degree(q, "an offset", (good, random) -> offset(good, q)), 0.2, 0.5, 1),
		Fault.of("gradient", 1, q -> degree(q, "a gradient", (good, random) -> gradient(good, random.nextInt(3), q)), 1, 2, 4),
		Fault.of("stripes", 1, q -> degree(q, "stripes", (good, random) -> stripes(good, random.nextInt(3), q)), 0.5, 1, 2),
		Fault.of("rings", 1, q -> degree(q, "rings", (good, random) -> rings(good, q)), 0.5, 1, 2),
		Fault.of("streaks", 1, q -> degree(q, "streaks", (good, random) -> streaks(good, random, q)), 0.5, 1, 2),
		Fault.of("masked", 1, q -> Degree.always((int) (double) q + " A", "maps masked " + (int) (double) q + " Å from the protein",
			(good, random) -> added(good, Field.times(good.sharp, good.maskAt(q)), 0)), 3, 8, 15));

	private SolventFaults() {}

	private static Degree degree(final double q, final String what, final Fault.Always maker) {
		return Degree.always(q + " sd", "maps with " + what + " of " + q + " sd of the noise", maker);
	}

	private static Bench added(final GoodMap good, final DensityMap map, final double level) {
		return new Bench(map, good.sharpContour + level, good.particle.resolution());
	}

	/** The level moves along. */
	static Bench offset(final GoodMap good, final double q) {
		final double by = q * good.solventDeviation(good.sharp);
		return added(good, Field.each(good.sharp, v -> v + by), by);
	}

	/** From one side of the box to the other. */
	static Bench gradient(final GoodMap good, final int axis, final double q) {
		final double strength = q * good.solventDeviation(good.sharp) / good.sharp.grid().nx();
		final double half = good.sharp.grid().nx() / 2.0;
		return added(good, Field.of(good.sharp.grid(), (x, y, z) -> good.sharp.get(x, y, z) + strength * (along(axis, x, y, z) - half)), 0);
	}

	/** A wave of 12 Å along an axis. */
	static Bench stripes(final GoodMap good, final int axis, final double q) {
		final double strength = q * Math.sqrt(2) * good.solventDeviation(good.sharp);
		final double step = 2 * Math.PI * good.sharp.grid().voxel().x() / STRIPES;
		return added(good, Field.of(good.sharp.grid(),
			(x, y, z) -> good.sharp.get(x, y, z) + strength * Math.cos(step * along(axis, x, y, z))), 0);
	}

	/** A wave of 10 Å along the distance from the middle. */
	static Bench rings(final GoodMap good, final double q) {
		final double strength = q * Math.sqrt(2) * good.solventDeviation(good.sharp);
		final Grid grid = good.sharp.grid();
		return added(good, Field.of(grid,
			(x, y, z) -> good.sharp.get(x, y, z) + strength * Math.cos(2 * Math.PI * Noise.radius(grid, x, y, z) / RINGS)), 0);
	}

	/** Noise that does not change along the distance from the middle: that on a sphere of 0.35 box sides, low-passed at 6 Å. */
	static Bench streaks(final GoodMap good, final Random random, final double q) {
		final Grid grid = good.sharp.grid();
		final DensityMap cube = Field.normed(Field.filtered(Field.noise(grid, random), Field.lowPass(grid, 6)));
		final double strength = q * good.solventDeviation(good.sharp);
		final double side = grid.longestSide();
		final double half = grid.nx() / 2.0;
		return added(good, Field.of(grid, (x, y, z) -> {
			final double r = Noise.radius(grid, x, y, z);
			if (r >= 0.48 * side) return good.sharp.get(x, y, z);
			final double scale = 0.35 * side / Math.max(r, grid.voxel().x());
			final double streak = cube.get(index(half + scale * (x - half), grid.nx()), index(half + scale * (y - half), grid.nx()),
				index(half + scale * (z - half), grid.nx()));
			return good.sharp.get(x, y, z) + strength * streak * Math.min(1.2, r / (0.3 * side));
		}), 0);
	}

	private static int index(final double at, final int n) {
		return Math.max(0, Math.min(n - 1, (int) Math.round(at)));
	}

	private static int along(final int axis, final int x, final int y, final int z) {
		return axis == 0 ? x : axis == 1 ? y : z;
	}
}
