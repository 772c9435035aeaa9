package io.github.emvalidation.training.power;

import io.github.emvalidation.training.power.Fault.Degree;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;

/** What the map is of: parts that are missing, a symmetry that is none, inverted contrast, noise, a ball. */
final class WholeFaults {

	static final List<Fault> ALL = List.of(
		new Fault("missing", List.of(missing("15 % gone", 1, 1, 0), missing("30 % gone", 1, 0, 0)), 1),
		new Fault("partial", List.of(missing("30 % at 0.6", 1, 0.6, 0.6), missing("30 % at 0.3", 1, 0.3, 0.3)), 1),
		new Fault("forced-C2", List.of(Degree.always("C2", "maps with a forced twofold axis", (good, random) -> forced(good))), 0),
		new Fault("mirror", List.of(Degree.always("mirror", "mirrored maps",
			(good, random) -> new Bench(mirrored(good.sharp), good.sharpContour, good.particle.resolution()))), 0),
		new Fault("inverted", List.of(Degree.always("3 sd", "maps of inverted contrast",
			(good, random) -> new Bench(Field.each(good.sharp, v -> -v), 3 * good.solventDeviation(good.sharp), good.particle.resolution()))), 0),
		new Fault("noise", List.of(Degree.always("3 sd", "maps of noise",
			(good, random) -> new Bench(good.sharpNoise(), 3, good.particle.resolution()))), 0),
		new Fault("ball", List.of(Degree.always("clean", "maps of a ball", (good, random) -> ball(good, 0.02)),
			Degree.always("noisy", "maps of a noisy ball", (good, random) -> ball(good, 1))), 1));

	private WholeFaults() {}

	private static Degree missing(final String name, final double... occupancies) {
		return Degree.always(name, "maps with " + name, (good, random) -> new Bench(good.withOccupancies(occupancies), good.sharpContour,
			good.particle.resolution()));
	}

	static DensityMap mirrored(final DensityMap map) {
		return Field.of(map.grid(), (x, y, z) -> map.get(map.grid().nx() - 1 - x, y, z));
	}

	/** The mean of the map and of itself turned by 180° about the x axis through the middle voxel. */
	static Bench forced(final GoodMap good) {
		final DensityMap map = good.sharp;
		final Grid grid = map.grid();
		final DensityMap both = Field.normed(Field.of(grid, (x, y, z) -> (map.get(x, y, z) +
			map.get(x, (grid.ny() - y) % grid.ny(), (grid.nz() - z) % grid.nz())) / 2));
		return new Bench(both, good.contour(both, 0.7), good.particle.resolution());
	}

	/** A ball of the protein's volume, low-passed at the resolution, with noise. */
	static Bench ball(final GoodMap good, final double noise) {
		final Grid grid = good.sharp.grid();
		final double volume = Field.sum(good.particle.inside());
		final double radius = Math.cbrt(volume * grid.voxelVolume() * 3 / (4 * Math.PI));
		final DensityMap ball = Field.filtered(Field.of(grid, (x, y, z) -> Noise.radius(grid, x, y, z) < radius ? 1 : 0),
			Field.lowPass(grid, good.particle.resolution()));
		final double level = 1.3 * Field.moments(good.sharp, good.protein())[0];
		final double deviation = noise * good.solventDeviation(good.sharp);
		return new Bench(Field.each(ball, good.sharpNoise(), (b, n) -> 2 * level * b + deviation * n), level, good.particle.resolution());
	}
}
