package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import io.github.emvalidation.cli.CliErrors;
import io.github.emvalidation.cli.MacroRunner;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.io.MrcFiles.Packing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Macros, run as bin/macro runs them: every .ijm of macros/, and what macros rely on. */
class MacrosTest {

	private static final Path MACROS = Path.of("macros");

	@TempDir
	private Path folder;

	private final StringWriter err = new StringWriter();

	@BeforeEach
	void start() {
		ResultsTable.getResultsTable().reset();
	}

	@AfterEach
	void end() {
		Interpreter.batchMode = false;
		WindowManager.setTempCurrentImage(null);
		ResultsTable.getResultsTable().reset();
	}

	@Test
	void everyMacroIsTestedHere() throws IOException {
		try (Stream<Path> files = Files.list(MACROS)) {
			assertEquals(List.of("Validate_Folder.ijm", "Validate_Map.ijm", "Validate_Step_By_Step.ijm"),
				files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ijm")).sorted().toList());
		}
	}

	@Test
	void validateMap() throws IOException {
		final Path map = Commands.mapFile(folder);
		final Path report = folder.resolve("the report");
		assertEquals(0, run("Validate_Map.ijm", "map=[" + map + "] contour=0.4 resolution=4 folder=[" + report + "]"), err::toString);
		final JsonNode input = new ObjectMapper().readTree(report.resolve("report.json").toFile()).path("input");
		assertEquals(map.toString(), input.path("file").asText());
		assertTrue(Files.size(report.resolve("report.pdf")) > 1000);
	}

	@Test
	void validateStepByStep() throws IOException {
		final Path map = Commands.mapFile(folder);
		final Path report = folder.resolve("report");
		assertEquals(0, run("Validate_Step_By_Step.ijm", "map=[" + map + "] contour=0.4 resolution=4 folder=[" + report + "]"), err::toString);
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		final double tuned = table.getValue("0.d shells", 0);
		assertTrue(Files.readString(report.resolve("metrics.csv")).lines().anyMatch(line -> line.startsWith("0.d,") && line.contains("shells")
			&& line.contains("," + (int) tuned)), "the report holds the result with the macro's own settings");
	}

	@Test
	void validateFolder() throws IOException {
		final Path maps = Files.createDirectory(folder.resolve("my maps"));
		Commands.mapFile(maps);
		MrcFiles.of(Phantoms.blobEntry().map()).packing(Packing.GZIP).write(maps.resolve("second.map.gz"));
		MrcFiles.of(Phantoms.blobEntry().map()).write(maps.resolve("undeclared.mrc"));
		Files.writeString(maps.resolve("broken.map"), "this is no map");
		Files.writeString(maps.resolve("notes.txt"), "nor is this");
		Files.writeString(maps.resolve("maps.csv"), "map,contour,resolution\nsmall map.mrc,0.4,4\r\nsecond.map.gz, 0.5,\nbroken.map,1,1\n");
		assertEquals(0, run("Validate_Folder.ijm", maps.toString()), err::toString);
		final Map<String, CSVRecord> rows = new TreeMap<>();
		try (CSVParser csv = CSVParser.parse(maps.resolve("overview.csv"), StandardCharsets.UTF_8,
			CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()))
		{
			for (final CSVRecord row : csv) rows.put(row.get("map"), row);
		}
		assertEquals(List.of("broken", "second", "small map"), List.copyOf(rows.keySet()));
		assertEquals("0.5", rows.get("second").get("contour"));
		assertEquals("NOT_APPLICABLE", rows.get("second").get("0.d status"));
		assertFalse(rows.get("small map").get("0.d b_factor (Å²)").isEmpty());
		assertTrue(rows.get("broken").get("message").contains("less than the header of a map"), rows.get("broken").get("message"));
		assertTrue(Files.exists(maps.resolve("second-validation").resolve("report.html")));
		assertFalse(Files.exists(maps.resolve("broken-validation")));
	}

	@Test
	void anOpenedMapIsTheCurrentImage() throws IOException {
		final Path map = Commands.mapFile(folder);
		assertEquals(0, runText("run('Open map...', 'map=[" + map + "] contour=0.4 resolution=4');\n" +
			"getVoxelSize(x, y, z, unit);\n" +
			"if (getTitle() != 'small map' || abs(z - 1.7) > 1e-6 || unit != fromCharCode(197)) exit('calibration ' + z + unit);\n" +
			"run('Check mass');\n" +
			"if (getResultString('0.a status', 0) != '1 warning') exit('status ' + getResultString('0.a status', 0));\n" +
			"if (getResult('contour', 0) != 0.4) exit('contour');\n" +
			"run('8-bit'); run('Clear results'); if (nResults != 0) exit('not cleared');"), err::toString);
	}

	@Test
	void aMacroStopsWithASentenceWhenACommandCannotWork() throws IOException {
		assertEquals(1, runText("run('Check mass', 'map=[/no/such map.mrc] contour=1'); File.saveString('on', '" + folder.resolve("gone on") + "');"));
		assertFalse(Files.exists(folder.resolve("gone on")));
	}

	@Test
	void aMacroStopsWhereACommandOfImagejFails() throws IOException {
		final String on = " File.saveString('on', '" + folder.resolve("gone on") + "');";
		final String image = "newImage('a', '32-bit ramp', 8, 8, 4); ";
		assertEquals(1, runText(image + "run('Bin...', 'x=2 y=2 z=2 bin=Average');" + on));
		assertTrue(err.toString().startsWith("The macro stopped at line 1: The command \"Bin...\" opens a window and cannot run " +
			"without a display"), err.toString());
		assertEquals(1, runText("while (nImages > 0) close(); run('Invert');" + on));
		assertTrue(err.toString().contains("There are no images open"), err.toString());
		assertFalse(Files.exists(folder.resolve("gone on")));
		assertEquals(0, runText("newImage('a', '32-bit ramp', 8, 8, 1); " +
			"run('Invert'); if (getPixel(7, 0) >= getPixel(0, 0)) exit('not inverted'); run('8-bit'); if (bitDepth() != 8) exit('depth');" + on));
		assertTrue(Files.exists(folder.resolve("gone on")));
	}

	@Test
	void everyErrorStopsAMacroAndIsToldOnce() throws IOException {
		final Path on = folder.resolve("gone on");
		final String goOn = " File.saveString('on', '" + on + "');";
		for (final String[] mistake : new String[][] {
			{ "run('No such command');", "The macro stopped at line 1: Unrecognized command: \"No such command\"" },
			{ "Dialog.create('a'); Dialog.show();", "The macro stopped at line 1: it opens a window and cannot run without a display; run this " +
				"macro in Fiji or ImageJ" },
			{ "x = getString('a', 'b');", "The macro stopped at line 1: it opens a window and cannot run without a display; run this macro in " +
				"Fiji or ImageJ" },
			{ "x = 1;\n #@ File (label = 'Map') map\n", "The macro stopped at line 2: a line that begins with #@ asks for a parameter of a " +
				"script, which only Fiji gives; get the value from getArgument() in place of this line, or run this script in Fiji" },
			{ "open('/no/such.tif');", "The macro stopped at line 1: File not found: /no/such.tif" },
			{ "function f() { run('Check mass', 'map=[/no/such.mrc] contour=1'); }\nf();",
				"The macro stopped at line 1: There is no file /no/such.mrc; check its name and folder." },
			{ "exit('because');", "The macro ended itself at line 1." } })
		{
			err.getBuffer().setLength(0);
			assertEquals(1, runText(mistake[0] + goOn), mistake[0]);
			assertEquals(mistake[1], err.toString().trim());
			assertFalse(Files.exists(on), mistake[0]);
		}
		assertEquals(0, runText("print('done'); exit();" + goOn), "a macro that is done");
		assertFalse(Files.exists(on));
	}

	@Test
	void noParameterIsTakenFromAPath() throws IOException {
		for (final String name : List.of("low contour=0.9 runs", "run_contour=9", "resolution=8", "a [b] c")) {
			final Path map = Commands.mapFile(Files.createDirectory(folder.resolve(name)));
			assertEquals(0, runText("run('Check mass', 'map=[" + map + "] contour=0.4');\n" +
				"if (getResult('contour', nResults - 1) != 0.4) exit('contour ' + getResult('contour', nResults - 1));\n" +
				"if (!isNaN(getResult('resolution (A)', nResults - 1))) exit('resolution'); run('Clear results');"), err::toString);
		}
	}

	@Test
	void aMistakeInAMacroIsToldWithItsLine() throws IOException {
		assertEquals(1, runText("x = 1;\nnonsense(x);\n"));
		assertTrue(err.toString().startsWith("The macro stopped at line 2: "), err.toString());
		assertEquals(1, runText("exit('because');"));
	}

	@Test
	void whatIsNoMacroIsSaid() throws IOException {
		assertEquals(1, runFile(folder.resolve("none.ijm"), ""));
		assertEquals("There is no macro " + folder.resolve("none.ijm") + ".", err.toString().trim());
		err.getBuffer().setLength(0);
		assertEquals(1, runFile(Files.write(folder.resolve("binary.ijm"), new byte[] { (byte) 0xff, (byte) 0xfe }), ""));
		assertTrue(err.toString().trim().endsWith("is not a text file in UTF-8."), err.toString());
		assertEquals(CliErrors.EXIT_USAGE, MacroRunner.commandLine().setErr(new PrintWriter(err)).execute());
	}

	private int run(final String macro, final String argument) {
		return runFile(MACROS.resolve(macro), argument);
	}

	private int runText(final String macro) throws IOException {
		return runFile(Files.writeString(folder.resolve("test.ijm"), macro), "");
	}

	private int runFile(final Path macro, final String argument) {
		final CommandLine line = MacroRunner.commandLine().setErr(new PrintWriter(err));
		return line.execute(macro.toString(), argument);
	}
}
