package io.github.emvalidation.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.io.FileHash;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Whether a report is there already, whole and undamaged, so that it need not be made again. */
public final class FinishedReport {

	private FinishedReport() {}

	/**
	 * Whether the folder holds a report by this version of the program, with these settings, of these very files.
	 *
	 * @param files    those that were given; without a map the one that the report names, as long as it is there
	 * @param settings as {@link Report#settings} of the report that would be made
	 */
	public static boolean isIn(final Path folder, final Map<Input, Path> files, final Map<String, String> settings, final Progress progress) {
		final Path json = folder.resolve(ReportFiles.JSON);
		if (!Files.isRegularFile(json)) return false;
		try {
			final JsonNode report = new ObjectMapper().readTree(json.toFile());
			final JsonNode program = report.path("program");
			if (!Program.THIS.name().equals(program.path("name").asText())) return false;
			if (!Program.THIS.version().equals(program.path("version").asText())) return false;
			final JsonNode input = report.path("input");
			if (!new ObjectMapper().valueToTree(settings).equals(input.path("settings"))) return false;
			if (!isWhole(folder, report.path("files"))) return false;
			SavedReport.read(folder);
			final Map<Input, Path> all = new EnumMap<>(Input.class);
			if (!input.path("file").isNull()) all.put(Input.MAP, Path.of(input.path("file").asText()));
			all.putAll(files);
			for (final Map.Entry<Input, Path> file : all.entrySet()) {
				final JsonNode known = file.getKey() == Input.MAP ? input : input.path(file.getKey().key());
				if (!Files.isRegularFile(file.getValue()) || !FileHash.sha256(file.getValue(), progress).equals(known.path("sha256")
					.asText())) return false;
			}
			return !all.isEmpty();
		}
		catch (final IOException | IllegalArgumentException | BadInputException e) {
			// the report is damaged, or its file is gone: it is made again
			return false;
		}
	}

	/** Whether every file that the report lists is there with its length. */
	private static boolean isWhole(final Path folder, final JsonNode files) throws IOException {
		for (final Map.Entry<String, JsonNode> file : files.properties()) {
			final Path path = folder.resolve(file.getKey());
			if (!Files.isRegularFile(path) || Files.size(path) != file.getValue().asLong()) return false;
		}
		return files.has(ReportFiles.HTML);
	}
}
