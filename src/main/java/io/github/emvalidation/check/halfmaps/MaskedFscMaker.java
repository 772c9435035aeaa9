package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.PhaseRandomisation;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.DensityMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes the curves of {@link MaskedFsc} for several masks. One volume after the other is made and seen through every mask, so that
 * beside the halves' spectra only two volumes are in memory: as {@code 4 Re(L1 L2*) = |L1 + L2|² - |L1 - L2|²}, products of two
 * spectra become powers of one at a time.
 */
final class MaskedFscMaker {

	/** Phases are made random from the shell on where the unmasked FSC falls below this. */
	private static final double RANDOMIZE_BELOW = 0.8;
	/** Seeds of the noise for either half. */
	private static final long[] SEEDS = { 1, 2 };
	private static final String WHAT = "Measuring the FSC inside masks";

	private final HalfMapPair pair;
	private final ShellGrid shells;
	private final FscCurve unmasked;
	private final int from;
	private final Progress progress;
	private List<MaskedFsc.Mask> masks;
	private int done;

	MaskedFscMaker(final HalfMapPair pair, final Progress progress) {
		this.pair = pair;
		this.progress = progress;
		shells = pair.shells();
		unmasked = pair.powers(progress).fsc();
		from = unmasked.firstBelow(RANDOMIZE_BELOW, 1);
	}

	List<MaskedFsc> make(final List<MaskedFsc.Mask> wanted) {
		masks = wanted;
		final List<FscCurve> masked = new ArrayList<>();
		for (final MaskedFsc.Mask mask : masks) {
			step();
			masked.add(mask == masks.get(0) ? pair.maskedFsc(progress) : masked(mask));
		}
		final List<FscCurve> random = from < shells.count() ? random() : List.of();
		final List<MaskedFsc> curves = new ArrayList<>();
		for (int i = 0; i < masks.size(); i++) curves.add(curve(masks.get(i), masked.get(i), random.isEmpty() ? null : random.get(i)));
		progress.step(1, 1, WHAT);
		return curves;
	}

	private FscCurve masked(final MaskedFsc.Mask mask) {
		final HalfMapPair.Spectra inside = pair.masked(mask.volume(), progress);
		return ShellPowers.of(inside.first(), inside.second(), shells).fsc();
	}

	private MaskedFsc curve(final MaskedFsc.Mask mask, final FscCurve masked, final FscCurve random) {
		final double fraction = Windowed.sum(mask.volume()) / pair.grid().voxels();
		if (random == null) return new MaskedFsc(mask, fraction, masked, OptionalInt.empty(), Optional.empty(), masked);
		final double[] corrected = masked.values().clone();
		for (int i = from + MaskedFsc.BEHIND; i < corrected.length; i++) corrected[i] = corrected(masked.at(i), random.at(i));
		return new MaskedFsc(mask, fraction, masked, OptionalInt.of(from), Optional.of(random), new FscCurve(shells, corrected));
	}

	/** A mask that makes random halves agree wholly leaves nothing to be said. */
	private static double corrected(final double masked, final double random) {
		return random < 1 ? (masked - random) / (1 - random) : 0;
	}

	/** The random FSC in each mask. */
	private List<FscCurve> random() {
		final double[][] sum = powers(combined(1));
		final double[][] difference = powers(combined(-1));
		final double[][] random1 = powers(randomised(pair.spectra(progress).first(), SEEDS[0]));
		final double[][] random2 = powers(randomised(pair.spectra(progress).second(), SEEDS[1]));
		final List<FscCurve> curves = new ArrayList<>();
		for (int mask = 0; mask < masks.size(); mask++) {
			final double[] cross = new double[shells.count()];
			for (int i = 0; i < cross.length; i++) cross[i] = (sum[mask][i] - difference[mask][i]) / 4;
			curves.add(FscCurve.of(shells, cross, random1[mask], random2[mask]));
		}
		return curves;
	}

	/** What both halves have below q: their sum, or their difference. */
	private DensityMap combined(final int sign) {
		final Spectrum combined = pair.spectra(progress).first().copy();
		final Spectrum second = pair.spectra(progress).second();
		Parallel.forEach(pair.grid().nz(), kz -> {
			final float[] plane = combined.plane(kz);
			final float[] other = second.plane(kz);
			for (int i = 0; i < plane.length; i++) plane[i] += sign * other[i];
		});
		PhaseRandomisation.remove(combined, shells, from);
		return Fft.inverse(combined, "low-passed halves", progress);
	}

	private DensityMap randomised(final Spectrum spectrum, final long seed) {
		final Spectrum copy = spectrum.copy();
		PhaseRandomisation.randomise(copy, shells, from, seed, progress);
		return Fft.inverse(copy, "half with random phases", progress);
	}

	/** The shells' powers of a volume in each mask. */
	private double[][] powers(final DensityMap volume) {
		final double[][] powers = new double[masks.size()][];
		for (int i = 0; i < powers.length; i++) {
			step();
			powers[i] = ShellPowers.of(Fft.forward(Windowed.of(volume, masks.get(i).volume()), progress), shells);
		}
		return powers;
	}

	private void step() {
		progress.step(done++, 5L * masks.size(), WHAT);
	}
}
