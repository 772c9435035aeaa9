package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import java.util.Arrays;
import java.util.OptionalDouble;

/** What the charts over resolution have in common. */
public final class FscFigures {

	/** The horizontal axis. */
	public static final Axis FREQUENCY = new Axis("1/d (1/Å)", false);

	private FscFigures() {}

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
