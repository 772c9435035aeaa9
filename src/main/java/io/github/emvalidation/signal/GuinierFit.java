package io.github.emvalidation.signal;

import io.github.emvalidation.signal.Shells.Shell;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The straight line of a Guinier plot, fitted by unweighted least squares: {@code ln(mean |F|) = slope/d² + intercept}, and
 * {@code B = 4*slope}, since amplitudes fall off as {@code exp(B/(4*d²))}.
 *
 * @param slope     in Å²
 * @param intercept ln of an amplitude in map units
 * @param rSquared  share of the variation of the points that the line explains, 0 to 1
 * @param shells    number of points
 */
public record GuinierFit(double slope, double intercept, double rSquared, int shells) {

	/** The line through shells of two different spacings at least, each with an amplitude. */
	public static GuinierFit of(final List<Shell> shells) {
		return of(shells.stream().mapToDouble(shell -> 1 / (shell.spacing() * shell.spacing())).toArray(),
			shells.stream().mapToDouble(shell -> Math.log(shell.meanAmplitude())).toArray());
	}

	/**
	 * @param x 1/d² in 1/Å², at least two different values
	 * @param y ln of the mean amplitude, finite, as many
	 */
	public static GuinierFit of(final double[] x, final double[] y) {
		final SimpleRegression line = new SimpleRegression();
		for (int i = 0; i < x.length; i++) line.addData(x[i], y[i]);
		// points that are all equal are explained by any flat line
		final double rSquared = line.getTotalSumSquares() == 0 ? 1 : line.getRSquare();
		return new GuinierFit(line.getSlope(), line.getIntercept(), Math.max(0, Math.min(1, rSquared)), x.length);
	}

	/** B-factor in Å²; negative when amplitudes fall off with resolution. */
	public double bFactor() {
		return 4 * slope;
	}

	/** The line at 1/d² = {@code x}. */
	public double at(final double x) {
		return slope * x + intercept;
	}

	/** ln of the amplitude {@code y} at 1/d² = {@code x} once the fall-off is taken away. */
	public double corrected(final double x, final double y) {
		return y - slope * x;
	}
}
