package io.github.emvalidation.check.map.localresolution;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.LocalResolution;
import io.github.emvalidation.network.resolution.MaskedMap;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.VertexValues;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Mesh;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * The local resolution of a map after Ramírez-Aportela et al. (2019), DeepRes, doi:10.1107/S2052252519011692, with a network of
 * this program: the map, low-passed at its resolution, times the hard mask dilated once is resampled to 1 Å a voxel; at every voxel in
 * the hard mask with a density above 0 the network looks at the 13³ voxels round it.
 *
 * @param voxels     where the map was looked at, voxels of 1 Å
 * @param answers    of the network, in Å
 * @param resolution the same between the limits
 * @param low        lower limit: 2.5 Å, or twice the voxel size where that is more
 * @param quantiles  those of {@link #QUANTILES}
 */
record LocalResolutionAnalysis(MaskVoxels voxels, float[] answers, float[] resolution, double low, double[] quantiles) {

	static final double[] QUANTILES = { 0.025, 0.25, 0.5, 0.75, 0.975 };
	/** The finest and the coarsest answer, in Å. */
	static final double FINEST = 2.5;
	static final double COARSEST = 12.9;
	/** Twice a voxel size of single precision is a hair beside the resolution that was reported as its double. */
	private static final double HAIR = 1e-5;

	/**
	 * Analyses a map.
	 *
	 * @throws BadInputException     when no voxel is left to look at, or the network cannot be computed on this machine
	 * @throws CancellationException when {@code progress} says so
	 */
	static LocalResolutionAnalysis of(final Entry entry, final Weights weights, final Progress progress) {
		final MaskedMap seen = MaskedMap.of(entry.map(), Masks.of(entry).hard(), entry.resolution().orElseThrow(), progress);
		final MaskVoxels voxels = seen.voxels();
		if (voxels.count() == 0) throw new BadInputException(LocalResolutionText.NOTHING_POSITIVE);
		final float[] answers = LocalResolution.of(weights, seen.map(), voxels, progress);
		final double low = low(entry.grid());
		final float[] resolution = new float[answers.length];
		for (int i = 0; i < resolution.length; i++) resolution[i] = (float) Math.max(low, Math.min(COARSEST, answers[i]));
		return new LocalResolutionAnalysis(voxels, answers, resolution, low, Quantiles.of(resolution, QUANTILES));
	}

	/** What a map of these voxels can show at best: {@code max(2.5 Å, 2 Ts)}, Ts the largest voxel side. */
	static double low(final Grid grid) {
		return Math.max(FINEST, 2 * Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z())));
	}

	/** Whether a resolution is finer than another, by more than a hair. */
	static boolean isFiner(final double value, final double limit) {
		return value < limit * (1 - HAIR);
	}

	/** Share of values that are finer than a number, 0 to 1; a hair is no difference. */
	static double shareFinerThan(final double limit, final float[] values) {
		long finer = 0;
		for (final float value : values) {
			if (isFiner(value, limit)) finer++;
		}
		return (double) finer / values.length;
	}

	/** Share of the voxels whose resolution is finer than a number, 0 to 1. */
	double shareFinerThan(final double limit) {
		return shareFinerThan(limit, voxels.mask());
	}

	/**
	 * Share of the selected voxels whose resolution is finer than a number.
	 *
	 * @param selection on the grid of {@link #voxels}
	 * @return 0 to 1; NaN where none of the voxels is selected
	 */
	double shareFinerThan(final double limit, final MapMask selection) {
		final Grid grid = voxels.mask().grid();
		int at = 0;
		long selected = 0;
		long finer = 0;
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = voxels.mask().plane(z).nextSetBit(0); i >= 0; i = voxels.mask().plane(z).nextSetBit(i + 1), at++) {
				if (!selection.plane(z).get(i)) continue;
				selected++;
				if (isFiner(resolution[at], limit)) finer++;
			}
		}
		return (double) finer / selected;
	}

	/** The resolution on the voxels of the map itself. */
	OnMap onMap(final Entry entry) {
		final MapMask hard = Masks.of(entry).hard();
		final float[] values = VertexValues.of(centres(new MaskVoxels(hard)), voxels.volume(resolution), voxels.mask());
		final MapMask known = new MapMask(hard.grid());
		final float[] kept = new float[values.length];
		int from = 0;
		int to = 0;
		for (int z = 0; z < hard.grid().nz(); z++) {
			for (int i = hard.plane(z).nextSetBit(0); i >= 0; i = hard.plane(z).nextSetBit(i + 1)) {
				final float value = values[from++];
				if (Float.isNaN(value)) continue;
				known.plane(z).set(i);
				kept[to++] = value;
			}
		}
		return new OnMap(new MaskVoxels(known), Arrays.copyOf(kept, to));
	}

	/** The centres of voxels as the vertices of a mesh without faces, in Å from the first voxel. */
	private static Mesh centres(final MaskVoxels voxels) {
		final Grid grid = voxels.mask().grid();
		final float[] points = new float[Math.multiplyExact(3, voxels.count())];
		int at = 0;
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = voxels.mask().plane(z).nextSetBit(0); i >= 0; i = voxels.mask().plane(z).nextSetBit(i + 1)) {
				points[at++] = (float) (i % grid.nx() * grid.voxel().x());
				points[at++] = (float) (i / grid.nx() * grid.voxel().y());
				points[at++] = (float) (z * grid.voxel().z());
			}
		}
		return new Mesh(points, new float[points.length], new int[0]);
	}

	/**
	 * Values on the voxels of the map.
	 *
	 * @param voxels     those of the hard mask that have one
	 * @param resolution in Å
	 */
	record OnMap(MaskVoxels voxels, float[] resolution) {}
}
