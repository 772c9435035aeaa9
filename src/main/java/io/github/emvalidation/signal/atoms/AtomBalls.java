package io.github.emvalidation.signal.atoms;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.function.IntToDoubleFunction;

/** The voxels within some distance of atoms. */
public final class AtomBalls {

	private static final int SLAB = 16;

	private AtomBalls() {}

	/** The voxels within {@code radius} Å of any atom. */
	public static MapMask within(final AtomPlaces atoms, final double radius, final Grid grid) {
		return within(atoms, atom -> radius, grid);
	}

	/**
	 * The voxels inside any ball.
	 *
	 * @param radius of each atom in Å; an atom of radius below 0 has no ball
	 */
	public static MapMask within(final AtomPlaces atoms, final IntToDoubleFunction radius, final Grid grid) {
		final MapMask mask = new MapMask(grid);
		Parallel.forEach((grid.nz() + SLAB - 1) / SLAB, slab -> {
			final int first = slab * SLAB;
			final int end = Math.min(first + SLAB, grid.nz());
			for (int i = 0; i < atoms.count(); i++) {
				final double reach = radius.applyAsDouble(i);
				if (reach < 0) continue;
				BallRows.visit(atoms, i, reach, grid, first, end,
					(y, z, from, to, squared) -> mask.plane(z).set(from + grid.nx() * y, to + grid.nx() * y));
			}
		});
		return mask;
	}
}
