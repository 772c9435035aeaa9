package io.github.emvalidation.check.model.fscq;

import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where to look at volumes through a window for the atoms of a model: at the voxel nearest to each, or in the middle of cubes of some
 * voxels a side where there would be too many. A window is much wider than such a cube.
 *
 * @param step   side of the cubes in voxels
 * @param places the voxels, in the order of the first atom of each
 * @param of     the place of each atom; -1 for one outside the box
 */
record AtomWindows(int step, List<Int3> places, int[] of) {

	/**
	 * The places for atoms.
	 *
	 * @param most the most places; at least 1
	 */
	static AtomWindows of(final AtomPlaces atoms, final Grid grid, final int most) {
		int step = 1;
		while (true) {
			final AtomWindows windows = ofStep(atoms, grid, step);
			if (windows.places.size() <= most) return windows;
			step++;
		}
	}

	private static AtomWindows ofStep(final AtomPlaces atoms, final Grid grid, final int step) {
		final Map<Int3, Integer> cubes = new LinkedHashMap<>();
		final List<Int3> places = new ArrayList<>();
		final int[] of = new int[atoms.count()];
		for (int i = 0; i < of.length; i++) {
			final int[] voxel = new int[3];
			boolean inside = true;
			for (int axis = 0; axis < 3; axis++) {
				final int nearest = (int) Math.round(atoms.along(axis)[i] / grid.voxel().get(axis));
				inside &= nearest >= 0 && nearest < grid.size().get(axis);
				voxel[axis] = Math.min(grid.size().get(axis) - 1, Math.floorDiv(nearest, step) * step + step / 2);
			}
			of[i] = -1;
			if (inside) {
				final Int3 place = new Int3(voxel[0], voxel[1], voxel[2]);
				of[i] = cubes.computeIfAbsent(place, p -> {
					places.add(p);
					return places.size() - 1;
				});
			}
		}
		return new AtomWindows(step, places, of);
	}
}
