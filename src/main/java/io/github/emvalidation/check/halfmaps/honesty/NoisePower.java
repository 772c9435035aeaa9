package io.github.emvalidation.check.halfmaps.honesty;

import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How far the power of half maps reaches, and how their noise falls off. The noise of a reconstruction grows like the shell number i, as
 * so many views meet there the fewer the finer; what is left of {@code ln(P_i / i)} over 1/d² is a fall-off as {@code exp(-B/(2 d²))}.
 *
 * @param edge    the last shell where both halves have more than a millionth of their largest mean power
 * @param bFactor B of the noise in Å²: 0 in raw half maps, negative in sharpened ones; empty where there are too few shells
 */
record NoisePower(int edge, OptionalDouble bFactor) {

	/** Where the fit begins: at this length in Å, and not before this shell. */
	private static final double COARSEST = 10;
	private static final int FIRST = 4;
	private static final int FEWEST_SHELLS = 3;

	/** @param last the last shell of the fit, if the power reaches so far */
	static NoisePower of(final ShellPowers powers, final int edge, final int last) {
		return new NoisePower(edge, bFactor(powers, Math.min(edge, last)));
	}

	private static OptionalDouble bFactor(final ShellPowers powers, final int last) {
		final ShellGrid shells = powers.shells();
		final double[] noise = powers.noise();
		final SimpleRegression line = new SimpleRegression();
		for (int i = Math.max(FIRST, shells.firstFrom(1 / COARSEST)); i <= last; i++) {
			if (!(noise[i] > 0)) return OptionalDouble.empty();
			line.addData(shells.frequency(i) * shells.frequency(i), Math.log(noise[i] / i));
		}
		return line.getN() < FEWEST_SHELLS ? OptionalDouble.empty() : OptionalDouble.of(-2 * line.getSlope());
	}

	/** How many of the shells, counted from the finest, are without power. */
	int emptyShells(final ShellGrid shells) {
		return shells.count() - 1 - edge;
	}
}
