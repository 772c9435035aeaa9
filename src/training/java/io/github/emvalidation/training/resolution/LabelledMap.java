package io.github.emvalidation.training.resolution;

import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.random.RandomGenerator;

/**
 * A simulated map and what its local resolution is.
 *
 * @param map    densities, 0 outside the mask
 * @param labels resolution of each voxel in Å
 * @param voxels where to learn or to test: inside the mask, density above 0, away from where a piece of a structure was cut off
 */
record LabelledMap(DensityMap map, DensityMap labels, MapMask voxels) {

	/** Volume that a heavy atom of a protein and its hydrogens take, in Å³: 1.21 Å³/Da. */
	static final double ATOM_VOLUME = 17;
	/** On both sides of the plane where two resolutions meet there is no saying what the resolution is, in Å. */
	private static final double UNCERTAIN = 2;
	/** Half a window and a bit. */
	private static final int BORDER = 7;

	/** The map of a structure that follows a recipe. */
	static LabelledMap of(final PosedStructure structure, final Recipe recipe, final RandomGenerator random) {
		final DensityMap map = recipe.first().apply(structure, random);
		final DensityMap labels = DensityMap.zeros("labels", map.grid());
		final boolean isSingle = recipe.first().equals(recipe.second());
		final DensityMap other = isSingle ? map : recipe.second().apply(structure, random);
		final Plane plane = Plane.random(map.grid(), random);
		join(map, other, labels, isSingle ? null : plane, recipe);
		final double tightness = recipe.tightness() == 0 ? 1 : recipe.tightness();
		final MapMask raw = raw(map, tightness * ATOM_VOLUME * structure.atoms());
		final MapMask hard = Dilation.of(raw, recipe.dilations());
		if (recipe.tightness() > 0) multiply(map, Dilation.of(hard, 1));
		return new LabelledMap(map, labels, usable(map, labels, hard, structure.isCut()));
	}

	/** Puts the other map and its label beyond the plane; labels are 0 where it is uncertain. */
	private static void join(final DensityMap map, final DensityMap other, final DensityMap labels, final Plane plane, final Recipe recipe) {
		final int nx = map.grid().nx();
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int y = 0; y < map.grid().ny(); y++) {
				for (int x = 0; x < nx; x++) {
					final int i = x + nx * y;
					final double distance = plane == null ? -Double.MAX_VALUE : plane.distance(x, y, z);
					if (distance > 0) map.plane(z)[i] = other.plane(z)[i];
					if (Math.abs(distance) < UNCERTAIN) continue;
					labels.plane(z)[i] = (float) (distance > 0 ? recipe.second() : recipe.first()).resolution();
				}
			}
		}
	}

	/** The strongest voxels, of the given volume in all. */
	static MapMask raw(final DensityMap map, final double volume) {
		final Grid grid = map.grid();
		final float[][] planes = new float[grid.nz()][];
		final int[] lengths = new int[grid.nz()];
		for (int z = 0; z < planes.length; z++) {
			planes[z] = map.plane(z);
			lengths[z] = planes[z].length;
		}
		final double level = Quantiles.of(planes, lengths, Math.max(0, 1 - volume / grid.voxels()))[0];
		final MapMask mask = new MapMask(grid);
		for (int z = 0; z < planes.length; z++) {
			for (int i = 0; i < planes[z].length; i++) {
				if (planes[z][i] >= level && planes[z][i] > 0) mask.plane(z).set(i);
			}
		}
		return mask;
	}

	static void multiply(final DensityMap map, final MapMask mask) {
		for (int z = 0; z < map.grid().nz(); z++) {
			final float[] plane = map.plane(z);
			for (int i = mask.plane(z).nextClearBit(0); i < plane.length; i = mask.plane(z).nextClearBit(i + 1)) plane[i] = 0;
		}
	}

	static MapMask usable(final DensityMap map, final DensityMap labels, final MapMask hard, final boolean[] isCut) {
		final Grid grid = map.grid();
		final int[] border = new int[3];
		for (int axis = 0; axis < 3; axis++) border[axis] = isCut[axis] ? PosedStructure.CUT_MARGIN + BORDER : BORDER;
		final MapMask usable = new MapMask(grid);
		for (int z = border[2]; z < grid.nz() - border[2]; z++) {
			for (int y = border[1]; y < grid.ny() - border[1]; y++) {
				for (int x = border[0]; x < grid.nx() - border[0]; x++) {
					final int i = x + grid.nx() * y;
					if (hard.plane(z).get(i) && map.plane(z)[i] > 0 && labels.plane(z)[i] > 0) usable.plane(z).set(i);
				}
			}
		}
		return usable;
	}

	/** A plane through a point near the middle of the box. */
	private record Plane(Vec3 at, Vec3 normal) {

		static Plane random(final Grid grid, final RandomGenerator random) {
			final double[] at = new double[3];
			for (int axis = 0; axis < 3; axis++) at[axis] = grid.size().get(axis) * (0.35 + 0.3 * random.nextDouble());
			final Vec3 normal = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
			return new Plane(new Vec3(at[0], at[1], at[2]), normal);
		}

		double distance(final int x, final int y, final int z) {
			return (x - at.x()) * normal.x() + (y - at.y()) * normal.y() + (z - at.z()) * normal.z();
		}
	}
}
