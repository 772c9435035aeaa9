package io.github.emvalidation.check;

import io.github.emvalidation.progress.BadInputException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symmetry that a map was reconstructed with.
 *
 * @param name  "C1", "D7", "I"
 * @param order into how many equal parts it divides space
 */
public record PointGroup(String name, int order) {

	public static final PointGroup NONE = new PointGroup("C1", 1);
	private static final Pattern CYCLIC = Pattern.compile("([CD])([1-9]\\d{0,2})");

	/** @throws BadInputException when it is none of C1 .. C999, D1 .. D999, T, O, I */
	public static PointGroup of(final String text) {
		final String name = text.strip().toUpperCase(Locale.ROOT);
		final Matcher cyclic = CYCLIC.matcher(name);
		if (cyclic.matches()) return new PointGroup(name, Integer.parseInt(cyclic.group(2)) * (cyclic.group(1).equals("D") ? 2 : 1));
		return switch (name) {
			case "T" -> new PointGroup(name, 12);
			case "O" -> new PointGroup(name, 24);
			case "I" -> new PointGroup(name, 60);
			default -> throw new BadInputException("The symmetry \"" + text + "\" is not known; expected C1, Cn, Dn, T, O or I, such as D2.");
		};
	}

	/**
	 * The fold of the axis along z: n of Cn and Dn, 4 of O, as usual. 1 of T and I, which programs place along different axes.
	 */
	public int foldAboutZ() {
		return switch (name) {
			case "T", "I" -> 1;
			case "O" -> 4;
			default -> name.startsWith("D") ? order / 2 : order;
		};
	}

	/** Whether the group has a rotation by 360°/fold. */
	public boolean hasAxis(final int fold) {
		return switch (name) {
			case "T" -> fold == 2 || fold == 3;
			case "O" -> fold == 2 || fold == 3 || fold == 4;
			case "I" -> fold == 2 || fold == 3 || fold == 5;
			default -> name.startsWith("D") ? fold == 2 || order / 2 % fold == 0 : order % fold == 0;
		};
	}
}
