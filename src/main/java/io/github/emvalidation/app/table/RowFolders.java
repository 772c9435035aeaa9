package io.github.emvalidation.app.table;

import io.github.emvalidation.app.ReportPlace;
import io.github.emvalidation.app.table.MapTable.Row;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.saved.EarlierReport;
import io.github.emvalidation.result.Input;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders of the reports of a table whose maps may have one name, as those of job folders have. A row that was added in front of others
 * does not take their reports away: each row keeps the folder that has a report of its map, and no row takes one of another map.
 */
final class RowFolders {

	/** "NAME-2-validation": what stands before the number, the number, and what stands behind it. */
	private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d{1,7})(-[a-z]+)");

	private final Path folder;
	private final Set<String> taken = new HashSet<>();
	/** For the name of a folder, the highest number of a folder of that name that is there: a table may have 10,000 rows. */
	private final Map<String, Integer> highest = new HashMap<>();

	private RowFolders(final Path folder) {
		this.folder = folder;
		final String[] there = folder.toFile().list();
		for (final String name : there == null ? new String[0] : there) {
			highest.merge(name, 1, Math::max);
			final Matcher numbered = NUMBERED.matcher(name);
			if (numbered.matches()) highest.merge(numbered.group(1) + numbered.group(3), Integer.valueOf(numbered.group(2)), Math::max);
		}
	}

	/** The same rows, with the names of their folders in this folder. */
	static List<Row> assigned(final List<Row> rows, final Path folder) {
		final RowFolders folders = new RowFolders(folder);
		final List<Optional<String>> own = rows.stream().map(folders::own).toList();
		final List<Row> assigned = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			final Row row = rows.get(i);
			assigned.add(row.in(own.get(i).orElseGet(() -> folders.free(row))));
		}
		return assigned;
	}

	/** The first folder of that name that holds a report of the row's map. */
	private Optional<String> own(final Row row) {
		for (int i = 1; i <= highest.getOrDefault(row.folder(), 0); i++) {
			final String name = name(row, i);
			if (taken.contains(name) || !Files.isRegularFile(folder.resolve(name).resolve(ReportFiles.JSON)) || isOfAnother(row, name)) continue;
			if (taken.add(name)) return Optional.of(name);
		}
		return Optional.empty();
	}

	private String free(final Row row) {
		for (int i = 1;; i++) {
			final String name = name(row, i);
			if (!taken.contains(name) && !isOfAnother(row, name) && taken.add(name)) return name;
		}
	}

	private String name(final Row row, final int number) {
		final Path first = folder.resolve(row.folder());
		return number == 1 ? row.folder() : ReportPlace.numbered(first, number).getFileName().toString();
	}

	private boolean isOfAnother(final Row row, final String name) {
		final Optional<String> map = row.given().text(Input.MAP);
		return map.isPresent() && EarlierReport.isOfAnotherMap(folder.resolve(name), map, Optional.empty());
	}
}
