package io.github.emvalidation.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.result.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The volumes that an earlier report left in a folder. They belong to another map or another run, but beside the new report they
 * would seem to belong to it. The report.json of the folder lists their names; without it no file counts as a product.
 */
public final class EarlierReport {

	private EarlierReport() {}

	/** Names of the volumes that the report in {@code folder} lists; none where there is no report of this program. */
	public static List<String> products(final Path folder) {
		final Path file = folder.resolve(ReportFiles.JSON);
		if (!Files.isRegularFile(file)) return List.of();
		try {
			return products(new ObjectMapper().readTree(file.toFile()));
		}
		catch (final IOException e) {
			// not a report of this program, or a damaged one: nothing is known of its volumes
			return List.of();
		}
	}

	/**
	 * Whether the folder holds a report by this program on another map: one of other bytes from another file.
	 *
	 * @param path   the file of the map, if it comes from one
	 * @param sha256 its hash, if that is known
	 */
	public static boolean isOfAnotherMap(final Path folder, final Optional<String> path, final Optional<String> sha256) {
		final Path file = folder.resolve(ReportFiles.JSON);
		if (!Files.isRegularFile(file)) return false;
		try {
			final JsonNode report = new ObjectMapper().readTree(file.toFile());
			if (!Program.THIS.name().equals(report.path("program").path("name").asText())) return false;
			final JsonNode input = report.path("input");
			final Optional<String> known = input.path("file").isTextual() ? Optional.of(input.path("file").asText()) : Optional.empty();
			if (path.isEmpty() || known.isEmpty()) return path.isPresent() != known.isPresent();
			return !sha256.filter(input.path("sha256").asText()::equals).isPresent() && !whole(path.get()).equals(whole(known.get()));
		}
		catch (final IOException | IllegalArgumentException e) {
			// not a report of this program, or a damaged one
			return false;
		}
	}

	private static Path whole(final String path) {
		return Path.of(path).toAbsolutePath().normalize();
	}

	private static List<String> products(final JsonNode report) {
		if (!Program.THIS.name().equals(report.path("program").path("name").asText())) return List.of();
		final List<String> names = new ArrayList<>();
		for (final JsonNode check : report.path("checks")) {
			for (final JsonNode name : check.path("files")) {
				if (Report.isProductName(name.asText())) names.add(name.asText());
			}
		}
		if (report.path("input").has("model")) names.addAll(List.of(ReportFiles.RESIDUES, ReportFiles.SCORES));
		return names;
	}
}
