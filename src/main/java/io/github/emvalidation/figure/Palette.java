package io.github.emvalidation.figure;

import java.awt.Color;

/**
 * The colours that values are drawn in, from the first to the last, blended evenly between neighbours. Of local values the first stands
 * for the better end (see {@link io.github.emvalidation.result.Scale}).
 */
public enum Palette {

	GRAY(0x000000, 0xffffff),

	/**
	 * Viridis (Smith and van der Walt 2015, CC0), ten evenly spaced colours of it: equal steps look equal, to readers with any
	 * kind of colour vision and in a grey print.
	 */
	VIRIDIS(0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725),

	/**
	 * The rainbow from dark blue over cyan and yellow to dark red that many programs call jet. Its steps do not look equal, and some
	 * readers cannot distinguish its ends: it is for figures that must look like older ones.
	 */
	JET(0x000080, 0x0000ff, 0x0080ff, 0x00ffff, 0x80ff80, 0xffff00, 0xff8000, 0xff0000, 0x800000);

	/** Outside the particle; red, green and blue. */
	static final int PALE = 0xeeeeee;

	/** Where the particle has no value, or one that does not count. */
	static final int NO_VALUE = 0xb4b4b4;

	private final int[] rgb;

	Palette(final int... rgb) {
		this.rgb = rgb;
	}

	/** The colours themselves. */
	Color[] stops() {
		final Color[] stops = new Color[rgb.length];
		for (int i = 0; i < stops.length; i++) stops[i] = new Color(rgb[i]);
		return stops;
	}

	/** Red, green and blue at {@code share} of the way from the first to the last, 0 to 1. */
	public int at(final double share) {
		final double position = share * (rgb.length - 1);
		final int i = Math.min((int) position, rgb.length - 2);
		final double t = position - i;
		return blend(i, 16, t) | blend(i, 8, t) | blend(i, 0, t);
	}

	private int blend(final int i, final int shift, final double t) {
		final int a = rgb[i] >> shift & 0xff;
		final int b = rgb[i + 1] >> shift & 0xff;
		return (int) Math.round(a + t * (b - a)) << shift;
	}
}
