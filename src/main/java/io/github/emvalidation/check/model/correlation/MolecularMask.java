package io.github.emvalidation.check.model.correlation;

import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.atoms.AtomBalls;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.structure.AtomRadius;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The voxels of a molecule, within its van der Waals radius + 1.1 Å of any atom of occupancy above 0. As the model map is periodic, so is
 * the mask: an atom near the border counts on the other side too.
 * <p>
 * cctbx takes away from it the voxels that lie within 0.9 Å of a voxel outside and not within the van der Waals radius. That has no effect
 * where voxels are larger than 0.9 Å, so that its mask doubles when the voxels grow from 0.89 to 0.91 Å; {@link #shrunk} is that mask.
 */
final class MolecularMask {

	private static final double SOLVENT = 1.1;
	private static final double SHRINKAGE = 0.9;

	private final Grid grid;
	private final AtomPlaces places;
	private final double[] radii;

	private MolecularMask(final Grid grid, final AtomPlaces places, final double[] radii) {
		this.grid = grid;
		this.places = places;
		this.radii = radii;
	}

	static MolecularMask of(final ModelMap model) {
		final AtomicModel atoms = model.model();
		final AtomPlaces places = model.places();
		final int[] present = places.where(i -> atoms.occupancy(i) > 0);
		final double[] radii = Arrays.stream(present).mapToDouble(i -> AtomRadius.of(atoms.element(i))).toArray();
		return periodic(model.grid(), places.of(present), radii);
	}

	/** Adds the images of atoms whose balls reach over the border. */
	static MolecularMask periodic(final Grid grid, final AtomPlaces places, final double[] radii) {
		final List<Integer> of = new ArrayList<>();
		final List<Vec3> shifts = new ArrayList<>();
		for (int i = 0; i < radii.length; i++) {
			for (final Vec3 shift : shifts(grid, places, i, radii[i] + SOLVENT)) {
				of.add(i);
				shifts.add(shift);
			}
		}
		final AtomPlaces images = places.of(of.stream().mapToInt(Integer::intValue).toArray());
		for (int axis = 0; axis < 3; axis++) {
			for (int i = 0; i < shifts.size(); i++) images.along(axis)[i] += shifts.get(i).get(axis);
		}
		return new MolecularMask(grid, images, of.stream().mapToDouble(i -> radii[i]).toArray());
	}

	/** By how many box sides an atom has to move, in Å, for its ball to touch the voxels; nowhere to go for most. */
	private static List<Vec3> shifts(final Grid grid, final AtomPlaces places, final int atom, final double reach) {
		final double[][] along = new double[3][];
		for (int axis = 0; axis < 3; axis++) {
			final double side = grid.length(axis);
			final double place = places.along(axis)[atom];
			final int first = (int) Math.ceil((-reach - place) / side);
			final int last = (int) Math.floor((side - grid.voxel().get(axis) + reach - place) / side);
			along[axis] = new double[Math.max(0, last - first + 1)];
			for (int i = 0; i < along[axis].length; i++) along[axis][i] = (first + i) * side;
		}
		final List<Vec3> shifts = new ArrayList<>(1);
		for (final double x : along[0]) {
			for (final double y : along[1]) {
				for (final double z : along[2]) shifts.add(new Vec3(x, y, z));
			}
		}
		return shifts;
	}

	/** The mask. */
	MapMask mask() {
		return AtomBalls.within(places, i -> radii[i] + SOLVENT, grid);
	}

	/** The mask as cctbx has it. */
	MapMask shrunk() {
		final MapMask mask = mask();
		final List<int[]> offsets = offsets();
		if (offsets.isEmpty()) return mask;
		final MapMask kept = AtomBalls.within(places, i -> radii[i], grid);
		Parallel.forEach(grid.nz(), z -> {
			for (int i = mask.plane(z).nextSetBit(0); i >= 0; i = mask.plane(z).nextSetBit(i + 1)) {
				if (!kept.plane(z).get(i) && isInside(mask, i % grid.nx(), i / grid.nx(), z, offsets)) kept.plane(z).set(i);
			}
		});
		return kept;
	}

	private boolean isInside(final MapMask mask, final int x, final int y, final int z, final List<int[]> offsets) {
		for (final int[] d : offsets) {
			if (!mask.get(Math.floorMod(x + d[0], grid.nx()), Math.floorMod(y + d[1], grid.ny()), Math.floorMod(z + d[2], grid.nz()))) return false;
		}
		return true;
	}

	/** The neighbours of a voxel within 0.9 Å. */
	private List<int[]> offsets() {
		final int[] reach = new int[3];
		for (int axis = 0; axis < 3; axis++) reach[axis] = (int) (SHRINKAGE / grid.voxel().get(axis));
		final List<int[]> offsets = new ArrayList<>();
		for (int z = -reach[2]; z <= reach[2]; z++) {
			for (int y = -reach[1]; y <= reach[1]; y++) {
				for (int x = -reach[0]; x <= reach[0]; x++) {
					final Vec3 way = new Vec3(x * grid.voxel().x(), y * grid.voxel().y(), z * grid.voxel().z());
					if ((x != 0 || y != 0 || z != 0) && way.length() <= SHRINKAGE) offsets.add(new int[] { x, y, z });
				}
			}
		}
		return offsets;
	}
}
