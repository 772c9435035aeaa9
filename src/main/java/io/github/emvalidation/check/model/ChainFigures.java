package io.github.emvalidation.check.model;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Charts of one value a residue: along chains, and as a histogram. */
public final class ChainFigures {

	/** Chains that are shown; residues.csv has all. */
	private static final int MOST = 12;
	private static final int A_CHART = 4;
	private static final int SHORTEST = 2;

	private ChainFigures() {}

	/**
	 * The values of amino acids and nucleotides along the first chains, up to four a chart.
	 *
	 * @param id      start of the figures' ids
	 * @param caption what is shown, as a sentence
	 * @param values  one a residue of the model; those that are NaN leave a gap
	 * @param label   what they are, with their unit
	 * @param limit   the level of the dashed line
	 */
	public static List<Figure> along(final String id, final String caption, final AtomicModel model, final double[] values,
		final String label, final double limit)
	{
		final List<ModelChain> chains = model.chains().stream().filter(chain -> shown(model, values, chain).length >= SHORTEST).toList();
		final List<Figure> figures = new ArrayList<>();
		for (int from = 0; from < Math.min(MOST, chains.size()); from += A_CHART) {
			final List<ModelChain> some = chains.subList(from, Math.min(Math.min(MOST, chains.size()), from + A_CHART));
			final String others = chains.size() > MOST ? " The table residues.csv has the other chains." : "";
			figures.add(new Figure.Chart(id + (from == 0 ? "" : "-" + (from / A_CHART + 1)), caption + others, new Axis("Residue number", false),
				new Axis(label, false), series(model, values, some, limit), false));
		}
		return figures;
	}

	private static int[] shown(final AtomicModel model, final double[] values, final ModelChain chain) {
		return IntStream.range(chain.first(), chain.end())
			.filter(i -> model.residues().get(i).kind().isPolymer() && !Double.isNaN(values[i])).toArray();
	}

	private static List<Series> series(final AtomicModel model, final double[] values, final List<ModelChain> chains, final double limit) {
		final List<Series> series = new ArrayList<>();
		double first = Double.POSITIVE_INFINITY;
		double last = Double.NEGATIVE_INFINITY;
		for (final ModelChain chain : chains) {
			final int[] residues = shown(model, values, chain);
			final double[] x = Arrays.stream(residues).mapToDouble(i -> model.residues().get(i).number()).toArray();
			series.add(new Series("Chain " + chain.name(), x, Arrays.stream(residues).mapToDouble(i -> values[i]).toArray(), Style.LINE));
			first = Math.min(first, Arrays.stream(x).min().orElse(first));
			last = Math.max(last, Arrays.stream(x).max().orElse(last));
		}
		series.add(new Series(Numbers.digits(limit, 3), new double[] { first, last }, new double[] { limit, limit }, Style.DASHED));
		return series;
	}

	/** A histogram; values beyond the ends count in the outermost bars, NaN nowhere. */
	public static Figure histogram(final String id, final String caption, final double[] values, final String label, final double low,
		final double high, final int bins)
	{
		final double width = (high - low) / bins;
		final double[] middles = new double[bins];
		final double[] counts = new double[bins];
		for (int i = 0; i < bins; i++) middles[i] = low + (i + 0.5) * width;
		for (final double value : values) {
			if (!Double.isNaN(value)) counts[(int) Math.max(0, Math.min(bins - 1, (value - low) / width))]++;
		}
		return new Figure.Chart(id, caption, new Axis(label, false), new Axis("Residues", false),
			List.of(new Series("Residues", middles, counts, Style.BARS)), false);
	}
}
