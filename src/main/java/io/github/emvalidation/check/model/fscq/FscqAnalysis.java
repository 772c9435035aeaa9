package io.github.emvalidation.check.model.fscq;

import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.LocalFsc;
import io.github.emvalidation.signal.fsc.SoftWindow;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * FSC-Q (Ramírez-Aportela et al. 2021, doi:10.1038/s41467-020-20295-w): {@code FSC-Q = r_mm - r_hh}, the local resolution of map and model
 * map, where their FSC in a window falls below 0.67, less that of the half maps, where theirs falls below 0.5;
 * {@code FSC-Qr = FSC-Q / r_hh}. The window is a soft ball in a cube of 20 voxels. An atom has the value of the window nearest to it.
 *
 * @param model  the model
 * @param places how many windows there are
 * @param step   their distance in voxels
 * @param q      FSC-Q of each atom in Å; NaN for hydrogens, waters, and atoms outside the box
 * @param qr     FSC-Qr of each atom likewise
 */
record FscqAnalysis(AtomicModel model, int places, int step, double[] q, double[] qr) {

	/** Beyond this an atom does not agree. */
	static final double FAR = 1.5;
	private static final int SIDE = 20;
	/** The most windows, which take most of the time. */
	static final int MOST_PLACES = 5000;
	private static final double MODEL_THRESHOLD = 0.67;
	private static final double HALF_THRESHOLD = 0.5;
	/** Most places are better than this many finest details; it changes the time only. */
	private static final double EXPECTED = 1.5;

	/** The window for these voxels. */
	static SoftWindow window(final Grid grid) {
		final double finest = Math.min(grid.voxel().x(), Math.min(grid.voxel().y(), grid.voxel().z()));
		return SoftWindow.of(SIDE * finest / 4, grid);
	}

	/** @param most the most windows */
	static FscqAnalysis of(final DensityMap map, final HalfMaps halves, final ModelMap model, final int most, final Progress progress)
	{
		final int[] heavy = model.model().heavyAtoms();
		final AtomWindows windows = AtomWindows.of(model.places().of(heavy), map.grid(), most);
		final SoftWindow window = window(map.grid());
		final double finest = model.finest();
		final DensityMap density = model.density(finest, progress);
		final float[] ofModel = LocalFsc.of(map, density, windows.places(), window, new double[] { MODEL_THRESHOLD }, EXPECTED * finest, finest,
			progress)[0];
		final float[] ofHalves = LocalFsc.of(halves.first(), halves.second(), windows.places(), window, new double[] { HALF_THRESHOLD },
			EXPECTED * finest, finest, progress)[0];
		final double[] q = new double[model.model().size()];
		final double[] qr = new double[q.length];
		Arrays.fill(q, Double.NaN);
		Arrays.fill(qr, Double.NaN);
		for (int i = 0; i < heavy.length; i++) {
			final int place = windows.of()[i];
			if (place < 0) continue;
			q[heavy[i]] = ofModel[place] - ofHalves[place];
			qr[heavy[i]] = q[heavy[i]] / ofHalves[place];
		}
		return new FscqAnalysis(model.model(), windows.places().size(), windows.step(), q, qr);
	}

	/** Share of the measured atoms that are far from agreement, in per cent. */
	double far() {
		return 100 * measured(qr).map(value -> Math.abs(value) > FAR ? 1 : 0).average().orElse(0);
	}

	/** The values of atoms that have one. */
	private static DoubleStream measured(final double[] values) {
		return Arrays.stream(values).filter(value -> !Double.isNaN(value));
	}

	/** Whether there is an atom to judge. */
	boolean isEmpty() {
		return measured(q).findAny().isEmpty();
	}

	/** The measured ones of some values. */
	float[] known(final double[] values) {
		final double[] known = measured(values).toArray();
		final float[] floats = new float[known.length];
		for (int i = 0; i < known.length; i++) floats[i] = (float) known[i];
		return floats;
	}

	/** The mean of each residue; NaN where no atom was measured. */
	double[] ofResidues(final double[] values) {
		final List<ModelResidue> residues = model.residues();
		return IntStream.range(0, residues.size()).mapToDouble(r -> IntStream.range(residues.get(r).first(), residues.get(r).end())
			.mapToDouble(i -> values[i]).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN)).toArray();
	}
}
