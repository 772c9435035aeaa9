package io.github.emvalidation.check.halfmaps.independence;

import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Ball;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the noise of two halves is independent, seen where there is no signal: in the solvent, and beyond the resolution.
 *
 * @param masked          FSC in the mask round the particle
 * @param unmasked        FSC of the halves as they are
 * @param solvent         FSC of the solvent: the halves, without their mean there, times (1 - mask round the particle) and a soft ball
 * @param hasSolvent      whether the solvent has power
 * @param solventMean     mean of that curve from 10 Å to 0.45 N, weighted by coefficients; empty where there is no solvent or no such shell
 * @param tailShells      shells beyond 0.8 of the reported resolution, up to N/2 - 1, and at least three; 0 if it is not known
 * @param tailMean        mean of the masked FSC over them, weighted by coefficients
 * @param tailUnmasked    the same of the unmasked FSC
 * @param comeBack        how far the masked FSC rises again above its least value, after it first fell below 0.143; 0 if it never fell
 * @param difference      what the difference of the halves holds; empty where there is no solvent to compare with
 */
record IndependenceAnalysis(FscCurve masked, FscCurve unmasked, FscCurve solvent, boolean hasSolvent, OptionalDouble solventMean,
	int tailShells, OptionalDouble tailMean, OptionalDouble tailUnmasked, double comeBack, Optional<DifferenceMap> difference)
{

	private static final String WHAT = "Comparing the noise of the half maps";
	/** Coarser detail than this, in Å, spills out of the particle and is left out. */
	static final double COARSEST = 10;
	/** The tail begins where detail is finer than this share of the reported resolution. */
	private static final double BEYOND = 0.8;
	private static final int FEWEST_SHELLS = 3;

	static IndependenceAnalysis of(final HalfMapPair pair, final FscCurve masked, final Progress progress) {
		progress.step(0, 2, WHAT);
		final Volume window = new Solvent(new Ball(pair.grid()).soft(), pair.particle());
		final ShellPowers powers = ShellPowers.of(Fft.forward(Windowed.centred(pair.half1(), window), progress),
			Fft.forward(Windowed.centred(pair.half2(), window), progress), pair.shells());
		progress.step(1, 2, WHAT);
		final FscCurve unmasked = pair.powers(progress).fsc();
		final Optional<DifferenceMap> difference = DifferenceMap.of(pair, progress);
		progress.step(2, 2, WHAT);
		return of(masked, unmasked, powers, pair.lastNoiseShell(), pair.resolution(), difference);
	}

	static IndependenceAnalysis of(final FscCurve masked, final FscCurve unmasked, final ShellPowers solvent, final int lastNoiseShell,
		final OptionalDouble resolution, final Optional<DifferenceMap> difference)
	{
		final ShellGrid shells = masked.shells();
		final int first = Math.max(1, shells.firstFrom(1 / COARSEST));
		final boolean hasSolvent = hasPower(solvent, first, lastNoiseShell);
		final OptionalDouble mean = first <= lastNoiseShell ? OptionalDouble.of(solvent.fsc().mean(first, lastNoiseShell))
			: OptionalDouble.empty();
		final int last = shells.count() - 2;
		final int tail = resolution.isEmpty() ? 0 : Math.max(0, last - tailFrom(shells, resolution.getAsDouble()) + 1);
		return new IndependenceAnalysis(masked, unmasked, solvent.fsc(), hasSolvent, mean, tail, mean(masked, tail), mean(unmasked, tail),
			comeBack(masked), difference);
	}

	private static boolean hasPower(final ShellPowers powers, final int first, final int last) {
		for (int i = first; i <= last; i++) {
			if (powers.first()[i] > 0 && powers.second()[i] > 0) return true;
		}
		return false;
	}

	/** The first shell beyond 0.8 of the resolution, or earlier, so that three are left. */
	private static int tailFrom(final ShellGrid shells, final double resolution) {
		final int beyond = (int) Math.floor(shells.longestSide() / (BEYOND * resolution)) + 1;
		return Math.max(1, Math.min(beyond, shells.count() - 1 - FEWEST_SHELLS));
	}

	private static OptionalDouble mean(final FscCurve curve, final int tail) {
		final int last = curve.shells().count() - 2;
		return tail == 0 ? OptionalDouble.empty() : OptionalDouble.of(curve.mean(last - tail + 1, last));
	}

	private static double comeBack(final FscCurve masked) {
		double least = Double.POSITIVE_INFINITY;
		double rise = 0;
		for (int i = masked.firstBelow(FscCurve.HALF_MAPS, 2); i < masked.shells().count() - 1; i++) {
			least = Math.min(least, masked.at(i));
			rise = Math.max(rise, masked.at(i) - least);
		}
		return rise;
	}

	/** The ball without the particle. */
	private record Solvent(Volume ball, Volume particle) implements Volume {

		@Override
		public Grid grid() {
			return ball.grid();
		}

		@Override
		public void row(final int y, final int z, final float[] into) {
			final float[] inside = new float[grid().nx()];
			particle.row(y, z, inside);
			ball.row(y, z, into);
			for (int x = 0; x < inside.length; x++) into[x] *= 1 - inside[x];
		}
	}
}
