package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A contour level as users give it: a number in the map's own units, nothing, or the word "auto", by which they accept the level
 * that the program suggests.
 *
 * @param level     the number, if it is one
 * @param suggested whether the suggested level shall be taken
 */
public record ContourText(OptionalDouble level, boolean suggested) {

	public static final ContourText NONE = new ContourText(OptionalDouble.empty(), false);

	private static final String AUTO = "auto";

	/** @throws BadInputException when the text is neither */
	public static ContourText of(final String text) {
		if (text != null && AUTO.equals(text.trim().toLowerCase(Locale.ROOT))) return new ContourText(OptionalDouble.empty(), true);
		try {
			return new ContourText(NumberText.decimal("The contour level", text), false);
		}
		catch (final BadInputException e) {
			throw new BadInputException(e.getMessage().replaceFirst("\\.$", ", or auto."), e);
		}
	}

	/** The entry at the suggested level, where that was asked for; else the entry as it is. */
	public Entry accepted(final Entry entry) {
		return suggested ? entry.atSuggestedContour() : entry;
	}
}
