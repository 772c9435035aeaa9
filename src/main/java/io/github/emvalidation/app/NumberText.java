package io.github.emvalidation.app;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Unit;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Numbers as users type them: with a decimal point in every country, and empty for "not known". Commands take them as text,
 * because a number field cannot be empty and would not show 0.0118 and 1e-5 as the user typed them.
 */
public final class NumberText {

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
	private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

	private NumberText() {}

	/**
	 * A finite number, or none if the text is empty.
	 *
	 * @param what what it is, as the start of a sentence: "The contour level"
	 * @param unit what the number is measured in
	 * @throws BadInputException when the text is something else
	 */
	public static OptionalDouble decimal(final String what, final String text, final Unit unit) {
		if (isEmpty(text)) return OptionalDouble.empty();
		if (!NUMBER.matcher(text.trim()).matches()) {
			final String hint = text.contains(",") ? " (the decimal sign is a point)" : "";
			throw new BadInputException(what + " was given as \"" + text + "\"; expected a number such as " + example(unit) + hint + ".");
		}
		final double value = Double.parseDouble(text.trim());
		if (Double.isInfinite(value)) throw new BadInputException(what + " was given as " + text + ", which is too large.");
		return OptionalDouble.of(value);
	}

	private static String example(final Unit unit) {
		return switch (unit) {
			case ANGSTROM -> "3.2, in Å";
			case KILODALTON -> "450, in kDa";
			default -> "0.0118";
		};
	}

	/**
	 * A number above 0, or none if the text is empty.
	 *
	 * @param unit what the number is measured in
	 * @throws BadInputException when the text is something else
	 */
	static OptionalDouble positive(final String what, final String text, final Unit unit) {
		final OptionalDouble value = decimal(what, text, unit);
		if (value.isPresent() && !(value.getAsDouble() > 0)) {
			throw new BadInputException(what + " was given as " + text + "; expected " +
				(unit == Unit.ANGSTROM ? "a length in Å" : "a number in " + unit.symbol()) + " above 0.");
		}
		return value;
	}

	/**
	 * A whole number from 0 on, or none if the text is empty.
	 *
	 * @throws BadInputException when the text is something else
	 */
	public static OptionalInt whole(final String what, final String text) {
		if (isEmpty(text)) return OptionalInt.empty();
		if (!WHOLE_NUMBER.matcher(text.trim()).matches()) {
			throw new BadInputException(what + " was given as \"" + text + "\"; expected a whole number from 0 on.");
		}
		return OptionalInt.of(Integer.parseInt(text.trim()));
	}

	private static boolean isEmpty(final String text) {
		return text == null || text.isBlank();
	}
}
