package io.github.emvalidation.app;

import io.github.emvalidation.progress.BadInputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of report folders and EMDB entries. */
public final class ReportNames {

	private static final Pattern EMDB_ID = Pattern.compile("(?i)\\s*(?:EMD[-_]?)?(\\d{4,6})\\s*");
	private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

	private ReportNames() {}

	/** "NAME-validation", without characters that some systems do not allow in names of folders. */
	public static String folder(final String mapName) {
		return NOT_IN_FILE_NAMES.matcher(mapName).replaceAll("_") + "-validation";
	}

	/**
	 * "EMD-4701" for any usual form of an id; empty if nothing is given.
	 *
	 * @throws BadInputException when the text is no EMDB id
	 */
	public static Optional<String> emdb(final String text) {
		if (text.isBlank()) return Optional.empty();
		final Matcher id = EMDB_ID.matcher(text);
		if (!id.matches()) throw new BadInputException("The EMDB id was given as \"" + text + "\"; expected one such as EMD-4701.");
		return Optional.of("EMD-" + id.group(1));
	}
}
