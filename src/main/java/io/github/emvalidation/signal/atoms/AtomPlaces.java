package io.github.emvalidation.signal.atoms;

import io.github.emvalidation.volume.Grid;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * AtomPlaces of atoms in the space of a grid: in Å from the middle of the first voxel, one element an atom, in the order of the atoms.
 *
 * @param x along x
 * @param y along y, as many
 * @param z along z, as many
 */
public record AtomPlaces(double[] x, double[] y, double[] z) {

	public AtomPlaces {
		if (x.length != y.length || x.length != z.length) {
			throw new IllegalArgumentException(x.length + " x, " + y.length + " y and " + z.length + " z coordinates");
		}
	}

	/** Number of atoms. */
	public int count() {
		return x.length;
	}

	/** The coordinates along an axis, 0 = x, 1 = y, 2 = z. */
	public double[] along(final int axis) {
		return axis == 0 ? x : axis == 1 ? y : z;
	}

	/** The places of these atoms, in this order. */
	public AtomPlaces of(final int[] atoms) {
		final double[][] chosen = new double[3][atoms.length];
		for (int axis = 0; axis < 3; axis++) {
			for (int i = 0; i < atoms.length; i++) chosen[axis][i] = along(axis)[atoms[i]];
		}
		return new AtomPlaces(chosen[0], chosen[1], chosen[2]);
	}

	/** The numbers of the atoms for which a condition holds. */
	public int[] where(final IntPredicate condition) {
		return IntStream.range(0, count()).filter(condition).toArray();
	}

	/** Whether an atom lies between the middles of the grid's first and last voxels, where values can be interpolated. */
	public boolean isInside(final int atom, final Grid grid) {
		for (int axis = 0; axis < 3; axis++) {
			final double place = along(axis)[atom] / grid.voxel().get(axis);
			if (!(place >= 0 && place <= grid.size().get(axis) - 1)) return false;
		}
		return true;
	}
}
