package io.github.emvalidation.training.resolution;

import io.github.emvalidation.signal.atoms.AtomBalls;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/**
 * Errors of all voxels, and apart by the distance d from the nearest atom: {@code d <= 3 Å}, and farther out, where a loose mask lets in
 * noise. There the label is the map's resolution, although nothing is resolved.
 *
 * @param all  of all voxels
 * @param near of the voxels within {@link #REACH} of an atom
 * @param far  of the others
 */
record HeldOutErrors(ErrorTable all, ErrorTable near, ErrorTable far) {

	/** In Å. */
	static final double REACH = 3;

	/** @param kind of maps: "no noise" */
	static HeldOutErrors of(final String kind) {
		return new HeldOutErrors(new ErrorTable(kind), new ErrorTable(kind + ", within 3 Å of an atom"),
			new ErrorTable(kind + ", farther out"));
	}

	/** Counts a voxel in, with all and on its side. */
	void add(final boolean isNear, final double label, final double answer) {
		all.add(label, answer);
		(isNear ? near : far).add(label, answer);
	}

	/** The voxels of a structure's box within {@link #REACH} of an atom. */
	static MapMask nearAtoms(final Structure structure, final PosedStructure posed, final Grid grid) {
		final List<Vec3> places = structure.atoms().stream().map(atom -> posed.inBox(atom.at())).toList();
		final double[][] along = new double[3][];
		for (int axis = 0; axis < 3; axis++) {
			final int a = axis;
			along[axis] = places.stream().mapToDouble(place -> place.get(a)).toArray();
		}
		return AtomBalls.within(new AtomPlaces(along[0], along[1], along[2]), REACH, grid);
	}
}
