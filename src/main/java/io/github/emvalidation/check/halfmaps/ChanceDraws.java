package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FastSide;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.IsotropicHalves;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of halves with the FSC and the mask of a given pair, but alike in every direction; see {@link IsotropicHalves}. The box is cut in
 * Fourier space to the shells that matter, a third more than the pair resolves.
 */
final class ChanceDraws {

	/** How many pairs, and how many of large boxes. */
	private static final int DRAWS = 20;
	private static final int FEW_DRAWS = 10;
	private static final double LARGE = 256.0 * 256 * 256;
	private static final double MARGIN = 1.33;
	private static final int FEWEST_SHELLS = 12;
	private static final String WHAT = "Drawing half maps that are alike in every direction";

	private ChanceDraws() {}

	/**
	 * The curves along directions of each pair drawn.
	 *
	 * @param masked FSC of the given pair in its mask
	 */
	static List<ConeCurves> of(final FscCurve masked, final Volume mask, final Progress progress) {
		final Int3 size = size(masked, mask.grid());
		final DensityMap copy = DensityMap.zeros("mask", mask.grid());
		for (int z = 0; z < mask.grid().nz(); z++) {
			final float[] row = new float[mask.grid().nx()];
			for (int y = 0; y < mask.grid().ny(); y++) {
				mask.row(y, z, row);
				System.arraycopy(row, 0, copy.plane(z), row.length * y, row.length);
			}
		}
		final DensityMap small = size.equals(mask.grid().size()) ? copy : FourierResample.to(copy, size, progress);
		final IsotropicHalves halves = new IsotropicHalves(masked, small);
		final ShellGrid shells = new ShellGrid(small.grid());
		final int draws = small.grid().voxels() > LARGE ? FEW_DRAWS : DRAWS;
		final List<ConeCurves> curves = new ArrayList<>();
		for (int draw = 0; draw < draws; draw++) {
			progress.step(draw, draws, WHAT);
			curves.add(ConeCurves.of(new HalfMapPair.Spectra(halves.spectrum(draw, 1, progress), halves.spectrum(draw, 2, progress)), shells,
				progress));
		}
		progress.step(draws, draws, WHAT);
		return curves;
	}

	/** Voxels along each side: even and without prime factors above 5 where that is fewer than the mask has. */
	private static Int3 size(final FscCurve masked, final Grid grid) {
		final Crossing crossing = masked.crossing(FscCurve.HALF_MAPS);
		final int last = masked.shells().count() - 1;
		if (crossing.kind() != Crossing.Kind.FOUND) return grid.size();
		final double shell = masked.shells().longestSide() / crossing.resolution().getAsDouble();
		final double part = Math.min(1, Math.max(FEWEST_SHELLS, MARGIN * shell) / last);
		final int[] size = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			final int n = grid.size().get(axis);
			size[axis] = Math.min(n, FastSide.from((int) Math.ceil(part * n)));
		}
		return new Int3(size[0], size[1], size[2]);
	}
}
