package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.fiji.OpenMapCommand;
import io.github.emvalidation.fiji.ReportCommand;
import io.github.emvalidation.fiji.image.EntryOfImage;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.io.archive.Entries;
import io.github.emvalidation.io.archive.MiniArchive;
import io.github.emvalidation.result.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;

/** Maps by their EMDB id, from a small archive on this machine. */
class EmdbTest {

	@TempDir
	private Path folder;

	private final MiniArchive server = new MiniArchive();
	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private byte[] map;
	private Path report;

	@BeforeEach
	void start() throws IOException {
		map = Files.readAllBytes(MrcFiles.of(Phantoms.blobEntry().map()).write(folder.resolve("blob.map")));
		report = folder.resolve("report");
		// the voxels of the phantom are 1.1, 1.3 and 1.7 Å
		server.put(MiniArchive.XML, Entries.xml("")).put(MiniArchive.MAP, gzipped(map));
	}

	@AfterEach
	void end() {
		server.close();
		System.clearProperty("emvalidation.archive");
		ResultsTable.getResultsTable().reset();
	}

	@Test
	void theEntryDeclaresWhatTheUserDoesNot() throws IOException {
		assertEquals(0, run(), err::toString);
		final JsonNode input = json();
		assertEquals(0.4, input.path("contour").asDouble());
		assertEquals(4.2, input.path("resolution").asDouble());
		assertEquals("EMD-1234", input.path("emdb").asText());
		assertEquals("A blob of density", input.path("title").asText());
		final String entry = "{\"kind\":\"archive\",\"words\":\"" + server.address() + MiniArchive.XML + "\"}";
		for (final String fact : List.of("contour", "resolution", "title", "authors", "date")) assertEquals(entry, input.path("sources").path(fact).toString(), fact);
		assertEquals("{\"kind\":\"archive\",\"words\":\"" + server.address() + MiniArchive.MAP + "\"}", input.path("sources").path("map").toString());
		final String page = Files.readString(report.resolve("report.html"));
		assertTrue(page.contains("Doe J, Roe R") && page.contains("2021-10-05"), "authors and date are on the front page");
		assertTrue(page.contains("Fetched from " + server.address() + MiniArchive.XML + ": the contour level, the reported resolution, the title, the authors and the date of deposition."));
		assertTrue(page.contains("0.4 (from its EMDB entry)"));
		assertFalse(err.toString().contains("Note:"), err.toString());
		assertTrue(out.toString().startsWith("A blob of density\n"), out.toString());
	}

	@Test
	void whatTheUserSaysWins() throws IOException {
		assertEquals(0, run("--contour", "0.3", "--resolution", "5", "--title", "Mine"), err::toString);
		final JsonNode input = json();
		assertEquals(0.3, input.path("contour").asDouble());
		assertEquals(5, input.path("resolution").asDouble());
		assertEquals("Mine", input.path("title").asText());
		for (final String fact : List.of("contour", "resolution", "title")) assertEquals("user", input.path("sources").path(fact).path("kind").asText(), fact);
		assertEquals(0, run("--contour", "auto"), err::toString);
		assertEquals("suggestion", json().path("sources").path("contour").path("kind").asText());
	}

	@Test
	void mapAndEntryThatDisagreeAreNoted() throws IOException {
		server.put(MiniArchive.API, Entries.json(-0.4, 1.3, 24, 21, 20));
		assertEquals(0, run(), err::toString);
		assertEquals(0.4, json().path("contour").asDouble());
		assertTrue(err.toString().contains("Note: The entry gives the contour level -0.4. The program uses its absolute value."), err.toString());
		assertTrue(err.toString().contains("Note: The voxel size of the map is 1.1 × 1.3 × 1.7 Å, but its EMDB entry says 1.3 Å. The program uses that of the map"),
			err.toString());
		assertTrue(err.toString().contains("Note: The map has 24 × 21 × 18 voxels, but its EMDB entry says 24 × 21 × 20."), err.toString());
		err.getBuffer().setLength(0);
		assertEquals(0, run("--voxel", "1.3"), err::toString);
		assertFalse(err.toString().contains("The voxel size of the map is"), err.toString());
	}

	@Test
	void withAMapTheIdIsALabelAndNothingIsFetched() throws IOException {
		assertEquals(0, run(folder.resolve("blob.map").toString(), "--contour", "0.4"), err::toString);
		assertEquals("EMD-1234", json().path("emdb").asText());
		assertEquals(List.of(), server.requests());
	}

	@Test
	void aDamagedMapIsNotKept() throws IOException {
		server.put(MiniArchive.MAP, gzipped(Arrays.copyOf(map, map.length - 100)));
		assertEquals(1, run());
		assertTrue(err.toString().contains("The map of EMD-1234 was fetched, but is damaged: emd_1234.map.gz is cut off"), err.toString());
		server.put(MiniArchive.MAP, gzipped(map));
		assertEquals(0, run(), err::toString);
	}

	@Test
	void anUnknownIdIsOneSentence() {
		assertEquals(1, Main.commandLine().setErr(new PrintWriter(err)).execute("--emdb", "EMD-99999", "--archive", server.address(), "--cache",
			folder.resolve("cache").toString(), "--folder", report.toString()));
		assertTrue(err.toString().contains("EMDB has no entry EMD-99999"), err.toString());
		assertFalse(Files.exists(report));
	}

	@Test
	void commandsFetchToo() throws IOException {
		System.setProperty("emvalidation.archive", server.address());
		final Context context = Commands.context();
		try {
			final Object cache = folder.resolve("cache").toFile();
			final CommandModule opened = Commands.run(context, OpenMapCommand.class, "emdb", "1234", "cache", cache);
			assertFalse(opened.isCanceled(), opened.getCancelReason());
			final Entry entry = EntryOfImage.of((ImagePlus) opened.getOutput("image"), OptionalDouble.empty());
			assertEquals(OptionalDouble.of(0.4), entry.contour());
			assertEquals(OptionalDouble.of(4.2), entry.resolution());
			assertEquals(Source.Kind.ARCHIVE, entry.facts().source(Input.CONTOUR).orElseThrow().kind());
			final CommandModule written = Commands.run(context, ReportCommand.class, "emdb", "EMD-1234", "cache", cache, "folder", report.toFile());
			assertFalse(written.isCanceled(), written.getCancelReason());
			assertEquals("A blob of density", json().path("title").asText());
		}
		finally {
			context.dispose();
		}
	}

	private int run(final String... more) {
		final String[] arguments = Stream.concat(Stream.of("--emdb", "EMD-1234", "--archive", server.address(), "--cache", folder.resolve("cache").toString(),
			"--checks", "0.b", "--folder", report.toString()), Stream.of(more)).toArray(String[]::new);
		return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
	}

	private JsonNode json() throws IOException {
		return new ObjectMapper().readTree(report.resolve("report.json").toFile()).path("input");
	}

	private static byte[] gzipped(final byte[] bytes) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}
}
