package io.github.emvalidation.report.overview;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.collection.LineFile;
import io.github.emvalidation.report.collection.MapLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that runs of parts of a table leave in the folder of its reports: {@code parts/plan.jsonl} names all maps, {@code
 * parts/rows-21-40.jsonl} has the outcomes of these rows, and a file that ends with {@code .failed} says why rows have none: the rows, a
 * tab, and the reason. Runs write at the same time on several machines; each file comes into its place by a rename, and none is
 * waited for.
 */
public final class Parts {

	static final String LINES = ".jsonl";
	private static final String FAILED = ".failed";
	private static final String PLAN = "plan.jsonl";

	private Parts() {}

	/**
	 * An outcome in a file.
	 *
	 * @param written when the file was written
	 */
	record Found(MapLine line, FileTime written) {}

	/** The folder of these files. */
	public static Path folder(final Path results) {
		return results.resolve("parts");
	}

	static Path file(final Path results, final RowSet rows) {
		return folder(results).resolve(rows.name() + LINES);
	}

	static Path planFile(final Path results) {
		return folder(results).resolve(PLAN);
	}

	/** All maps of the table, none of which has an outcome; empty where no part of a table was run. */
	static Optional<List<MapLine>> plan(final Path results) {
		if (!Files.isRegularFile(planFile(results))) return Optional.empty();
		final List<MapLine> rows = LineFile.read(planFile(results));
		return rows.isEmpty() || rows.stream().anyMatch(row -> row.origin() == null) ? Optional.empty() : Optional.of(rows);
	}

	/** The outcomes in all files, the oldest first; a file that cannot be read does not count, since the reports are there. */
	static List<Found> outcomes(final Path results) {
		final List<Path> files = new ArrayList<>(files(results, LINES));
		files.remove(planFile(results));
		files.add(results.resolve(OverviewWriter.LINES));
		final Map<Path, FileTime> times = new HashMap<>();
		for (final Path file : files) time(file).ifPresent(time -> times.put(file, time));
		final List<Found> found = new ArrayList<>();
		times.keySet().stream().sorted(Comparator.comparing((Path file) -> times.get(file)).thenComparing(file -> file)).forEach(file -> {
			try {
				LineFile.read(file).forEach(line -> found.add(new Found(line, times.get(file))));
			}
			catch (final BadInputException e) {
				// of another version, or copied in part
			}
		});
		return found;
	}

	/** The reasons why rows have no outcome. */
	static Map<Integer, String> failures(final Path results) {
		final Map<Integer, String> reasons = new TreeMap<>();
		for (final Path file : files(results, FAILED)) {
			try {
				final String[] parts = Files.readString(file).strip().split("\t", 2);
				if (parts.length == 2) RowSet.of(parts[0]).rows().forEach(row -> reasons.put(row, parts[1]));
			}
			catch (final IOException | BadInputException e) {
				// it went away, or is none of ours
			}
		}
		return reasons;
	}

	private static List<Path> files(final Path results, final String end) {
		if (!Files.isDirectory(folder(results))) return List.of();
		try (Stream<Path> files = Files.list(folder(results))) {
			return files.filter(file -> file.getFileName().toString().endsWith(end) && !file.getFileName().toString().startsWith(".")).sorted()
				.toList();
		}
		catch (final IOException e) {
			return List.of();
		}
	}

	static Optional<FileTime> time(final Path file) {
		try {
			return Optional.of(Files.getLastModifiedTime(file));
		}
		catch (final IOException e) {
			return Optional.empty();
		}
	}
}
