package io.github.emvalidation.check.halfmaps.honesty;

import io.github.emvalidation.check.halfmaps.Agreement;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.CubeOperation;
import io.github.emvalidation.signal.LinearCombination;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.Orientations;
import io.github.emvalidation.signal.fsc.PhaseShift;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.signal.fsc.SmallRotation;
import io.github.emvalidation.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What shows whether two half maps are independent reconstructions of one thing, untouched since. A pair of shells' powers gives most
 * of it; {@link NoisePower} says how the noise falls off, {@link PhaseShift} and {@link Orientations} how the halves lie.
 *
 * @param agreement   whether they are the same data
 * @param powers      of the halves as they are
 * @param quiet1      the first half where there is no particle
 * @param quiet2      the second half there
 * @param corners     the largest share of one value outside the ball that fits into the box, of both halves the larger
 * @param noise       how far the power of the halves reaches, and how their noise falls off
 * @param shift       of the second half against the first
 * @param fits        how the second half fits the first, turned and mirrored in all ways that the box allows
 * @param turn        by which small angles the second half is turned against the first; empty where nothing would tell
 * @param belonging   FSC of the map and of the mean of the halves, both inside the mask round the particle
 * @param fromMap     mean of that FSC from 40 Å to the reported resolution; empty where there are no such shells
 */
record HonestyAnalysis(Agreement agreement, ShellPowers powers, QuietVoxels quiet1, QuietVoxels quiet2, OptionalDouble corners,
	NoisePower noise, Optional<PhaseShift> shift, List<Orientations.Fit> fits, Optional<SmallRotation> turn, FscCurve belonging,
	OptionalDouble fromMap)
{

	private static final String WHAT = "Comparing the half maps";
	/** The FSC of shells that tell what both halves share, in the run from the coarsest on. */
	private static final double SHARED = 0.5;
	private static final double STRONG = 0.8;
	/** Fewer shells do not tell a shift. */
	private static final int FEWEST_SHELLS = 3;
	/** The coarsest detail that map and halves are compared by, in Å: beyond, masks and background corrections differ. */
	private static final double COARSEST = 40;

	static HonestyAnalysis of(final HalfMapPair pair, final Progress progress) {
		progress.step(0, 4, WHAT);
		final ShellPowers powers = pair.powers(progress);
		final ShellGrid shells = pair.shells();
		final HalfMapPair.Spectra spectra = pair.spectra(progress);
		final Volume particle = pair.particle();
		progress.step(1, 4, WHAT);
		final int last = Math.min(shells.count() - 1, Math.max(FEWEST_SHELLS, powers.fsc().runAbove(SHARED)));
		final Optional<PhaseShift> shift = PhaseShift.of(spectra.first(), spectra.second(), shells, last, progress);
		final List<Orientations.Fit> fits = Orientations.of(spectra.first(), spectra.second());
		progress.step(2, 4, WHAT);
		final FscCurve belonging = belonging(pair, particle, progress);
		progress.step(3, 4, WHAT);
		final HonestyAnalysis found = new HonestyAnalysis(pair.agreement(progress), powers, QuietVoxels.of(pair.half1(), particle),
			QuietVoxels.of(pair.half2(), particle), corners(pair), NoisePower.of(powers, pair.lastShellWithPower(progress), pair.lastNoiseShell()),
				shift, fits, SmallRotation.of(spectra.first(), spectra.second(), particle, progress), belonging,
			fromMap(belonging, pair.resolution()));
		progress.step(4, 4, WHAT);
		return found;
	}

	private static FscCurve belonging(final HalfMapPair pair, final Volume particle, final Progress progress) {
		final LinearCombination mean = LinearCombination.mean(pair.half1(), pair.half2());
		return ShellPowers.of(Fft.forward(Windowed.of(pair.map(), particle), progress), Fft.forward(Windowed.of(mean, particle), progress),
			pair.shells()).fsc();
	}

	private static OptionalDouble fromMap(final FscCurve belonging, final OptionalDouble resolution) {
		if (resolution.isEmpty()) return OptionalDouble.empty();
		final int first = Math.max(1, belonging.shells().firstFrom(1 / COARSEST));
		final int last = belonging.shells().lastUpTo(1 / resolution.getAsDouble());
		return last >= first ? OptionalDouble.of(belonging.mean(first, last)) : OptionalDouble.empty();
	}

	private static OptionalDouble corners(final HalfMapPair pair) {
		final OptionalDouble corners1 = QuietVoxels.constantCorners(pair.half1());
		final OptionalDouble corners2 = QuietVoxels.constantCorners(pair.half2());
		return corners1.isEmpty() ? corners1 : OptionalDouble.of(Math.max(corners1.getAsDouble(), corners2.orElseThrow()));
	}

	/** The largest FSC of the shells 1 to 3. */
	double coarseFsc() {
		double largest = -1;
		for (int i = 1; i <= Math.min(3, powers.shells().count() - 1); i++) largest = Math.max(largest, powers.fsc().at(i));
		return largest;
	}

	/** The deviation of the noise of the second half over that of the first; empty where either has none. */
	OptionalDouble noiseRatio() {
		return quiet1.deviation() > 0 && quiet2.deviation() > 0 ? OptionalDouble.of(quiet2.deviation() / quiet1.deviation())
			: OptionalDouble.empty();
	}

	/** The amplitude of the second half over that of the first, in the shells from 1 on that agree well; empty without power there. */
	OptionalDouble signalRatio() {
		double power1 = 0;
		double power2 = 0;
		final int last = Math.min(powers.shells().count() - 1, Math.max(1, powers.fsc().runAbove(STRONG)));
		for (int i = 1; i <= last; i++) {
			power1 += powers.first()[i];
			power2 += powers.second()[i];
		}
		return power1 > 0 && power2 > 0 ? OptionalDouble.of(Math.sqrt(power2 / power1)) : OptionalDouble.empty();
	}

	/** How the second half fits as it is. */
	Optional<Orientations.Fit> asItIs() {
		return fits.stream().filter(fit -> fit.operation().equals(CubeOperation.IDENTITY)).findFirst();
	}

	/** How it fits best. */
	Optional<Orientations.Fit> best() {
		return Orientations.best(fits);
	}
}
