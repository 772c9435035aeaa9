package io.github.emvalidation.check;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.List;

/** Figures of local values, which exist at the voxels of a mask: their slices and their histogram. */
public final class MaskedFigures {

	private MaskedFigures() {}

	/**
	 * Slices through the middle of the box, in colours from {@code low} to {@code high}.
	 *
	 * @param what start of the caption, and label of the colours: "Local B-factor"
	 */
	public static Figure slices(final String id, final String what, final Unit unit, final MaskVoxels voxels, final float[] values,
		final double low, final double high)
	{
		final String caption = what + ": slices through the middle of the box. The colours run from " + unit.print(low) + " to " +
			unit.print(high) + ". Pale voxels lie outside the hard mask.";
		return new Figure.ColourSlices(id, caption, Slicing.central(voxels.volume(values)), Slicing.central(voxels.mask()), low, high,
			unit.symbol().isEmpty() ? what : what + " (" + unit.symbol() + ")");
	}

	/**
	 * A histogram of {@code bins} bars from {@code low} to {@code high}, without the values beyond.
	 *
	 * @param label the counted values, with their unit
	 */
	public static Figure histogram(final String id, final String caption, final float[] values, final double low, final double high,
		final int bins, final String label)
	{
		final double[] middles = new double[bins];
		final double[] counts = new double[bins];
		final double width = (high - low) / bins;
		for (int i = 0; i < bins; i++) middles[i] = low + (i + 0.5) * width;
		for (final float value : values) {
			if (value >= low && value <= high) counts[Math.min(bins - 1, (int) ((value - low) / width))]++;
		}
		return new Figure.Chart(id, caption, new Axis(label, false), new Axis("Voxels", false),
			List.of(new Series("Voxels of the hard mask", middles, counts, Style.BARS)), false);
	}
}
