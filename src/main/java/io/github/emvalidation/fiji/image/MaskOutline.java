package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.awt.Color;

/** Lays the outline of a mask over the image of its map, slice by slice. */
public final class MaskOutline {

	private static final int INSIDE = 255;

	private MaskOutline() {}

	/** @param mask as large as the image */
	public static void on(final ImagePlus image, final MapMask mask) {
		final Grid grid = mask.grid();
		final Overlay outlines = new Overlay();
		for (int z = 0; z < grid.nz(); z++) {
			final Roi outline = outline(mask, z);
			if (outline == null) continue;
			outline.setPosition(z + 1);
			outline.setStrokeColor(Color.YELLOW);
			outlines.add(outline);
		}
		image.setOverlay(outlines);
	}

	/** The outline of one section; null if nothing of it is inside. */
	private static Roi outline(final MapMask mask, final int z) {
		final Grid grid = mask.grid();
		final float[] row = new float[grid.nx()];
		final ByteProcessor section = new ByteProcessor(grid.nx(), grid.ny());
		for (int y = 0; y < grid.ny(); y++) {
			mask.row(y, z, row);
			for (int x = 0; x < grid.nx(); x++) {
				if (row[x] > 0) section.set(x, y, INSIDE);
			}
		}
		section.setThreshold(INSIDE, INSIDE, ImageProcessor.NO_LUT_UPDATE);
		return new ThresholdToSelection().convert(section);
	}
}
