package io.github.emvalidation.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.io.FileHash;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.result.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Whether a report is there already, so that it need not be made again. */
public final class FinishedReport {

	private FinishedReport() {}

	/**
	 * Whether the folder holds a report by this version of the program, with these settings, of this very file.
	 *
	 * @param file     the map; empty for the file that the report names, if that is there
	 * @param settings as {@link Report#settings} of the report that would be made
	 */
	public static boolean isIn(final Path folder, final Optional<Path> file, final Map<String, String> settings, final Progress progress) {
		final Path json = folder.resolve(ReportFiles.JSON);
		if (!Files.isRegularFile(json) || !Files.isRegularFile(folder.resolve(ReportFiles.HTML))) return false;
		try {
			final JsonNode report = new ObjectMapper().readTree(json.toFile());
			final JsonNode program = report.path("program");
			if (!Program.THIS.name().equals(program.path("name").asText())) return false;
			if (!Program.THIS.version().equals(program.path("version").asText())) return false;
			final JsonNode input = report.path("input");
			if (!new ObjectMapper().valueToTree(settings).equals(input.path("settings"))) return false;
			final Path map = file.orElse(Path.of(input.path("file").asText()));
			return Files.isRegularFile(map) && FileHash.sha256(map, progress).equals(input.path("sha256").asText());
		}
		catch (final IOException | IllegalArgumentException e) {
			// the report is damaged, or its file is gone: it is made again
			return false;
		}
	}
}
