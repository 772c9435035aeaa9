package io.github.emvalidation.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people write them. */
class MapTableTest {

	@TempDir
	private Path folder;

	@Test
	void spreadsheetsWriteTablesInSeveralWays() throws IOException {
		final Path table = folder.resolve("day.csv");
		for (final String separator : List.of(";", "\t", ",")) {
			Files.writeString(table, String.join("\r\n", "\ufeffMap" + separator + " Contour " + separator + "emdb",
				"\"a, b.map.gz\"" + separator + "0.4" + separator, "", separator + "auto" + separator + "EMD-4701"));
			final List<MapTable.Row> rows = MapTable.read(table, List.of());
			assertEquals(2, rows.size());
			assertEquals(new MapTable.Row(1, "a, b", "a, b-validation", Given.NONE.with(Input.MAP, folder.resolve("a, b.map.gz").toString())
				.with(Input.CONTOUR, "0.4"), GivenSettings.NONE, Optional.empty(), Map.of()), rows.get(0));
			assertEquals(new MapTable.Row(2, "EMD-4701", "EMD-4701-validation", Given.NONE.with(Input.EMDB, "EMD-4701").with(Input.CONTOUR, "auto"),
				GivenSettings.NONE, Optional.empty(), Map.of()), rows.get(1));
		}
	}

	private List<MapTable.Row> read(final byte[] bytes) throws IOException {
		return MapTable.read(Files.write(folder.resolve("day.csv"), bytes), List.of());
	}

	private List<MapTable.Row> read(final String text) throws IOException {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	private String refusal(final String text) {
		return assertThrows(BadInputException.class, () -> read(text)).getMessage();
	}

	@Test
	void theEncodingOfTheSpreadsheetDoesNotMatter() throws IOException {
		final String text = "map\tcontour\r\nMüller.mrc\t0.25\r\n";
		for (final String name : List.of("UTF-8", "windows-1252", "UTF-16", "x-UTF-16LE-BOM")) {
			assertEquals("Müller", read(text.getBytes(Charset.forName(name))).get(0).name(), name);
		}
	}

	@Test
	void aFirstLineMayNameTheSeparator() throws IOException {
		assertEquals("0.25", read("sep=;\r\nmap;contour\r\na.mrc;0.25\r\n").get(0).given().text(Input.CONTOUR).orElseThrow());
		assertEquals("0.25", read("map,contour\ra.mrc,0.25\r").get(0).given().text(Input.CONTOUR).orElseThrow());
	}

	@Test
	void blankRowsAndColumnsArePassedOver() throws IOException {
		final List<MapTable.Row> rows = read("map,contour,,\r\na.mrc,0.25,,\r\n,,,\r\n , ,,\r\nb.mrc,0.3\r\n");
		assertEquals(List.of("a", "b"), rows.stream().map(MapTable.Row::name).toList());
		assertEquals(List.of(Optional.empty(), Optional.empty()), rows.stream().map(MapTable.Row::refusal).toList());
	}

	@Test
	void aCellWithoutAColumnIsRefused() throws IOException {
		final List<MapTable.Row> rows = read("map,contour,resolution\na.mrc,0,25,4\nb.mrc,0.25,4\n");
		assertEquals("This row has \"4\" in cell 4, which has no column; expected a cell for each of the 3 columns (is there a comma inside a number?).",
			rows.get(0).refusal().orElseThrow());
		assertEquals(Optional.empty(), rows.get(1).refusal());
		assertTrue(read("map,,contour\na.mrc,x,1\n").get(0).refusal().orElseThrow().startsWith("This row has \"x\" in cell 2"));
	}

	@Test
	void whatIsNoTableIsToldInASentence() throws IOException {
		assertTrue(refusal("map,contour\n\"a.mrc\"x,0.25\n").endsWith("expected a CSV file whose first row names the columns, such as " +
			"map,contour,resolution."), refusal("map,contour\n\"a.mrc\"x,0.25\n"));
		assertTrue(refusal("map,map\na,b\n").contains("cannot be read"), refusal("map,map\na,b\n"));
		assertTrue(refusal("PK\0\0map,contour\n").endsWith("is no text; expected a CSV file, as spreadsheets save it."));
		for (final String separator : List.of("\n", "\r", "\"", "a", "")) {
			try {
				// what is no separator is a heading
				assertTrue(read("sep=" + separator + "\nmap;contour\na.mrc;0.25\n").get(0).refusal().isPresent(), separator);
			}
			catch (final BadInputException e) {
				assertTrue(e.getMessage().contains("day.csv"), e.getMessage());
			}
		}
		assertTrue(refusal("").endsWith("names no map; expected one row for each map."), refusal(""));
		final Path pipe = folder.resolve("pipe.csv");
		assumeTrue(isMade(pipe), "skipped: no pipes on this system");
		final String message = assertThrows(BadInputException.class, () -> MapTable.read(pipe, List.of())).getMessage();
		assertEquals(pipe + " is not an ordinary file; expected a table of maps (CSV) on disk.", message);
	}

	private static boolean isMade(final Path pipe) {
		try {
			return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
		}
		catch (final IOException | InterruptedException e) {
			return false;
		}
	}
}
