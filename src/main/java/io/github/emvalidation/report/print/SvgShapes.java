package io.github.emvalidation.report.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Paths and transformations of drawings as shapes of Java. */
final class SvgShapes {

	private SvgShapes() {}

	/** @param text "matrix(a,b,c,d,e,f)" */
	static AffineTransform matrix(final String text) {
		final Numbers numbers = new Numbers(text);
		numbers.at = text.indexOf('(') + 1;
		if (!text.startsWith("matrix")) throw new IllegalArgumentException("a drawing with the transformation " + text);
		return new AffineTransform(numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next());
	}

	/** @param text absolute moves, lines, curves and ends: "M0,0L1.5,2Z" */
	static Path2D path(final String text) {
		final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		final Numbers numbers = new Numbers(text);
		while (numbers.skip()) {
			final char verb = text.charAt(numbers.at++);
			switch (verb) {
				case 'M' -> path.moveTo(numbers.next(), numbers.next());
				case 'L' -> path.lineTo(numbers.next(), numbers.next());
				case 'Q' -> path.quadTo(numbers.next(), numbers.next(), numbers.next(), numbers.next());
				case 'C' -> path.curveTo(numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next());
				case 'Z' -> path.closePath();
				default -> throw new IllegalArgumentException("a path with the letter " + verb);
			}
		}
		return path;
	}

	/** Numbers one after the other, with spaces or commas between. */
	private static final class Numbers {

		private final String text;
		private int at;

		Numbers(final String text) {
			this.text = text;
		}

		/** Goes on to the next number or letter; false at the end. */
		boolean skip() {
			while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) at++;
			return at < text.length();
		}

		double next() {
			skip();
			final int first = at;
			while (at < text.length() && (Character.isDigit(text.charAt(at)) || ".-+E".indexOf(text.charAt(at)) >= 0)) at++;
			return Double.parseDouble(text.substring(first, at));
		}
	}
}
