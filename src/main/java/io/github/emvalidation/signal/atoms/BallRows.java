package io.github.emvalidation.signal.atoms;

import io.github.emvalidation.volume.Grid;

/** The voxels of a box that lie in a ball, row by row along x. */
final class BallRows {

	/** Receives a row. */
	interface Visitor {

		/**
		 * Voxels from..end-1 of a row lie in the ball.
		 *
		 * @param squared squared distance in Å² of the row from the ball's middle, along y and z
		 */
		void row(int y, int z, int from, int end, double squared);
	}

	private BallRows() {}

	/**
	 * Visits the voxels within {@code radius} Å of an atom in the z-sections firstZ..endZ-1, in their order.
	 *
	 * @param radius in Å; the surface belongs to the ball
	 */
	static void visit(final AtomPlaces atoms, final int atom, final double radius, final Grid grid, final int firstZ, final int endZ,
		final Visitor visitor)
	{
		final double radius2 = radius * radius;
		final int lowZ = first(atoms.z()[atom] - radius, grid.voxel().z(), firstZ);
		final int highZ = end(atoms.z()[atom] + radius, grid.voxel().z(), endZ);
		for (int z = lowZ; z < highZ; z++) {
			final double dz = z * grid.voxel().z() - atoms.z()[atom];
			final double acrossY = Math.sqrt(Math.max(0, radius2 - dz * dz));
			final int lowY = first(atoms.y()[atom] - acrossY, grid.voxel().y(), 0);
			final int highY = end(atoms.y()[atom] + acrossY, grid.voxel().y(), grid.ny());
			for (int y = lowY; y < highY; y++) {
				final double dy = y * grid.voxel().y() - atoms.y()[atom];
				final double squared = dy * dy + dz * dz;
				final double acrossX = Math.sqrt(Math.max(0, radius2 - squared));
				final int from = first(atoms.x()[atom] - acrossX, grid.voxel().x(), 0);
				final int to = end(atoms.x()[atom] + acrossX, grid.voxel().x(), grid.nx());
				if (from < to) visitor.row(y, z, from, to, squared);
			}
		}
	}

	private static int first(final double place, final double step, final int least) {
		return (int) Math.max(least, Math.ceil(place / step));
	}

	private static int end(final double place, final double step, final int most) {
		return (int) Math.min(most, Math.floor(place / step) + 1);
	}
}
