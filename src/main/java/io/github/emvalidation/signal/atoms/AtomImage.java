package io.github.emvalidation.signal.atoms;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;

/**
 * The density of atoms in a periodic box,
 * {@code V(r) = Σ_atoms w Σ_t a_t (4π/(b_t + B + blur))^(3/2) exp(-4π² |r - r_atom|²/(b_t + B + blur))} in 1/Å²: the Fourier transform of
 * {@link Scatterers} blurred further by {@code exp(-blur s²/4)}. Each atom is drawn out to {@value #REACH} standard deviations of its
 * widest Gaussian (10⁻⁷ of its height). Sums over the voxels are in double precision and in the order of the atoms.
 */
public final class AtomImage {

	private static final double REACH = 5.7;
	/** z-sections made in one go. Fixed, so that the order of the sums does not depend on the number of threads. */
	private static final int SLAB = 16;

	private final Scatterers atoms;
	private final Grid grid;
	private final double blur;
	/** How far each atom reaches, in Å; below 0 for one that is not drawn. */
	private final double[] reach;

	private AtomImage(final Scatterers atoms, final Grid grid, final double blur) {
		this.atoms = atoms;
		this.grid = grid;
		this.blur = blur;
		reach = new double[atoms.kind().length];
		for (int i = 0; i < reach.length; i++) {
			final double widest = widest(atoms.b()[atoms.kind()[i]]) + atoms.blur()[i] + blur;
			reach[i] = atoms.weight()[i] == 0 ? -1 : REACH * Math.sqrt(widest / 8) / Math.PI;
		}
	}

	private static double widest(final double[] b) {
		double widest = 0;
		for (final double value : b) widest = Math.max(widest, value);
		return widest;
	}

	/**
	 * Draws atoms. An atom outside the box is drawn where the periodic box has it.
	 *
	 * @param blur in Å²; every b + B + blur is above 0
	 */
	public static DensityMap of(final String name, final Scatterers atoms, final Grid grid, final double blur, final Progress progress) {
		final AtomImage image = new AtomImage(atoms, grid, blur);
		final DensityMap map = DensityMap.zeros(name, grid);
		final int slabs = (grid.nz() + SLAB - 1) / SLAB;
		Parallel.forEach(slabs, () -> new Worker(atoms, grid), (worker, slab) -> {
			progress.checkCanceled();
			image.draw(worker, map, slab * SLAB, Math.min((slab + 1) * SLAB, grid.nz()));
		});
		return map;
	}

	/** What one thread needs. */
	private static final class Worker {

		private final GaussianLine[] lines = new GaussianLine[3];
		private final double[] widths;
		private final double[][] sections;

		Worker(final Scatterers atoms, final Grid grid) {
			final int terms = atoms.a().length == 0 ? 0 : atoms.a()[0].length;
			for (int axis = 0; axis < 3; axis++) lines[axis] = new GaussianLine(terms);
			widths = new double[terms];
			sections = new double[SLAB][grid.nx() * grid.ny()];
		}
	}

	private void draw(final Worker worker, final DensityMap map, final int first, final int end) {
		for (int z = first; z < end; z++) Arrays.fill(worker.sections[z - first], 0);
		for (int i = 0; i < reach.length; i++) {
			if (reach[i] >= 0 && touches(i, first, end)) add(worker, i, first, end);
		}
		for (int z = first; z < end; z++) {
			final float[] into = map.plane(z);
			final double[] from = worker.sections[z - first];
			for (int i = 0; i < into.length; i++) into[i] = (float) from[i];
		}
	}

	/** Whether some z-section from..end-1, or its periodic image, is within the atom's reach. */
	private boolean touches(final int atom, final int from, final int end) {
		final double step = grid.voxel().z();
		final double place = atoms.places().z()[atom];
		final int low = (int) Math.ceil((place - reach[atom]) / step);
		final int high = (int) Math.floor((place + reach[atom]) / step);
		final int start = Math.floorMod(low, grid.nz());
		final int last = start + high - low;
		return start < end && last >= from || last >= from + grid.nz();
	}

	private void add(final Worker worker, final int atom, final int from, final int end) {
		final double[] heights = atoms.a()[atoms.kind()[atom]];
		final double[] falls = atoms.b()[atoms.kind()[atom]];
		for (int term = 0; term < heights.length; term++) worker.widths[term] = falls[term] + atoms.blur()[atom] + blur;
		for (int axis = 0; axis < 3; axis++) {
			worker.lines[axis].fill(atoms.places().along(axis)[atom], grid.voxel().get(axis), reach[atom], worker.widths);
		}
		final GaussianLine z = worker.lines[2];
		for (int term = 0; term < heights.length; term++) {
			final double height = atoms.weight()[atom] * heights[term] * Math.pow(4 * Math.PI / worker.widths[term], 1.5);
			for (int k = 0; k < z.count; k++) z.values[term][k] *= height;
		}
		for (int k = 0; k < z.count; k++) {
			final int section = Math.floorMod(z.first + k, grid.nz());
			if (section >= from && section < end) addSection(worker, k, reach[atom] * reach[atom], worker.sections[section - from]);
		}
	}

	private void addSection(final Worker worker, final int k, final double reach2, final double[] section) {
		final GaussianLine x = worker.lines[0];
		final GaussianLine y = worker.lines[1];
		final GaussianLine z = worker.lines[2];
		final double[] heights = new double[worker.widths.length];
		for (int j = 0; j < y.count; j++) {
			final double left = reach2 - z.squared[k] - y.squared[j];
			if (left < 0) continue;
			for (int term = 0; term < heights.length; term++) heights[term] = z.values[term][k] * y.values[term][j];
			int begin = 0;
			int end = x.count;
			while (begin < end && x.squared[begin] > left) begin++;
			while (end > begin && x.squared[end - 1] > left) end--;
			addRow(x, heights, begin, end, section, grid.nx() * Math.floorMod(y.first + j, grid.ny()));
		}
	}

	/** Adds the voxels begin..end-1 of the line to a row of the section, run by run where the line goes round the box. */
	private void addRow(final GaussianLine x, final double[] heights, final int begin, final int end, final double[] section, final int row) {
		int i = begin;
		while (i < end) {
			final int voxel = Math.floorMod(x.first + i, grid.nx());
			final int run = Math.min(end - i, grid.nx() - voxel);
			if (heights.length == 5) addFive(x.values, heights, i, run, section, row + voxel);
			else addAny(x.values, heights, i, run, section, row + voxel);
			i += run;
		}
	}

	private static void addAny(final double[][] values, final double[] heights, final int from, final int run, final double[] into,
		final int at)
	{
		for (int term = 0; term < heights.length; term++) {
			for (int i = 0; i < run; i++) into[at + i] += heights[term] * values[term][from + i];
		}
	}

	/** Five Gaussians, the usual number, in one pass. */
	private static void addFive(final double[][] values, final double[] heights, final int from, final int run, final double[] into,
		final int at)
	{
		final double[] v0 = values[0];
		final double[] v1 = values[1];
		final double[] v2 = values[2];
		final double[] v3 = values[3];
		final double[] v4 = values[4];
		final double h0 = heights[0];
		final double h1 = heights[1];
		final double h2 = heights[2];
		final double h3 = heights[3];
		final double h4 = heights[4];
		for (int i = 0; i < run; i++) {
			final int j = from + i;
			into[at + i] += h0 * v0[j] + h1 * v1[j] + h2 * v2[j] + h3 * v3[j] + h4 * v4[j];
		}
	}
}
