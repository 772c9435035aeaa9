package io.github.emvalidation.report.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.OrdinaryFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of lines in JSON, one for each map (JSON Lines, in UTF-8). */
public final class LineFile {

	private static final ObjectMapper MAPPER = JsonMapper.builder().defaultPropertyInclusion(JsonInclude.Value.construct(
		JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	private static final String EXPECTED = "; expected an overview.jsonl that this program wrote.";

	private LineFile() {}

	/** The text of a file. */
	public static String text(final List<MapLine> lines) {
		final StringBuilder out = new StringBuilder();
		try {
			for (final MapLine line : lines) out.append(MAPPER.writeValueAsString(line)).append('\n');
		}
		catch (final JsonProcessingException e) {
			throw new IllegalStateException("the overview cannot be written as JSON", e);
		}
		return out.toString();
	}

	/**
	 * The lines of a file.
	 *
	 * @throws BadInputException when it cannot be read, or holds anything else; the message names the line
	 */
	public static List<MapLine> read(final Path file) {
		OrdinaryFile.requireReachable(file);
		if (!Files.isRegularFile(file)) throw new BadInputException("There is no file " + file + EXPECTED);
		final List<MapLine> lines = new ArrayList<>();
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (String text = reader.readLine(); text != null; text = reader.readLine()) lines.add(line(text, file, lines.size() + 1));
			return lines;
		}
		catch (final IOException e) {
			throw new BadInputException(file + " could not be read: " + e.getMessage() + ".", e);
		}
	}

	private static MapLine line(final String text, final Path file, final int number) {
		try {
			final MapLine line = MAPPER.readValue(text, MapLine.class);
			if (line == null || line.map() == null || line.folder() == null) {
				throw new BadInputException("Line " + number + " of " + file + " names no map" + EXPECTED);
			}
			if (line.schema() == MapLine.SCHEMA) return line;
			throw new BadInputException(file + " has version " + line.schema() + " of the overview's format, but this program reads version " +
				MapLine.SCHEMA + "; make the overview again with this version of the program.");
		}
		catch (final JsonProcessingException e) {
			throw new BadInputException("Line " + number + " of " + file + " is damaged" + EXPECTED, e);
		}
	}
}
