package io.github.emvalidation.training;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;

/**
 * Density of atoms, each one Gaussian: {@code V(r) = Σ w (2πσ²)^(-3/2) exp(-|r - r_atom|²/(2σ²))} with
 * {@code σ² = 0.85² + B/(8π²)} Å². One Gaussian an atom instead of five of {@link io.github.emvalidation.simulate.AtomDensity} is
 * several times faster, and at 2.5 Å and beyond the difference is one of amplitude that the random B-factors of training maps drown.
 */
public final class GaussianAtoms {

	/** Standard deviation of an atom without motion, in Å. */
	public static final double SIGMA = 0.85;
	/** Standard deviations at which an atom is cut off. */
	private static final double REACH = 4;
	/** z-sections made in one go; fixed, so that sums do not depend on the number of threads. */
	private static final int SLAB = 16;

	private GaussianAtoms() {}

	/**
	 * Draws atoms.
	 *
	 * @param atoms their coordinates in Å from the centre of the first voxel
	 * @param grid  of the new map
	 */
	public static DensityMap draw(final List<HeavyAtom> atoms, final Grid grid) {
		final DensityMap map = DensityMap.zeros("simulated", grid);
		Parallel.forEach((grid.nz() + SLAB - 1) / SLAB, slab -> {
			final int first = slab * SLAB;
			final int last = Math.min(first + SLAB, grid.nz());
			for (final HeavyAtom atom : atoms) add(atom, map, first, last);
		});
		return map;
	}

	private static void add(final HeavyAtom atom, final DensityMap map, final int from, final int to) {
		final Grid grid = map.grid();
		final double variance = SIGMA * SIGMA + atom.b() / (8 * Math.PI * Math.PI);
		final Profile z = Profile.of(atom.at().z(), grid.voxel().z(), variance, from, to);
		if (z.values.length == 0) return;
		final Profile y = Profile.of(atom.at().y(), grid.voxel().y(), variance, 0, grid.ny());
		final Profile x = Profile.of(atom.at().x(), grid.voxel().x(), variance, 0, grid.nx());
		for (int k = 0; k < z.values.length; k++) {
			final float[] plane = map.plane(z.first + k);
			for (int j = 0; j < y.values.length; j++) {
				final float height = (float) (atom.weight() * z.values[k] * y.values[j]);
				final int start = x.first + grid.nx() * (y.first + j);
				for (int i = 0; i < x.values.length; i++) plane[start + i] += height * x.values[i];
			}
		}
	}

	/** A Gaussian along one axis, from voxel {@code first} on. */
	private record Profile(int first, float[] values) {

		static Profile of(final double centre, final double voxel, final double variance, final int from, final int to) {
			final double reach = REACH * Math.sqrt(variance);
			final int first = (int) Math.max(from, Math.ceil((centre - reach) / voxel));
			final int last = (int) Math.min(to - 1, Math.floor((centre + reach) / voxel));
			final float[] values = new float[Math.max(0, last - first + 1)];
			final double height = 1 / Math.sqrt(2 * Math.PI * variance);
			for (int i = 0; i < values.length; i++) {
				final double distance = (first + i) * voxel - centre;
				values[i] = (float) (height * Math.exp(-distance * distance / (2 * variance)));
			}
			return new Profile(first, values);
		}
	}
}
