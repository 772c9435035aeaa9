package io.github.emvalidation.app;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.io.FileHash;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.collection.MapCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Other maps, among which the map of a report has its place: the file overview.jsonl of a table. */
public final class Reference {

	private Reference() {}

	/** @throws BadInputException when the file has no such maps */
	public static MapCollection read(final Path file, final List<Check> known) {
		return MapCollection.read(file, known.stream().map(Check::info).toList());
	}

	/** What a report records of the file: other maps make another report. */
	public static Map<String, String> settings(final Path file) {
		try {
			return Map.of("reference", file.getFileName() + " " + FileHash.sha256(file, Progress.NONE));
		}
		catch (final IOException e) {
			throw new BadInputException("The reference " + file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}
}
