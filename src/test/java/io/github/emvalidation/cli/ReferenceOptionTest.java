package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.report.collection.LineFile;
import io.github.emvalidation.report.collection.MapLine;
import io.github.emvalidation.report.collection.MapSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map among those of a collection. */
class ReferenceOptionTest {

	private static final String VOLUME = "hard_mask_volume";

	@TempDir
	private Path folder;

	private final StringWriter err = new StringWriter();

	@Test
	void aReportSaysWhereItsMapLiesAmongOthers() throws IOException {
		final Path map = Commands.mapFile(folder);
		final Path table = Files.writeString(folder.resolve("day.csv"), "map,contour,resolution\n" + map.getFileName() + ",0.4,4\n");
		assertEquals(0, execute("--table", table.toString(), "--checks", "0.b"), err::toString);
		final Path reference = folder.resolve("day-validation/overview.jsonl");
		final MapLine own = LineFile.read(reference).get(0);
		// the map itself, which does not count, three of other resolutions, and 12 with masks of 0.5 to 1.6 times its volume
		final List<MapLine> lines = new ArrayList<>(List.of(own));
		for (int i = 0; i < 3; i++) lines.add(other(own, "far" + i, 0.1, i == 0 ? 3.2 : 4.8));
		for (int i = 0; i < 12; i++) lines.add(other(own, "near" + i, 0.5 + 0.1 * i, i % 2 == 0 ? 3.3 : 4.7));
		Files.writeString(reference, LineFile.text(lines));

		final Path report = folder.resolve("report");
		final String[] arguments = { map.toString(), "--contour", "0.4", "--resolution", "4", "--checks", "0.b", "--folder", report.toString() };
		assertEquals(0, execute(arguments), err::toString);
		assertFalse(Files.readString(report.resolve("report.html")).contains("class=\"place\""));
		final String[] compared = Stream.concat(Stream.of(arguments), Stream.of("--reference", reference.toString())).toArray(String[]::new);
		assertEquals(0, execute(compared), err::toString);
		final JsonNode json = new ObjectMapper().readTree(report.resolve("report.json").toFile());
		// 0.5, 0.6, 0.7, 0.8, 0.9 are smaller; 1.0 is as large
		final JsonNode place = json.path("places").path(0);
		assertEquals(List.of("0.b", VOLUME, "5", "12"), List.of(place.path("check").asText(), place.path("metric").asText(), place.path("behind")
			.asText(), place.path("others").asText()));
		final String words = "larger than 42 % of the 12 maps of 3.3–4.7 Å";
		assertEquals(words, place.path("words").asText());
		assertTrue(json.path("input").path("settings").path("reference").asText().startsWith("overview.jsonl "), json.path("input").toString());
		final String page = Files.readString(report.resolve("report.html")).replaceAll("[\u00a0\u202f]", " ");
		assertTrue(page.contains("Among other maps: Volume of the mask: " + words + "."), "a note in the section of the check");
		assertTrue(page.contains("aria-label=\"Volume of the mask: " + words + ".\""), "a bar on the first page");
		assertTrue(Files.readString(report.resolve("metrics.csv")).contains(VOLUME + "_place,,41.66"));

		assertEquals(1, execute(map.toString(), "--contour", "0.4", "--reference", map.toString()));
		assertTrue(err.toString().contains("expected an overview.jsonl that this program wrote.") || err.toString().contains("could not be read"), err.toString());
	}

	private static MapLine other(final MapLine line, final String name, final double factor, final double resolution) {
		final MapSummary report = line.report();
		final Map<String, JsonNode> facts = new HashMap<>(report.facts());
		facts.put("resolution", DoubleNode.valueOf(resolution));
		final MapSummary.CheckLine check = report.checks().get(0);
		final Map<String, MapSummary.Value> metrics = new HashMap<>(check.metrics());
		final MapSummary.Value volume = metrics.get(VOLUME);
		// 1.0 times exactly: ten steps of a tenth
		final double value = Math.abs(factor - 1) < 1e-9 ? volume.value().asDouble() : factor * volume.value().asDouble();
		metrics.put(VOLUME, new MapSummary.Value(DoubleNode.valueOf(value), volume.unit()));
		return new MapLine(1, line.origin(), name, line.folder(), null, Map.of(), null, new MapSummary(null, name, report.validated(), facts,
			report.passed(), report.evaluable(), report.estimates(), List.of(new MapSummary.CheckLine(check.id(), check.name(), check.status(),
			check.words(), check.warnings(), check.notes(), check.excused(), metrics))), null);
	}

	private int execute(final String... arguments) {
		return Main.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)).execute(arguments);
	}
}
