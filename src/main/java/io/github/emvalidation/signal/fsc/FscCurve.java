package io.github.emvalidation.signal.fsc;

/**
 * A correlation over resolution, such as {@code FSC_i = Σ Re(F1 F2*) / √(Σ|F1|² Σ|F2|²)} (Harauz and van Heel 1986).
 *
 * @param shells the shells
 * @param values one a shell, from i = 0 on; finite
 */
public record FscCurve(ShellGrid shells, double[] values) {

	/** The threshold for two halves of the data, Rosenthal and Henderson 2003, doi:10.1016/j.jmb.2003.07.013. */
	public static final double HALF_MAPS = 0.143;
	/** Shells 0 and 1 are the mean and the outermost shape; a crossing is looked for behind them. */
	private static final int FIRST = 2;

	public FscCurve {
		if (values.length != shells.count()) throw new IllegalArgumentException(values.length + " values for " + shells.count() + " shells");
	}

	/** {@code cross / √(first second)}, sums over each shell; 0 in a shell without power. */
	public static FscCurve of(final ShellGrid shells, final double[] cross, final double[] first, final double[] second) {
		final double[] values = new double[shells.count()];
		for (int i = 0; i < values.length; i++) {
			final double power = Math.sqrt(first[i]) * Math.sqrt(second[i]);
			values[i] = power > 0 ? cross[i] / power : 0;
		}
		return new FscCurve(shells, values);
	}

	/** Where the curve falls below a threshold. */
	public Crossing crossing(final double threshold) {
		return Crossing.of(values, shells, threshold, FIRST);
	}

	public double at(final int shell) {
		return values[shell];
	}

	/** The first shell from {@code first} on whose value is below a limit; the number of shells if there is none. */
	public int firstBelow(final double limit, final int first) {
		for (int i = first; i < values.length; i++) {
			if (values[i] < limit) return i;
		}
		return values.length;
	}

	/** The last shell of the run from 1 on whose values are above a limit; 0 if there is none. */
	public int runAbove(final double limit) {
		int i = 1;
		while (i < values.length && values[i] > limit) i++;
		return i - 1;
	}

	/**
	 * The mean over the shells {@code first} to {@code last}, weighted by their numbers of coefficients.
	 *
	 * @param last not before {@code first}, and no shell may be outside
	 */
	public double mean(final int first, final int last) {
		final long[] coefficients = shells.coefficients();
		double sum = 0;
		double weight = 0;
		for (int i = first; i <= last; i++) {
			sum += coefficients[i] * values[i];
			weight += coefficients[i];
		}
		return weight > 0 ? sum / weight : 0;
	}

	/** The frequencies of the shells in 1/Å. */
	public double[] frequencies() {
		final double[] frequencies = new double[values.length];
		for (int i = 0; i < frequencies.length; i++) frequencies[i] = shells.frequency(i);
		return frequencies;
	}
}
