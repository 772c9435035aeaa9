package io.github.emvalidation.figure.svg;

import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * How SVG spells a path, in few letters: "M0,0l2,0 0,1Z". Only moves say where they lead; lines and curves say how far they go. Both
 * count in hundredths of a pixel, so that no rounding adds up.
 */
final class SvgPath {

	private static final String VERBS = "Mlqc";
	private static final int PARTS = 100;

	private final StringBuilder text = new StringBuilder();
	/** Where the pen is, in hundredths of a pixel. */
	private long x;
	private long y;
	/** Where the open figure began. */
	private long startX;
	private long startY;
	private char verb;

	private SvgPath() {}

	/** Points that lie nowhere are left out, with the lines to them and from them, as Java does. */
	static String of(final PathIterator path) {
		final SvgPath words = new SvgPath();
		final double[] points = new double[6];
		boolean isBroken = false;
		for (; !path.isDone(); path.next()) {
			final int verb = path.currentSegment(points);
			if (verb == PathIterator.SEG_CLOSE) {
				if (!isBroken) words.close();
				continue;
			}
			final int count = verb == PathIterator.SEG_CUBICTO ? 6 : verb == PathIterator.SEG_QUADTO ? 4 : 2;
			final boolean isHere = SvgWords.isFinite(Arrays.copyOf(points, count));
			if (isHere && (verb == PathIterator.SEG_MOVETO || isBroken)) words.move(points[count - 2], points[count - 1]);
			else if (isHere) words.go(VERBS.charAt(verb), points, count);
			isBroken = !isHere;
		}
		return words.text.toString();
	}

	private void close() {
		text.append('Z');
		verb = 'Z';
		x = startX;
		y = startY;
	}

	private void move(final double toX, final double toY) {
		x = Math.round(PARTS * toX);
		y = Math.round(PARTS * toY);
		startX = x;
		startY = y;
		verb = 'M';
		text.append(verb).append(number(x)).append(',').append(number(y));
	}

	private void go(final char next, final double[] points, final int count) {
		if (verb != next) text.append(next);
		boolean isFirst = verb != next;
		verb = next;
		for (int i = 0; i < count; i++) {
			final String number = number(Math.round(PARTS * points[i]) - (i % 2 == 0 ? x : y));
			if (!isFirst && number.charAt(0) != '-') text.append(i % 2 == 0 ? ' ' : ',');
			text.append(number);
			isFirst = false;
		}
		x = Math.round(PARTS * points[count - 2]);
		y = Math.round(PARTS * points[count - 1]);
	}

	/** "-.83" for -83 hundredths. */
	private static String number(final long hundredths) {
		final long size = Math.abs(hundredths);
		final String whole = size >= PARTS || size == 0 ? Long.toString(size / PARTS) : "";
		final long rest = size % PARTS;
		final String part = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
		return (hundredths < 0 ? "-" : "") + whole + part;
	}
}
