package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.map.handedness.TestWeights;
import io.github.emvalidation.fiji.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many maps in one run. */
class TableTest {

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private Path table;
	private Path results;

	@BeforeEach
	void start() throws IOException {
		Files.createDirectory(folder.resolve("maps"));
		Commands.mapFile(folder.resolve("maps"));
		Files.writeString(folder.resolve("maps/broken.map"), "no map");
		table = folder.resolve("day.csv");
		results = folder.resolve("day-validation");
	}

	@Test
	void everyMapGetsItsReportOrItsSentence() throws IOException {
		write("map,contour,resolution,title", "maps/broken.map,1,,", "maps/small map.mrc,0.35,4,The first", "maps/small map.mrc,0.3,,", ",,,nothing");
		assertEquals(1, run("--jobs", "2"), err::toString);
		final List<CSVRecord> rows = overview();
		assertEquals(List.of("broken", "small map", "small map", "row 4"), rows.stream().map(row -> row.get("map")).toList());
		assertTrue(rows.get(0).get("message").startsWith("broken.map holds 6 bytes"), rows.get(0).get("message"));
		assertEquals("This row names neither a map nor an EMDB id.", rows.get(3).get("message"));
		assertEquals("small map-validation/report.html", rows.get(1).get("report"), rows.get(1).get("message"));
		assertEquals("small map-2-validation/report.html", rows.get(2).get("report"), rows.get(2).get("message"));
		assertEquals("0.35", rows.get(1).get("contour"));
		assertEquals("", rows.get(2).get("resolution"));
		assertEquals("OK", rows.get(1).get("0.b status"));
		assertTrue(Double.parseDouble(rows.get(1).get("0.b hard_mask_volume (Å³)")) > 0);
		final String page = Files.readString(results.resolve("overview.html"));
		assertTrue(page.contains("2 of 4 maps have a report.") && page.contains("broken.map holds 6 bytes") && page.contains(">1/1</td>"));
		assertTrue(page.contains("href=\"small%20map-validation/report.html\"") && page.contains("src=\"data:image/png;base64,"));
		assertTrue(out.toString().contains("2 of 4, small map: 1 of 1 check passed\n"), out.toString());
		assertTrue(out.toString().endsWith("Overview: " + results.resolve("overview.html") + "\n"), out.toString());

		// once more: what is there stays, what has other settings is made anew
		final Path first = results.resolve("small map-validation/report.json");
		final Path second = results.resolve("small map-2-validation/report.json");
		for (final Path report : List.of(first, second)) Files.setLastModifiedTime(report, FileTime.fromMillis(1000));
		write("map,contour,resolution,title", "maps/small map.mrc,0.35,4,The first", "maps/small map.mrc,0.35,,");
		assertEquals(0, run(), err::toString);
		assertEquals(FileTime.fromMillis(1000), Files.getLastModifiedTime(first));
		assertFalse(FileTime.fromMillis(1000).equals(Files.getLastModifiedTime(second)));
		assertTrue(out.toString().contains("1 of 2, small map: 1 of 1 check passed (the report was there)\n"), out.toString());

		// another file of the same name needs another report
		final Path map = folder.resolve("maps/small map.mrc");
		final byte[] bytes = Files.readAllBytes(map);
		bytes[1024] ^= 1;
		Files.write(map, bytes);
		write("map,contour,resolution,title", "maps/small map.mrc,0.35,4,The first");
		assertEquals(0, run(), err::toString);
		assertFalse(FileTime.fromMillis(1000).equals(Files.getLastModifiedTime(first)));
	}

	@Test
	void otherWeightsOfTheHandMakeAnotherReport() throws IOException {
		write("map,contour,resolution", "maps/small map.mrc,0.4,4");
		final Path helix = TestWeights.file(folder, "helix.pth", 6);
		final String[] arguments = { "--table", table.toString(), "--checks", "0.h", "--helix-weights", helix.toString(), "--hand-weights",
			TestWeights.file(folder, "hand.pth", -1).toString() };
		assertEquals(0, execute(arguments), err::toString);
		final double score = Double.parseDouble(overview().get(0).get("0.h score"));
		assertEquals(0, execute(arguments), err::toString);
		assertTrue(out.toString().contains(" (the report was there)\n"), out.toString());
		out.getBuffer().setLength(0);
		TestWeights.file(folder, "hand.pth", 2);
		assertEquals(0, execute(arguments), err::toString);
		assertFalse(out.toString().contains(" (the report was there)\n"), out.toString());
		assertTrue(Double.parseDouble(overview().get(0).get("0.h score")) > score, "of the other weights");
	}

	@Test
	void theOverviewHasAHeadlineValueOfEveryCheck() throws IOException {
		write("map,contour,resolution", "maps/small map.mrc,0.4,4");
		assertEquals(0, execute("--table", table.toString(), "--helix-weights", TestWeights.file(folder, "helix.pth", 6).toString(), "--hand-weights",
			TestWeights.file(folder, "hand.pth", -1).toString()), err::toString);
		final String page = Files.readString(results.resolve("overview.html"));
		for (final String heading : List.of("Centre of mass off the middle (%)", "Volume of the mask (Å³)", "Densest spot of the far solvent (particle: 1)",
			"Median local resolution (Å)", "Median local B-factor (Å²)", "Median absolute occupancy"))
		{
			assertTrue(page.contains(" " + heading + "</th><td class=\"number\">1</td><td><svg "), heading);
		}
		assertTrue(page.contains("title=\"B-factor (Å²)\">B Å²</th>") && page.contains("title=\"Handedness (0 right, 1 mirrored)\">Hand</th>"), page);
	}

	@Test
	void settingsOfChecksAreColumns() throws IOException {
		write("map,contour,resolution,0.d.from,set", "maps/small map.mrc,0.4,4,9,", "maps/small map.mrc,0.4,4,,0.d.from = 10", "maps/small map.mrc,0.4,4,,",
			"maps/small map.mrc,0.4,4,x,");
		assertEquals(1, execute("--table", table.toString(), "--checks", "0.d", "--set", "0.d.from=11"), err::toString);
		final List<String> from = new ArrayList<>();
		for (final String name : List.of("small map", "small map-2", "small map-3")) {
			from.add(Files.readString(results.resolve(name + "-validation/report.json")).replaceAll("(?s).*\"0.d.from\" : \"(\\d+)\".*", "$1"));
		}
		assertEquals(List.of("9", "10", "11"), from, "a row says otherwise than the command line");
		assertTrue(out.toString().contains("The setting \"from\" was given as \"x\"; expected a length in Å above 0."), out.toString());
	}

	@Test
	void aMapWithoutATitleIsNamedOnce() throws IOException {
		write("map,contour,title", "maps/small map.mrc,0.4,", "maps/small map.mrc,0.3,The second");
		assertEquals(0, run(), err::toString);
		final String page = Files.readString(results.resolve("overview.html"));
		assertTrue(page.contains("report.html\">small map</a><p class=\"ways\"><a href=\"small%20map-validation/report.pdf\">PDF</a> <a " +
			"href=\"small%20map-validation/\">folder</a> <button type=\"button\" class=\"values\" aria-label=\"Values of small map\">values</button></p>"), page);
		assertTrue(page.contains("report.html\">small map</a> The second<p"), page);
	}

	@Test
	void foreignColumnsPassThroughAndDaysBecomeOneOverview() throws IOException {
		write("map,contour,operator,sample", "maps/small map.mrc,0.4,Ada,\"a <b>, c\"", "maps/broken.map,1,Ben,");
		assertEquals(1, run(), err::toString);
		final CSVRecord first = overview().get(0);
		assertEquals(List.of("Ada", "a <b>, c", LocalDate.now().toString()), List.of(first.get("operator"), first.get("sample"), first.get("validated")));
		assertTrue(Files.readString(results.resolve("overview.html")).contains("title=\"a &lt;b&gt;, c\">a &lt;b&gt;, c</td>"));

		final Path other = folder.resolve("tuesday-validation");
		write("map,contour,sample", "maps/small map.mrc,0.3,d");
		assertEquals(0, run("--folder", other.toString()), err::toString);
		final Path week = folder.resolve("a week");
		assertEquals(1, execute("--overview", results.toString(), other.toString(), "--folder", week.toString()), err::toString);
		results = week;
		final List<CSVRecord> rows = overview();
		assertEquals(List.of("day Ada a <b>, c", "day Ben ", "tuesday  d"), rows.stream().map(row -> row.get("table") + " " + row.get("operator") +
			" " + row.get("sample")).toList());
		assertTrue(rows.get(1).get("message").startsWith("broken.map holds 6 bytes"), rows.get(1).get("message"));
		assertEquals("../tuesday-validation/small map-validation/report.html", rows.get(2).get("report"));
		final String page = Files.readString(week.resolve("overview.html"));
		assertTrue(page.indexOf("<b>broken</b>") < page.indexOf("href=\"../day-validation/small%20map-validation/report.html\""), "the worst first");
		assertEquals(0, execute("--overview", other.toString(), "--folder", week.toString(), "--strict"));
		assertEquals(1, execute("--overview", folder.toString(), "--folder", week.toString()));
		assertTrue(err.toString().contains("There is no overview in " + folder), err.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--jobs 2 | --jobs belongs to --table.", "--table T --contour 1 | With --table --contour cannot be given for all maps; make it a column of the table.",
		"--table T x.map | Give a MAP or --table, not both.", "--table T --jobs 0 | at least one core", "--overview D --contour 1 | --overview validates no map. Only --folder, --strict and --fail-on can go with it" })
	void whatDoesNotGoWithATableIsUsage(final String arguments, final String message) throws IOException {
		write("map,contour", "x,1");
		assertEquals(2, execute(arguments.replace("T ", table + " ").split(" ")));
		assertTrue(err.toString().contains(message), err.toString());
	}

	@Test
	void aFileThatIsNoTableIsRefused() throws IOException {
		refused("There is no file " + table + "; expected a table of maps (CSV). Check its name and folder.");
		write("map,contur", "x,1");
		refused("has a column \"contur\"; did you mean contour?");
		write("map,0.d.form", "x,1");
		refused("has a column \"0.d.form\", but no check has such a setting.");
		write("map,message", "x,1");
		refused("has a column \"message\", which the overview has already; give it another name.");
		write("map,contour");
		refused("names no map; expected one row for each map.");
		write("map,map", "x,y");
		refused("; expected a CSV file whose first row names the columns, such as map,contour,resolution.");
		assertFalse(Files.exists(results));
	}

	private void refused(final String message) {
		err.getBuffer().setLength(0);
		assertEquals(1, run());
		assertTrue(err.toString().contains(message), err.toString());
	}

	private void write(final String... lines) throws IOException {
		Files.writeString(table, String.join("\r\n", lines));
	}

	private int run(final String... more) {
		return execute(Stream.concat(Stream.of("--table", table.toString(), "--checks", "0.b"), Stream.of(more)).toArray(String[]::new));
	}

	private int execute(final String... arguments) {
		return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
	}

	private List<CSVRecord> overview() throws IOException {
		try (CSVParser parser = CSVParser.parse(Files.readString(results.resolve("overview.csv")), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return parser.getRecords();
		}
	}
}
