package io.github.emvalidation.check.halfmaps.globalfsc;

import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.MaskedFsc;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Ball;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.PhaseResidual;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Grid;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The FSC of two half maps: as they are, inside masks, corrected for what a mask brings about (see {@link MaskedFsc}), and, without
 * random numbers, corrected for the empty part of the box, {@code part = g F / (1 + (g - 1)|F|)} of the unmasked curve F with
 * {@code g} = voxels of the ball of radius N/2 over the sum of the mask (Grant et al. 2018, doi:10.7554/eLife.35383).
 *
 * @param unmasked FSC of the halves as they are
 * @param masks    the curves in each mask; the FSC mask is first
 * @param part     the unmasked curve corrected for the empty part of the box
 * @param residual differential phase residual of each shell in degrees, unmasked
 * @param cut      what the author's mask leaves out; empty without such a mask
 * @param claimed  the reported resolution in Å
 */
record GlobalFscAnalysis(FscCurve unmasked, List<MaskedFsc> masks, FscCurve part, double[] residual, Optional<MaskCut> cut,
	OptionalDouble claimed)
{

	/** Signal and noise of the mean map are equal where the FSC of the halves is 1/3: {@code SSNR = 2 FSC/(1 - FSC)}. */
	private static final double EQUAL_NOISE = 1.0 / 3;
	private static final double DEGREES = 45;

	static GlobalFscAnalysis of(final HalfMapPair pair, final Progress progress) {
		final FscCurve unmasked = pair.powers(progress).fsc();
		final List<MaskedFsc> masks = pair.curves(progress);
		final double gain = ballVoxels(pair.grid()) / Math.max(1, masks.get(0).fraction() * pair.grid().voxels());
		final HalfMapPair.Spectra spectra = pair.spectra(progress);
		return new GlobalFscAnalysis(unmasked, masks, part(unmasked, gain), PhaseResidual.of(spectra.first(), spectra.second(), pair.shells()),
			pair.given().map(mask -> MaskCut.of(pair.hardMask(), mask)), pair.resolution());
	}

	/** Voxels of the ball that fits into the box. */
	private static double ballVoxels(final Grid grid) {
		final Ball ball = new Ball(grid);
		return Parallel.map(grid.nz(), z -> {
			final double[] distances = new double[grid.nx()];
			long count = 0;
			for (int y = 0; y < grid.ny(); y++) {
				ball.distances(y, z, distances);
				for (final double distance : distances) {
					if (distance <= ball.radius()) count++;
				}
			}
			return count;
		}).stream().mapToLong(Long::longValue).sum();
	}

	private static FscCurve part(final FscCurve unmasked, final double gain) {
		final double[] values = unmasked.values().clone();
		for (int i = 0; i < values.length; i++) {
			final double denominator = 1 + (gain - 1) * Math.abs(values[i]);
			values[i] = denominator > 0 ? gain * values[i] / denominator : 0;
		}
		return new FscCurve(unmasked.shells(), values);
	}

	ShellGrid shells() {
		return unmasked.shells();
	}

	/** The curves in the FSC mask. */
	MaskedFsc main() {
		return masks.get(0);
	}

	/** The resolution that is graded: the corrected FSC in the FSC mask at 0.143. */
	Crossing resolution() {
		return main().resolution();
	}

	/** The mask that shows the finest resolution which is the halves' own; the FSC mask if there is none. */
	MaskedFsc finest() {
		return masks.stream().filter(MaskedFsc::counts)
			.min(Comparator.comparingDouble(mask -> mask.resolution().resolution().orElseThrow())).orElse(main());
	}

	/** Where signal and noise of the mean map are equal. */
	Crossing equalNoise() {
		return main().corrected().crossing(EQUAL_NOISE);
	}

	/** Where the phase residual reaches 45°. */
	Crossing phases() {
		final double[] falling = residual.clone();
		for (int i = 0; i < falling.length; i++) falling[i] = -falling[i];
		return Crossing.of(falling, shells(), -DEGREES, 2);
	}

	/** The reported resolution over the finest that counts, below 1 where more is claimed; empty if either is not known. */
	OptionalDouble claim() {
		final OptionalDouble shown = resolution().isResolved() ? finest().resolution().resolution() : OptionalDouble.empty();
		return claimed.isPresent() && shown.isPresent() ? OptionalDouble.of(claimed.getAsDouble() / shown.getAsDouble()) : OptionalDouble.empty();
	}

	/** The corrected resolution over the unmasked one, above 1 where the mask takes signal away; empty if either is not known. */
	OptionalDouble maskLoss() {
		final OptionalDouble before = unmasked.crossing(FscCurve.HALF_MAPS).resolution();
		final OptionalDouble after = resolution().resolution();
		return before.isPresent() && after.isPresent() ? OptionalDouble.of(after.getAsDouble() / before.getAsDouble()) : OptionalDouble.empty();
	}

	/** How many shells behind the first two the corrected FSC stays at 0.143 or above. */
	int resolvedShells() {
		return Math.max(0, main().corrected().firstBelow(FscCurve.HALF_MAPS, 2) - 2);
	}

	/** From where on phases were made random, in Å. */
	OptionalDouble randomizeAt() {
		final var from = main().randomizeFrom();
		return from.isPresent() ? OptionalDouble.of(shells().longestSide() / from.getAsInt()) : OptionalDouble.empty();
	}
}
