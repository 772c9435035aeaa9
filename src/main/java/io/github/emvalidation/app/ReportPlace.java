package io.github.emvalidation.app;

import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.report.saved.EarlierReport;
import io.github.emvalidation.result.Input;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a report that the user did not name. Job folders of one project hold maps of one name; the report of one never
 * replaces that of another unasked.
 */
public final class ReportPlace {

	private static final String END = "-validation";

	private ReportPlace() {}

	/** The folder, or if another map has its report there, the first of NAME-2-validation, NAME-3-validation and so on that is free. */
	public static Path free(final Path folder, final Facts facts) {
		final Optional<InputFile> file = facts.file(Input.MAP);
		Path place = folder;
		for (int i = 2; isOfAnother(place, file); i++) place = numbered(folder, i);
		return place;
	}

	private static boolean isOfAnother(final Path folder, final Optional<InputFile> file) {
		return EarlierReport.isOfAnotherMap(folder, file.map(InputFile::path), file.flatMap(InputFile::sha256));
	}

	/** NAME-2-validation of NAME-validation. */
	public static Path numbered(final Path folder, final int number) {
		final String name = folder.getFileName().toString();
		final String bare = name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
		return folder.resolveSibling(bare + "-" + number + END);
	}
}
