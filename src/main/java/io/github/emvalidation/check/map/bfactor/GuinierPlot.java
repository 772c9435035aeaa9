package io.github.emvalidation.check.map.bfactor;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.signal.GuinierFit;
import io.github.emvalidation.signal.Shells.Shell;
import java.util.Arrays;
import java.util.List;

/** The chart of check 0.d: amplitudes as they are, the fitted line, amplitudes with the fall-off taken away. */
final class GuinierPlot {

	private GuinierPlot() {}

	static Figure of(final BFactorAnalysis found) {
		final GuinierFit fit = found.fit();
		final double[] range = BFactorAnalysis.x(found.fitted());
		final double[] line = Arrays.stream(range).map(fit::at).toArray();
		return new Figure.Chart("guinier-plot", "Guinier plot: logarithm of the mean amplitude in shells of equal resolution " +
			"(experimental), the fitted line, and the amplitudes without the fall-off (corrected). Where amplitudes level off or rise before the " +
			"reported resolution, they are noise.",
			new Axis("1/d² (1/Å²)", false), new Axis("ln of mean amplitude (map units)", false),
			List.of(new Series("Experimental", BFactorAnalysis.x(found.drawn()), BFactorAnalysis.y(found.drawn()), Style.LINE),
				new Series("Fitted line", range, line, Style.DASHED), corrected(found.corrected(), fit)), true);
	}

	/** The amplitudes of the particle and those of a protein. */
	static Figure of(final LastShells shells) {
		final double[] x = Arrays.stream(shells.frequency()).map(s -> s * s).toArray();
		return new Figure.Chart("protein-spectrum",
			"Amplitudes inside the particle's soft mask, from 12 Å to the reported resolution, and those of " +
			"a protein that fits them. At the right end, a curve above the protein's is noise; one below it was low-pass filtered.",
			new Axis("1/d² (1/Å²)", false), new Axis("ln of amplitude", false),
			List.of(new Series("Particle", x, shells.y(), Style.POINTS_AND_LINE), new Series("Protein", x, shells.protein(), Style.DASHED)), true);
	}

	private static Series corrected(final List<Shell> shells, final GuinierFit fit) {
		final double[] x = BFactorAnalysis.x(shells);
		final double[] y = BFactorAnalysis.y(shells);
		for (int i = 0; i < y.length; i++) y[i] = fit.corrected(x[i], y[i]);
		return new Series("Corrected", x, y, Style.LINE);
	}
}
