package io.github.emvalidation.report.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

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

	/** @param text moves, lines, curves and ends, with places or, in small letters, with steps from the last place: "M0,0l1.5,2-1 0Z" */
	static Path2D path(final String text) {
		final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		final Numbers numbers = new Numbers(text);
		final double[] p = new double[6];
		char verb = ' ';
		while (numbers.skip()) {
			if (Character.isLetter(text.charAt(numbers.at))) verb = text.charAt(numbers.at++);
			final Point2D from = Character.isLowerCase(verb) ? path.getCurrentPoint() : null;
			final int count = switch (Character.toUpperCase(verb)) {
				case 'M', 'L' -> 2;
				case 'Q' -> 4;
				case 'C' -> 6;
				case 'Z' -> 0;
				default -> throw new IllegalArgumentException("a path with the letter " + verb);
			};
			for (int i = 0; i < count; i++) p[i] = numbers.next() + (from == null ? 0 : i % 2 == 0 ? from.getX() : from.getY());
			switch (Character.toUpperCase(verb)) {
				case 'M' -> path.moveTo(p[0], p[1]);
				case 'L' -> path.lineTo(p[0], p[1]);
				case 'Q' -> path.quadTo(p[0], p[1], p[2], p[3]);
				case 'C' -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
				default -> path.closePath();
			}
		}
		return path;
	}

	/** Numbers one after the other, with spaces or commas between, or with a minus sign. */
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
			while (at < text.length() && (Character.isDigit(text.charAt(at)) || ".E".indexOf(text.charAt(at)) >= 0 || isSign(first))) at++;
			return Double.parseDouble(text.substring(first, at));
		}

		/** Whether a sign stands here that begins the number or its exponent. */
		private boolean isSign(final int first) {
			return "+-".indexOf(text.charAt(at)) >= 0 && (at == first || text.charAt(at - 1) == 'E');
		}
	}
}
