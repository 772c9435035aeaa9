package io.github.emvalidation.check;

import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures of local values: their slices and their histogram. */
public final class MaskedFigures {

	/** The histogram gathers so many values at either end in its last bar, which else would squeeze the others together. */
	private static final double TAIL = 0.005;

	private MaskedFigures() {}

	/**
	 * Slices through the middle of the box; values that do not count are grey.
	 *
	 * @param what start of the caption, and label of the colours: "Local B-factor"
	 */
	public static Figure slices(final String id, final String what, final Unit unit, final LocalValues local, final Scale scale) {
		final MaskVoxels counted = local.counted();
		final String grey = local.isWhole() ? "" : " Grey voxels do not count.";
		final String caption = what + ": slices through the middle of the box. The colours run from " + unit.print(scale.first()) + " (" +
			scale.firstWord() + ") to " + unit.print(scale.last()) + " (" + scale.lastWord() +
			"); values beyond have the colours of the ends." + grey +
			" Pale voxels lie outside the hard mask.";
		return new Figure.ColourSlices(id, caption, Slicing.central(counted.volume(local.kept())), Slicing.central(counted.mask()),
			Slicing.central(local.voxels().mask()), scale, unit.symbol().isEmpty() ? what : what + " (" + unit.symbol() + ")");
	}

	/**
	 * A histogram of the values that count.
	 *
	 * @param caption a sentence
	 * @param label   the counted values, with their unit
	 * @param least   range of the values at least
	 */
	public static Figure histogram(final String id, final String caption, final LocalValues local, final int bins, final String label,
		final double least)
	{
		final double[] ends = Quantiles.of(local.kept(), TAIL, 1 - TAIL);
		return histogram(id, caption + " The first and the last bar also hold the values beyond them, 1 % of all.", local.kept(), ends[0],
			Math.max(ends[1], ends[0] + least), bins, label);
	}

	/** The same histogram with a dashed line at a value. */
	public static Figure marked(final Figure histogram, final String name, final double value) {
		final Figure.Chart chart = (Figure.Chart) histogram;
		final double top = Arrays.stream(chart.series().get(0).y()).max().orElse(1);
		final List<Series> series = new ArrayList<>(chart.series());
		series.add(new Series(name, new double[] { value, value }, new double[] { 0, Math.max(1, top) }, Style.DASHED));
		return new Figure.Chart(chart.id(), chart.caption() + " The dashed line is the " + name + ".", chart.x(), chart.y(), series, chart.top());
	}

	/** A histogram of {@code bins} bars from {@code low} to {@code high}; values beyond are counted in the first or the last bar. */
	public static Figure histogram(final String id, final String caption, final float[] values, final double low, final double high,
		final int bins, final String label)
	{
		final double[] middles = new double[bins];
		final double[] counts = new double[bins];
		final double width = (high - low) / bins;
		for (int i = 0; i < bins; i++) middles[i] = low + (i + 0.5) * width;
		for (final float value : values) counts[Math.max(0, Math.min(bins - 1, (int) ((value - low) / width)))]++;
		return new Figure.Chart(id, caption, new Axis(label, false), new Axis("Voxels", false),
			List.of(new Series("Voxels that count", middles, counts, Style.BARS)), false);
	}
}
