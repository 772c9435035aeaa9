package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What the charts over resolution have in common. */
public final class FscFigures {

	/** The horizontal axis. */
	private static final Axis FREQUENCY = new Axis("1/d (1/Å)", false);

	private FscFigures() {}

	/** Curves over 1/d, with d in Å on top. */
	public static Figure chart(final String id, final String caption, final String y, final List<Series> series) {
		return chart(id, caption, new Axis(y, false), series);
	}

	/** The same with any vertical axis. */
	public static Figure chart(final String id, final String caption, final Axis y, final List<Series> series) {
		return new Figure.Chart(id, caption, FREQUENCY, y, series, Figure.Top.INVERSE);
	}

	/** The area between two curves over the shells. */
	public static Series band(final String name, final ShellGrid shells, final double[] low, final double[] high) {
		final int n = low.length;
		final double[] x = new double[2 * n];
		final double[] y = new double[2 * n];
		for (int i = 0; i < n; i++) {
			x[i] = shells.frequency(i);
			y[i] = low[i];
			x[2 * n - 1 - i] = x[i];
			y[2 * n - 1 - i] = high[i];
		}
		return new Series(name, x, y, Style.BAND);
	}

	/** All values from 0 to 1 between two frequencies in 1/Å. */
	public static Series upright(final String name, final double from, final double to) {
		return new Series(name, new double[] { from, to, to, from }, new double[] { 0, 0, 1, 1 }, Style.BAND);
	}

	/** The place where a curve falls below a threshold, with its resolution in the name; no point without one. */
	public static Series crossing(final String curve, final Crossing crossing, final double threshold) {
		final OptionalDouble d = crossing.resolution();
		if (d.isEmpty()) return new Series(curve + ": no resolution", new double[0], new double[0], Style.POINTS);
		return new Series(curve + ": " + Unit.ANGSTROM.print(d.getAsDouble()), new double[] { 1 / d.getAsDouble() },
			new double[] { threshold }, Style.POINTS);
	}

	/** A curve over the shells. */
	public static Series curve(final String name, final FscCurve curve) {
		return curve(name, curve.shells(), curve.values());
	}

	/** Values over the shells. */
	public static Series curve(final String name, final ShellGrid shells, final double[] values) {
		final double[] x = new double[values.length];
		Arrays.setAll(x, shells::frequency);
		return new Series(name, x, values, Style.LINE);
	}

	/** A level line from the coarsest to the finest shell. */
	public static Series level(final double level, final ShellGrid shells) {
		return new Series(Numbers.digits(level, 3), new double[] { 0, shells.frequency(shells.count() - 1) }, new double[] { level, level },
			Style.DASHED);
	}

	/** An upright line at the reported resolution, from 0 to 1; nothing to see if it is not known. */
	public static Series reported(final OptionalDouble resolution) {
		if (resolution.isEmpty()) return new Series("Reported", new double[0], new double[0], Style.DASHED);
		final double x = 1 / resolution.getAsDouble();
		return new Series("Reported (" + Unit.ANGSTROM.print(resolution.getAsDouble()) + ")", new double[] { x, x }, new double[] { 0, 1 },
			Style.DASHED);
	}
}
