package io.github.emvalidation.check.halfmaps.fdr;

import io.github.emvalidation.check.PointGroup;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Ball;
import io.github.emvalidation.signal.FalseDiscovery;
import io.github.emvalidation.signal.StudentTail;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Shells whose FSC chance does not explain (Beckers and Sachse 2020, doi:10.1016/j.jsb.2020.107579). The halves are seen through a soft
 * ball; a shell then holds {@code n = 0.7 coefficients/2 / order of the symmetry} independent pairs, and between independent halves
 * {@code FSC √(ν / (1 - FSC²))} is Student's t with {@code ν = 2n - 1} degrees of freedom. The probabilities of all shells are
 * adjusted for there being many of them, see {@link FalseDiscovery}. It needs no permutations, which give the same up to their own error.
 *
 * @param fsc        FSC of the halves in the ball
 * @param pairs      n of each shell
 * @param p          probability of each shell's FSC by chance; 0 for shell 0
 * @param q          the same, adjusted; 0 for shell 0
 * @param shell      the last shell of the run from 1 on that is significant; 0 if shell 1 is not
 * @param fill       how much of the box the mask round the particle fills, 0 to 1
 * @param claimed    the reported resolution in Å
 */
record FdrAnalysis(FscCurve fsc, double[] pairs, double[] p, double[] q, int shell, double fill, OptionalDouble claimed) {

	/** Share of false ones among the shells called significant. */
	static final double RATE = 0.01;
	/** What the ball leaves of the coefficients' independence. */
	private static final double INDEPENDENT = 0.7;
	/** With fewer pairs the distribution is not trusted; a shell then counts if its FSC reaches this. */
	private static final double FEWEST_PAIRS = 10;
	private static final double CERTAIN = 0.75;

	static FdrAnalysis of(final HalfMapPair pair, final PointGroup symmetry, final Progress progress) {
		final Volume ball = new Ball(pair.grid()).soft();
		final FscCurve fsc = ShellPowers.of(Fft.forward(Windowed.of(pair.half1(), ball), progress),
			Fft.forward(Windowed.of(pair.half2(), ball), progress), pair.shells()).fsc();
		final double fill = Windowed.sum(pair.particle()) / pair.grid().voxels();
		return of(fsc, symmetry, fill, pair.resolution());
	}

	static FdrAnalysis of(final FscCurve fsc, final PointGroup symmetry, final double fill, final OptionalDouble claimed) {
		final long[] coefficients = fsc.shells().coefficients();
		final double[] pairs = new double[coefficients.length];
		final double[] p = new double[coefficients.length];
		for (int i = 0; i < pairs.length; i++) {
			pairs[i] = Math.max(1, INDEPENDENT * coefficients[i] / 2 / symmetry.order());
			p[i] = i == 0 ? 0 : probability(fsc.at(i), pairs[i]);
		}
		final double[] q = new double[p.length];
		System.arraycopy(FalseDiscovery.adjusted(Arrays.copyOfRange(p, 1, Math.max(1, p.length))), 0, q, 1, p.length - 1);
		return new FdrAnalysis(fsc, pairs, p, q, run(q), fill, claimed);
	}

	private static double probability(final double fsc, final double pairs) {
		if (pairs < FEWEST_PAIRS) return fsc >= CERTAIN ? 0 : 1;
		return StudentTail.ofCorrelation(fsc, 2 * pairs - 1);
	}

	private static int run(final double[] q) {
		int shell = 0;
		while (shell + 1 < q.length && q[shell + 1] <= RATE) shell++;
		return shell;
	}

	ShellGrid shells() {
		return fsc.shells();
	}

	/** The length that the last significant shell stands for, in Å; empty if there is none. */
	OptionalDouble resolution() {
		return shell == 0 ? OptionalDouble.empty() : OptionalDouble.of(shells().longestSide() / shell);
	}

	/** The reported resolution over this one, below 1 where more is claimed; empty if either is not known. */
	OptionalDouble claim() {
		return claimed.isPresent() && shell > 0 ? OptionalDouble.of(claimed.getAsDouble() / resolution().getAsDouble()) : OptionalDouble.empty();
	}

	/** The FSC that chance reaches in one of a hundred shells with as many pairs, for each shell. */
	double[] limits() {
		final double[] limits = new double[pairs.length];
		for (int i = 0; i < limits.length; i++) {
			if (pairs[i] < FEWEST_PAIRS) limits[i] = CERTAIN;
			else {
				final double degrees = 2 * pairs[i] - 1;
				final double t = new TDistribution(degrees).inverseCumulativeProbability(1 - RATE);
				limits[i] = t / Math.sqrt(degrees + t * t);
			}
		}
		return limits;
	}
}
