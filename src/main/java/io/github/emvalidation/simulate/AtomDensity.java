package io.github.emvalidation.simulate;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.List;

/**
 * The electron-scattering density of atoms:
 * {@code V(r) = sum over atoms and Gaussians of a (4π/(b+B))^(3/2) exp(-4π² |r-r_atom|² / (b+B))}, in 1/Å², the Fourier
 * transform of {@link Element}'s scattering factors blurred by each atom's B. Summed over the voxels and times the voxel
 * volume it gives the sum of the atoms' {@link Element#weight() weights}.
 * <p>
 * Each atom is cut off {@value #REACH} standard deviations of its widest Gaussian away (3·10⁻⁵ of its weight at most).
 * Gaussians much narrower than a voxel are sampled badly: B should be 30 times the squared voxel size or more.
 */
public final class AtomDensity {

	private static final double REACH = 4.5;
	/** z-sections made in one go. Fixed, so that the order of the sums does not depend on the number of threads. */
	private static final int SLAB = 8;

	private AtomDensity() {}

	/**
	 * Draws {@code atoms}, whose coordinates are in the space of {@link Grid#position()}; what lies outside the box is lost.
	 *
	 * @param name of the new map
	 */
	public static DensityMap of(final String name, final List<Atom> atoms, final Grid grid, final Progress progress) {
		final DensityMap map = DensityMap.zeros(name, grid);
		final int slabs = (grid.nz() + SLAB - 1) / SLAB;
		Parallel.forEach(slabs, slab -> {
			progress.checkCanceled();
			final int first = slab * SLAB;
			drawSlab(atoms, map, first, Math.min(first + SLAB, grid.nz()));
		});
		return map;
	}

	/** Sections first..last-1, summed in double precision in the order of the atoms. */
	private static void drawSlab(final List<Atom> atoms, final DensityMap map, final int first, final int last) {
		final int plane = map.grid().nx() * map.grid().ny();
		final double[][] sums = new double[last - first][plane];
		for (final Atom atom : atoms) {
			final Spread z = Spread.of(atom, map.grid(), 2, first, last);
			if (z.isEmpty()) continue;
			final Spread y = Spread.of(atom, map.grid(), 1, 0, map.grid().ny());
			final Spread x = Spread.of(atom, map.grid(), 0, 0, map.grid().nx());
			if (!y.isEmpty() && !x.isEmpty()) add(x, y, z, map.grid().nx(), first, sums);
		}
		for (int z = first; z < last; z++) {
			final float[] into = map.plane(z);
			final double[] from = sums[z - first];
			for (int i = 0; i < plane; i++) into[i] = (float) from[i];
		}
	}

	private static void add(final Spread x, final Spread y, final Spread z, final int nx, final int firstSection, final double[][] sums) {
		final double[] line = new double[x.count];
		for (int k = 0; k < z.count; k++) {
			final double[] section = sums[z.first + k - firstSection];
			for (int j = 0; j < y.count; j++) {
				Arrays.fill(line, 0);
				for (int term = 0; term < x.values.length; term++) {
					final double height = z.values[term][k] * y.values[term][j];
					final double[] profile = x.values[term];
					for (int i = 0; i < line.length; i++) line[i] += height * profile[i];
				}
				final int start = x.first + nx * (y.first + j);
				for (int i = 0; i < line.length; i++) section[start + i] += line[i];
			}
		}
	}

	/**
	 * An atom's Gaussians along one axis; the product of the three axes is the density.
	 *
	 * @param first  voxel they begin at
	 * @param count  of voxels
	 * @param values one row a Gaussian, one column a voxel
	 */
	private record Spread(int first, int count, double[][] values) {

		/** Within the voxels from..to-1 of the axis. */
		static Spread of(final Atom atom, final Grid grid, final int axis, final int from, final int to) {
			final Element element = atom.element();
			final double step = grid.voxel().get(axis);
			final double centre = atom.at().get(axis) - grid.position().get(axis);
			final double reach = REACH * Math.sqrt((element.b(element.terms() - 1) + atom.b()) / 8) / Math.PI;
			final int first = (int) Math.max(from, Math.ceil((centre - reach) / step));
			final int last = (int) Math.min(to - 1, Math.floor((centre + reach) / step));
			if (last < first) return new Spread(first, 0, new double[0][]);
			final double[][] values = new double[element.terms()][last - first + 1];
			for (int term = 0; term < values.length; term++) {
				final double width = element.b(term) + atom.b();
				final double height = Math.cbrt(element.a(term)) * Math.sqrt(4 * Math.PI / width);
				for (int i = 0; i < values[term].length; i++) {
					final double distance = (first + i) * step - centre;
					values[term][i] = height * Math.exp(-4 * Math.PI * Math.PI * distance * distance / width);
				}
			}
			return new Spread(first, values[0].length, values);
		}

		boolean isEmpty() {
			return count == 0;
		}
	}
}
