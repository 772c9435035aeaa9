package io.github.emvalidation.figure;

import io.github.emvalidation.volume.Slice;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the panels of a figure go, in CSS pixels: in rows of three, all at one scale, so that they can be compared and one
 * scale bar serves them all.
 *
 * @param scale  CSS pixels per Å
 * @param panels the place of each panel's picture
 * @param bottom where the last row ends, its axis labels included
 */
record PanelLayout(double scale, List<Rectangle> panels, int bottom) {

	/** Room left of a picture for the name of its vertical axis, and below it for that of its horizontal one. */
	static final int AXIS_ROOM = 18;
	/** Room above a picture for its two lines of heading. */
	static final int HEAD_ROOM = 34;

	private static final int COLUMNS = 3;
	private static final int GAP = 8;
	private static final int LARGEST = 300;
	/** A narrow panel still has a readable heading. */
	static final int NARROWEST = 112;

	/** Size of what a panel shows, in Å. */
	record Extent(double width, double height) {

		static Extent of(final Slice slice) {
			return new Extent(slice.width() * slice.stepX(), slice.height() * slice.stepY());
		}
	}

	static PanelLayout of(final List<Extent> shown, final int width) {
		double scale = Double.POSITIVE_INFINITY;
		for (int i = 0; i < shown.size(); i += COLUMNS) scale = Math.min(scale, scaleOf(row(shown, i), width));
		final List<Rectangle> panels = new ArrayList<>();
		int top = 0;
		for (int i = 0; i < shown.size(); i += COLUMNS) top = place(row(shown, i), scale, top, panels);
		return new PanelLayout(scale, List.copyOf(panels), top);
	}

	private static List<Extent> row(final List<Extent> shown, final int first) {
		return shown.subList(first, Math.min(first + COLUMNS, shown.size()));
	}

	/** The largest scale at which a row fits into the width and no panel is too large. */
	private static double scaleOf(final List<Extent> row, final double width) {
		double scale = Double.POSITIVE_INFINITY;
		for (final Extent extent : row) scale = Math.min(scale, LARGEST / Math.max(extent.width(), extent.height()));
		// narrow panels keep their least width at any scale; each round finds at least one more of them
		for (int round = 0; round <= row.size(); round++) {
			double free = width - row.size() * AXIS_ROOM - (row.size() - 1) * GAP;
			double wanted = 0;
			for (final Extent extent : row) {
				if (extent.width() * scale < NARROWEST) free -= NARROWEST;
				else wanted += extent.width();
			}
			if (wanted > 0) scale = Math.min(scale, free / wanted);
		}
		return scale;
	}

	/** Places a row below {@code top}; returns where it ends. */
	private static int place(final List<Extent> row, final double scale, final int top, final List<Rectangle> panels) {
		int left = 0;
		int bottom = 0;
		for (final Extent extent : row) {
			final int width = Math.max(1, (int) Math.round(extent.width() * scale));
			final int height = Math.max(1, (int) Math.round(extent.height() * scale));
			panels.add(new Rectangle(left + AXIS_ROOM, top + HEAD_ROOM, width, height));
			left += AXIS_ROOM + Math.max(width, NARROWEST) + GAP;
			bottom = Math.max(bottom, top + HEAD_ROOM + height + AXIS_ROOM);
		}
		return bottom + GAP;
	}

	/** Where the rightmost picture ends. */
	int right() {
		int right = 0;
		for (final Rectangle panel : panels) right = Math.max(right, panel.x + panel.width);
		return right;
	}
}
