package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.fiji.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that several runs share, and the overview of its parts. */
class RowsTest {

	private static final String PENDING = "There is no report yet: the run of this row has not ended, or did not reach its end.";

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private Path table;
	private Path results;
	private Path parts;

	@BeforeEach
	void start() throws IOException {
		Commands.mapFile(folder);
		table = folder.resolve("day.csv");
		results = folder.resolve("day-validation");
		parts = results.resolve("parts");
		write("map,contour,operator", "small map.mrc,0.4,Ada", "none.mrc,0.4,Ben", "small map.mrc,0.3,Cem", "small map.mrc,0.2,Dan", "small map.mrc,0.1,Eva");
	}

	@Test
	void theOverviewOfAllPartsIsThatOfOneRun() throws IOException {
		assertEquals(0, rows("3-4"), err::toString);
		assertTrue(out.toString().matches("(?s).*1 of 2, small map: . of 1 check passed\n.*"), out.toString());
		assertTrue(out.toString().endsWith("Part of the overview: " + parts.resolve("rows-3-4.jsonl") + "\n"), out.toString());
		assertFalse(Files.exists(results.resolve("overview.html")));
		assertEquals(1, overview());
		assertEquals(List.of(PENDING, PENDING, "", "", PENDING), messages());
		assertEquals(1, rows("1-2"), err::toString);
		assertEquals(0, rows("5-20"), err::toString);
		assertEquals(1, overview());
		assertTrue(messages().get(1).startsWith("There is no file "), messages().get(1));
		final String csv = Files.readString(results.resolve("overview.csv"));
		final String lines = Files.readString(results.resolve("overview.jsonl"));
		assertEquals(1, execute("--table", table.toString(), "--checks", "0.b"));
		assertEquals(csv, Files.readString(results.resolve("overview.csv")), "in one run");
		assertEquals(lines, Files.readString(results.resolve("overview.jsonl")), "in one run");
		assertEquals(List.of("Ada", "Ben", "Cem", "Dan", "Eva"), csv().stream().map(row -> row.get("operator")).toList());
		assertEquals(List.of(), hidden());
	}

	@Test
	void aPartGoesOnWhereItStopped() throws IOException {
		assertEquals(0, rows("1,3"), err::toString);
		final Path report = results.resolve("small map-validation/report.json");
		Files.setLastModifiedTime(report, FileTime.fromMillis(1000));
		assertEquals(0, rows("1,3-4"), err::toString);
		assertEquals(FileTime.fromMillis(1000), Files.getLastModifiedTime(report));
		assertTrue(out.toString().matches("(?s).*1 of 3, small map: . of 1 check passed \\(the report was there\\)\n.*"), out.toString());
		// a part that was lost, or copied by half, is no loss where the reports are there
		Files.delete(parts.resolve("rows-1,3.jsonl"));
		Files.writeString(parts.resolve("rows-1,3-4.jsonl"), "{\"schema\":1,\"map\":");
		Files.writeString(parts.resolve("rows-5.failed"), "5\tThe task was killed.\n");
		assertEquals(1, overview());
		assertEquals(List.of("", PENDING, "", "", "The task was killed."), messages());
	}

	@Test
	void aMapAtWhichTheProgramWasKilledTwiceDoesNotHoldUpTheOthers() throws IOException {
		Files.createDirectories(parts);
		Files.createFile(parts.resolve("begun-1-1"));
		Files.createFile(parts.resolve("begun-3-1"));
		Files.createFile(parts.resolve("begun-3-2"));
		assertEquals(1, rows("1-4"), err::toString);
		assertEquals(1, overview());
		assertEquals("", messages().get(0));
		assertTrue(messages().get(2).startsWith("The program was killed twice while it validated this map"), messages().get(2));
		assertEquals("", messages().get(3));
		// the next run tries again
		assertEquals(0, rows("3"), err::toString);
		assertEquals(1, overview());
		assertEquals("", messages().get(2));
		assertEquals(List.of(), files(parts).stream().filter(name -> name.startsWith("begun")).toList());
	}

	@Test
	void anotherTableOfThatNameHasRowsOfItsOwn() throws IOException {
		assertEquals(1, rows("1-2"), err::toString);
		write("map,contour,operator", "none.mrc,0.4,Ben", "small map.mrc,0.4,Ada");
		assertEquals(1, rows("1"), err::toString);
		assertEquals(1, overview());
		assertEquals(List.of("none", "small map"), csv().stream().map(row -> row.get("map")).toList());
		assertEquals("", messages().get(1), "the report of the row is there");
		// a run of a whole table replaces the plan of an earlier one
		write("map,contour", "small map.mrc,0.4");
		assertEquals(0, execute("--table", table.toString(), "--checks", "0.b"), err::toString);
		assertEquals(0, overview());
		assertEquals(1, csv().size());
	}

	@Test
	void rowsThatAreNotThereAreRefused() throws IOException {
		assertEquals(1, rows("6-9"));
		assertTrue(err.toString().contains("The table has rows 1 to 5, but rows 6-9 were asked for."), err.toString());
		assertEquals(2, rows("3-1"));
		assertTrue(err.toString().contains("expected numbers from 1 on, such as 21-40 or 1-3,7."), err.toString());
		assertEquals(2, execute("--rows", "1-2"));
		assertTrue(err.toString().contains("--rows belongs to --table."), err.toString());
		assertFalse(Files.exists(results));
	}

	private void write(final String... lines) throws IOException {
		Files.writeString(table, String.join("\n", lines));
	}

	private int rows(final String rows) {
		return execute("--table", table.toString(), "--checks", "0.b", "--rows", rows);
	}

	private int overview() {
		return execute("--overview", results.toString());
	}

	private int execute(final String... arguments) {
		return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
	}

	private List<String> messages() throws IOException {
		return csv().stream().map(row -> row.get("message")).toList();
	}

	private List<CSVRecord> csv() throws IOException {
		try (CSVParser parser = CSVParser.parse(Files.readString(results.resolve("overview.csv")), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return parser.getRecords();
		}
	}

	private List<String> hidden() throws IOException {
		return Stream.concat(files(results).stream(), files(parts).stream()).filter(name -> name.startsWith(".")).toList();
	}

	private static List<String> files(final Path of) throws IOException {
		try (Stream<Path> found = Files.list(of)) {
			return found.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
