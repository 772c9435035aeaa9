package io.github.emvalidation.result;

import io.github.emvalidation.result.Figure.Outline;
import io.github.emvalidation.volume.Slice;
import java.util.Arrays;
import java.util.List;

/** Chooses the grey levels of figures so that structure is visible and a few extreme voxels do not matter. */
public final class GrayLevels {

	private static final double LOW = 0.005;
	private static final double HIGH = 0.995;

	private GrayLevels() {}

	/**
	 * Panels from their 0.5th percentile (black) to their 99.5th (white), which the caption states. All panels of a figure must show
	 * the same kind of values.
	 *
	 * @param caption sentences, to which the grey levels are added
	 */
	public static Figure.Slices robust(final String id, final String caption, final List<Slice> panels) {
		return robust(id, caption, panels, List.of());
	}

	/** The same with lines on the panels. */
	public static Figure.Slices robust(final String id, final String caption, final List<Slice> panels, final List<Outline> outlines) {
		int count = 0;
		for (final Slice panel : panels) count += panel.values().length;
		final float[] all = new float[count];
		int filled = 0;
		for (final Slice panel : panels) {
			System.arraycopy(panel.values(), 0, all, filled, panel.values().length);
			filled += panel.values().length;
		}
		Arrays.sort(all);
		final double low = all[(int) Math.round(LOW * (count - 1))];
		final double high = all[(int) Math.round(HIGH * (count - 1))];
		if (low < high) return shown(id, caption, panels, outlines, low, high, " (0.5th to 99.5th percentile)");
		if (all[0] < all[count - 1]) return shown(id, caption, panels, outlines, all[0], all[count - 1], " (smallest to largest value)");
		return shown(id, caption, panels, outlines, low, low + Math.max(1, Math.abs(low)), " (all voxels shown are equal)");
	}

	/**
	 * Panels of values that differ from 0 to either side, such as a difference: 0 is the middle grey, and black and white lie equally
	 * far from it, as far as 99 % of the values. All panels of a figure must show the same kind of values.
	 *
	 * @param caption sentences, to which the grey levels are added
	 */
	public static Figure.Slices signed(final String id, final String caption, final List<Slice> panels) {
		final List<Slice> sizes = panels.stream().map(GrayLevels::size).toList();
		final Figure.Slices robust = robust(id, caption, sizes);
		final double most = Math.abs(robust.high());
		final double end = most > 0 ? most : 1;
		final String levels = " Grey is 0, black −" + Numbers.significant(end, 3) + ", white " + Numbers.significant(end, 3) + ".";
		return new Figure.Slices(id, caption + levels, panels, -end, end, List.of());
	}

	private static Slice size(final Slice panel) {
		final float[] sizes = new float[panel.values().length];
		for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(panel.values()[i]);
		return new Slice(panel.axis(), panel.index(), panel.depth(), panel.width(), panel.height(), panel.stepX(), panel.stepY(), sizes);
	}

	private static Figure.Slices shown(final String id, final String caption, final List<Slice> panels, final List<Outline> outlines,
		final double low, final double high, final String how)
	{
		final String levels = " Black is " + Numbers.significant(low, 3) + ", white " + Numbers.significant(high, 3) + how + ".";
		return new Figure.Slices(id, caption + levels, panels, low, high, outlines);
	}
}
