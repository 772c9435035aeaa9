package io.github.emvalidation.check.halfmaps.localfsc;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.ArrayList;
import java.util.List;

/**
 * The voxels of a mask that lie on a coarser grid through the middle of the box, voxel N/2.
 *
 * @param step   of that grid in voxels, the same along each axis
 * @param places the voxels, in z, y, x order
 */
record PlaceGrid(int step, List<Int3> places) {

	/** The finest such grid with at most so many places. */
	static PlaceGrid of(final MapMask mask, final int most) {
		int step = Math.max(1, (int) Math.cbrt((double) mask.count() / most) - 1);
		while (true) {
			final List<Int3> places = places(mask, step);
			if (places.size() <= most) return new PlaceGrid(step, places);
			step++;
		}
	}

	private static List<Int3> places(final MapMask mask, final int step) {
		final Grid grid = mask.grid();
		final List<Int3> places = new ArrayList<>();
		for (int z = grid.nz() / 2 % step; z < grid.nz(); z += step) {
			for (int y = grid.ny() / 2 % step; y < grid.ny(); y += step) {
				for (int x = grid.nx() / 2 % step; x < grid.nx(); x += step) {
					if (mask.plane(z).get(x + grid.nx() * y)) places.add(new Int3(x, y, z));
				}
			}
		}
		return places;
	}
}
