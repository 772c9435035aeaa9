package io.github.emvalidation.training.power;

import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.training.power.Fault.Degree;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import java.util.List;
import java.util.Random;

/** Where the particle lies in its box, and which contour level is declared. */
final class PlaceFaults {

	static final List<Fault> ALL = List.of(
		Fault.of("shift", 1, q -> Degree.always(percent(q), "maps " + percent(q) + " of the box off-centre",
			(good, random) -> shifted(good, random, q)), 0.1, 0.15, 0.3),
		Fault.of("boxsmall", 1, q -> Degree.always(whole(q) + " A", "maps with " + whole(q) + " Å of space",
			(good, random) -> tight(good, q)), 12, 6, 2),
		Fault.of("cut", 1, q -> Degree.always(percent(q), "maps cut by " + percent(q), (good, random) -> cut(good, random, q)), 0.05, 0.15, 0.3),
		Fault.of("contour-low", 1, q -> contour(q), 0.7, 0.5, 0.3),
		Fault.of("contour-high", 1, q -> contour(q), 1.5, 2, 3));

	private PlaceFaults() {}

	private static String whole(final double q) {
		return Integer.toString((int) Math.round(q));
	}

	static String percent(final double q) {
		return whole(100 * q) + " %";
	}

	private static Degree contour(final double q) {
		return Degree.always("x" + q, "contour levels " + q + " times the author's",
			(good, random) -> new Bench(good.sharp, q * good.sharpContour, good.particle.resolution()));
	}

	static Bench shifted(final GoodMap good, final Random random, final double share) {
		final int[] by = new int[3];
		by[random.nextInt(3)] = (int) Math.round(share * good.sharp.grid().nx());
		return new Bench(Field.rolled(good.sharp, by[0], by[1], by[2]), good.sharpContour, good.particle.resolution());
	}

	/** The box ends so many Å from the outermost atoms. */
	static Bench tight(final GoodMap good, final double space) {
		final double voxel = good.sharp.grid().voxel().x();
		final int[] first = new int[3];
		final int[] last = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			final double[] ends = ends(good, axis);
			first[axis] = Math.max(0, (int) ((ends[0] - space) / voxel));
			last[axis] = Math.min(good.sharp.grid().nx(), (int) Math.ceil((ends[1] + space) / voxel));
		}
		return new Bench(cropped(good.sharp, first, last), good.sharpContour, good.particle.resolution());
	}

	/** A side of the box takes a share of the particle away. */
	static Bench cut(final GoodMap good, final Random random, final double share) {
		final int axis = random.nextInt(3);
		final int n = good.sharp.grid().nx();
		final double[] ends = ends(good, axis);
		final int[] first = new int[3];
		first[axis] = (int) Math.round((ends[0] + share * (ends[1] - ends[0])) / good.sharp.grid().voxel().x());
		return new Bench(cropped(good.sharp, first, new int[] { n, n, n }), good.sharpContour, good.particle.resolution());
	}

	/** The outermost atoms along an axis, in Å. */
	static double[] ends(final GoodMap good, final int axis) {
		final List<HeavyAtom> atoms = good.particle.atoms();
		return new double[] { atoms.stream().mapToDouble(a -> a.at().get(axis)).min().orElseThrow(),
			atoms.stream().mapToDouble(a -> a.at().get(axis)).max().orElseThrow() };
	}

	private static DensityMap cropped(final DensityMap map, final int[] first, final int[] last) {
		final Grid grid = Grid.of(new Int3(last[0] - first[0], last[1] - first[1], last[2] - first[2]), map.grid().voxel());
		return Field.of(grid, (x, y, z) -> map.get(x + first[0], y + first[1], z + first[2]));
	}
}
