package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import java.awt.Color;
import java.awt.Font;

/** Colours an image of a local quantity as the report does, and lays the key of the colours over it; the voxels stay as they are. */
final class ColourBar {

	private static final int COLOURS = 256;
	/** Of the image: how high the bar is, how wide, and how large its letters. */
	private static final double HEIGHT = 0.4;
	private static final double WIDTH = 0.04;
	private static final double LETTERS = 0.05;
	private static final int SMALLEST_LETTERS = 6;
	private static final int SMALLEST_WIDTH = 3;

	private ColourBar() {}

	/** Colours the image over the range of the scale. */
	static void on(final ImagePlus image, final Product.Local local) {
		image.setLut(lut(local.scale()));
		image.setDisplayRange(local.scale().low(), local.scale().high());
		image.setOverlay(key(image.getWidth(), image.getHeight(), local));
	}

	/** The colours of the range of the scale, from its lowest value to its highest. */
	private static LUT lut(final Scale scale) {
		final byte[][] channels = new byte[3][COLOURS];
		for (int i = 0; i < COLOURS; i++) {
			final int rgb = Palette.VIRIDIS.at(scale.share(scale.low() + (scale.high() - scale.low()) * i / (COLOURS - 1)));
			for (int channel = 0; channel < 3; channel++) channels[channel][i] = (byte) (rgb >> 16 - 8 * channel);
		}
		return new LUT(channels[0], channels[1], channels[2]);
	}

	/** In the upper left corner, on every slice: the bar with its better end on top, the value at either end, and what it shows. */
	private static Overlay key(final int width, final int height, final Product.Local local) {
		final int letters = Math.max(SMALLEST_LETTERS, (int) (LETTERS * height));
		final int barWidth = Math.max(SMALLEST_WIDTH, (int) (WIDTH * width));
		final int barHeight = Math.max(2, (int) (HEIGHT * height));
		final int top = 2 * letters;
		final Overlay key = new Overlay();
		key.add(text(1, 1, local.label(), letters));
		final ImageRoi bar = new ImageRoi(1, top, bar(barWidth, barHeight));
		key.add(bar);
		key.add(text(barWidth + 2, top, end(local.scale().first(), local.scale().firstWord()), letters));
		key.add(text(barWidth + 2, top + barHeight - letters, end(local.scale().last(), local.scale().lastWord()), letters));
		return key;
	}

	private static String end(final double value, final String word) {
		return Numbers.significant(value, 3) + " " + word;
	}

	private static ColorProcessor bar(final int width, final int height) {
		final int[] pixels = new int[width * height];
		for (int row = 0; row < height; row++) {
			final int rgb = Palette.VIRIDIS.at(row / (height - 1.0));
			for (int column = 0; column < width; column++) pixels[column + width * row] = rgb;
		}
		return new ColorProcessor(width, height, pixels);
	}

	private static TextRoi text(final int x, final int y, final String words, final int letters) {
		final TextRoi text = new TextRoi(x, y, words, new Font(Font.SANS_SERIF, Font.PLAIN, letters));
		text.setStrokeColor(Color.WHITE);
		text.setAntiAlias(true);
		return text;
	}
}
