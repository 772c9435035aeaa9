package io.github.emvalidation.signal.atoms;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;

/**
 * The squared distance of every voxel from the nearest atom, out to a limit. Unlike a distance transform of voxels it counts the places of
 * atoms between them.
 */
public final class AtomDistance {

	private static final int SLAB = 16;

	private AtomDistance() {}

	/**
	 * Squared distances from atoms.
	 *
	 * @param limit in Å
	 * @return d² in Å² at each voxel; infinite where no atom is nearer than the limit
	 */
	public static DensityMap squared(final AtomPlaces atoms, final Grid grid, final double limit) {
		final float[][] planes = new float[grid.nz()][grid.nx() * grid.ny()];
		Parallel.forEach((grid.nz() + SLAB - 1) / SLAB, slab -> {
			final int first = slab * SLAB;
			final int end = Math.min(first + SLAB, grid.nz());
			for (int z = first; z < end; z++) Arrays.fill(planes[z], Float.POSITIVE_INFINITY);
			for (int i = 0; i < atoms.count(); i++) {
				final double place = atoms.x()[i];
				BallRows.visit(atoms, i, limit, grid, first, end, (y, z, from, to, squared) -> {
					final float[] plane = planes[z];
					for (int x = from; x < to; x++) {
						final double dx = x * grid.voxel().x() - place;
						plane[x + grid.nx() * y] = Math.min(plane[x + grid.nx() * y], (float) (dx * dx + squared));
					}
				});
			}
		});
		return DensityMap.ofPlanes("squared distance", planes, grid);
	}
}
