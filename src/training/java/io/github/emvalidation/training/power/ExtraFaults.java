package io.github.emvalidation.training.power;

import io.github.emvalidation.signal.DistanceTransform;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.training.power.Fault.Degree;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Density beside the particle: dust, a fragment of it, a neighbour, a belt of detergent. */
final class ExtraFaults {

	private static final double FAR = 7;
	private static final int RIM = 4;

	static final List<Fault> ALL = List.of(
		Fault.of("dust", 1, q -> Degree.always("" + (int) (double) q, "maps with " + (int) (double) q + " specks of dust",
			(good, random) -> dust(good, random, (int) (double) q)), 10, 40, 150),
		Fault.of("fragment", 1, q -> Degree.always((int) (double) q + " A",
			"maps with a fragment of " + (int) (double) q + " Å beside the particle", (good, random) -> fragment(good, random, q)), 6, 10, 14),
		Fault.of("neighbour", 1, q -> Degree.always("x" + q, "maps with a neighbour of " + q + " times the density",
			(good, random) -> neighbour(good, random, q)), 0.25, 0.5, 1),
		Fault.of("belt", 1, q -> Degree.always("x" + q, "maps with a belt of " + q + " times the contour level",
			(good, random) -> belt(good, random, q)), 0.3, 0.6, 0.9));

	private ExtraFaults() {}

	private static Bench with(final GoodMap good, final DensityMap map) {
		return new Bench(map, good.sharpContour, good.particle.resolution());
	}

	/** Distance from the voxels above the contour level, in Å; 0 near the sides of the box. */
	private static DensityMap far(final GoodMap good) {
		final DensityMap squared = DistanceTransform.squared(MapMask.atLeast(good.sharp, good.sharpContour));
		final int n = good.sharp.grid().nx();
		return Field.of(good.sharp.grid(), (x, y, z) -> Math.min(x, Math.min(y, z)) < RIM || Math.max(x, Math.max(y, z)) >= n - RIM ? 0
			: Math.sqrt(squared.get(x, y, z)));
	}

	private static List<Int3> spots(final DensityMap far, final double distance) {
		final List<Int3> spots = new ArrayList<>();
		final int nx = far.grid().nx();
		for (int z = 0; z < far.grid().nz(); z++) {
			final float[] plane = far.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (plane[i] > distance) spots.add(new Int3(i % nx, i / nx, z));
			}
		}
		return spots;
	}

	/** Gaussian specks of 1.5 Å, 1.6 times the contour level high, at least 7 Å from the particle. */
	static Bench dust(final GoodMap good, final Random random, final int count) {
		final List<Int3> spots = spots(far(good), FAR);
		final DensityMap specks = DensityMap.zeros("dust", good.sharp.grid());
		for (int i = 0; i < count && !spots.isEmpty(); i++) {
			final Int3 at = spots.remove(random.nextInt(spots.size()));
			specks.plane(at.z())[at.x() + specks.grid().nx() * at.y()] = 1;
		}
		final double sigma = 1.5 / specks.grid().voxel().x();
		final double height = 1.6 * good.sharpContour * Math.pow(2 * Math.PI * sigma * sigma, 1.5);
		return with(good, Field.plus(good.sharp, height, GoodMap.blurred(specks, 1.5)));
	}

	/** A ball of the particle's own density, copied beside it. */
	static Bench fragment(final GoodMap good, final Random random, final double radius) {
		final Grid grid = good.sharp.grid();
		final double voxel = grid.voxel().x();
		final HeavyAtom atom = good.particle.atoms().get(random.nextInt(good.particle.atoms().size()));
		final Vec3 from = atom.at().times(1 / voxel);
		final DensityMap far = far(good);
		List<Int3> places = spots(far, radius + 4);
		if (places.isEmpty()) places = List.of(farthest(far));
		final Int3 to = places.get(random.nextInt(places.size()));
		final DensityMap ball = Field.of(grid, (x, y, z) -> good.sharp.get(x, y, z) /
			(1 + Math.exp((new Vec3(x, y, z).minus(from).length() * voxel - radius) / 0.7)));
		final DensityMap moved = Field.rolled(ball, (int) Math.rint(to.x() - from.x()), (int) Math.rint(to.y() - from.y()),
			(int) Math.rint(to.z() - from.z()));
		return with(good, Field.plus(good.sharp, 1, moved));
	}

	private static Int3 farthest(final DensityMap far) {
		Int3 best = new Int3(0, 0, 0);
		for (int z = 0; z < far.grid().nz(); z++) {
			for (int i = 0; i < far.plane(z).length; i++) {
				if (far.plane(z)[i] > far.get(best.x(), best.y(), best.z())) best = new Int3(i % far.grid().nx(), i / far.grid().nx(), z);
			}
		}
		return best;
	}

	/** The particle once more, half a box away along two axes, where it does not touch. */
	static Bench neighbour(final GoodMap good, final Random random, final double q) {
		final int half = good.sharp.grid().nx() / 2;
		final int[] by = { half, half, half };
		by[random.nextInt(3)] = 0;
		final DensityMap other = Field.rolled(Field.times(good.sharp, good.particle.mask()), by[0], by[1], by[2]);
		final DensityMap far = far(good);
		return with(good, Field.plus(good.sharp, q, Field.each(other, far, (v, d) -> v * Math.max(0, Math.min(1, d / 6 - 1)))));
	}

	/** A belt round the sharpened map's particle. */
	static Bench belt(final GoodMap good, final Random random, final double q) {
		return with(good, belted(good, good.sharp, good.sharpContour, random, q));
	}

	/** A shell of 3 to 18 Å round the particle and 28 Å high, as of detergent, with a texture of 9 Å. */
	static DensityMap belted(final GoodMap good, final DensityMap map, final double contour, final Random random, final double q) {
		final Grid grid = map.grid();
		final int axis = random.nextInt(3);
		final double middle = (PlaceFaults.ends(good, axis)[0] + PlaceFaults.ends(good, axis)[1]) / 2;
		final DensityMap far = far(good);
		final DensityMap shell = GoodMap.blurred(Field.of(grid, (x, y, z) -> {
			final double height = Math.abs((axis == 0 ? x : axis == 1 ? y : z) * grid.voxel().x() - middle);
			return height < 14 && far.get(x, y, z) > 3 && far.get(x, y, z) < 18 ? 1 : 0;
		}), 2.5);
		final DensityMap texture = Field.normed(Field.filtered(Field.noise(grid, random), Field.lowPass(grid, 9)));
		return Field.of(grid, (x, y, z) -> map.get(x, y, z) + (map.get(x, y, z) >= contour ? 0
			: shell.get(x, y, z) * q * contour * (1 + 0.25 * texture.get(x, y, z))));
	}
}
