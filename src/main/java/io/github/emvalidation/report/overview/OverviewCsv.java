package io.github.emvalidation.report.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.collection.MapSummary;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** overview.csv for spreadsheets and scripts: one row for each map, one column for each single value. */
final class OverviewCsv {

	private static final List<Input> FACTS = Input.of(Input.Role.NAME, Input.Role.DECLARED, Input.Role.JUDGING);

	private OverviewCsv() {}

	/** The columns of its own; those of the table of maps stand behind the third. */
	private static final List<String> FIRST = List.of("map", "report", "message");
	private static final List<String> COUNTS = List.of("validated", "passed", "evaluable", "warnings", "excused");
	private static final Pattern OF_A_CHECK = Pattern.compile("\\w\\.\\w+ .*");

	/** Whether a column of the overview has that name. */
	static boolean isTaken(final String name) {
		return FIRST.contains(name) || COUNTS.contains(name) || OF_A_CHECK.matcher(name).matches() || FACTS.stream()
			.anyMatch(input -> input.key().equals(name));
	}

	/** The columns that every overview begins with. */
	private static List<String> columns(final Collection<MapOutcome> maps) {
		final Set<String> columns = new LinkedHashSet<>(FIRST);
		maps.forEach(map -> columns.addAll(map.extra().keySet()));
		FACTS.forEach(input -> columns.add(input.key()));
		columns.addAll(COUNTS);
		return List.copyOf(columns);
	}

	/** @param folder where the file will be */
	static String of(final List<ListedMap> maps, final Path folder) {
		final List<Map<String, String>> rows = new ArrayList<>();
		maps.forEach(map -> rows.add(row(map.map(), map.report(), folder)));
		final Set<String> columns = new LinkedHashSet<>(columns(maps.stream().map(ListedMap::map).toList()));
		rows.forEach(row -> columns.addAll(row.keySet()));
		final StringBuilder out = new StringBuilder();
		try (CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get())) {
			for (final Map<String, String> row : rows) table.printRecord(columns.stream().map(row::get).toList());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString();
	}

	private static Map<String, String> row(final MapOutcome map, final Optional<MapSummary> report, final Path folder) {
		final Map<String, String> row = new LinkedHashMap<>();
		row.put("map", map.name());
		row.putAll(map.extra());
		map.message().ifPresent(message -> row.put("message", message));
		if (report.isEmpty()) return row;
		final MapSummary found = report.get();
		final Path page = map.folder().toAbsolutePath().resolve(ReportFiles.HTML);
		row.put("report", folder.toAbsolutePath().relativize(page).toString().replace('\\', '/'));
		for (final Input input : FACTS) row.put(input.key(), found.text(input).orElse(""));
		row.put("validated", Optional.ofNullable(found.validated()).orElse(""));
		row.put("passed", Integer.toString(found.passed()));
		row.put("evaluable", Integer.toString(found.evaluable()));
		row.put("warnings", Integer.toString(found.warnings()));
		row.put("excused", Integer.toString(found.excused()));
		for (final MapSummary.CheckLine check : found.checks()) addCheck(row, check);
		return row;
	}

	private static void addCheck(final Map<String, String> row, final MapSummary.CheckLine check) {
		row.put(check.id() + " status", check.status().name());
		check.metrics().forEach((key, metric) -> {
			final JsonNode value = metric.value();
			if (value.isNumber()) row.put(check.id() + " " + key + (metric.unit().isEmpty() ? "" : " (" + metric.unit() + ")"), value.asText());
		});
	}
}
