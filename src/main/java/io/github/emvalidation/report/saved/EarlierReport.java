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
