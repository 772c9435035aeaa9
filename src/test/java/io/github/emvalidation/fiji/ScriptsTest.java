package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** The scripts of macros/ that are no ImageJ macros, by SciJava's scripting as Fiji's script editor runs them. */
class ScriptsTest {

	@TempDir
	private Path folder;

	private Context context;

	@BeforeEach
	void start() {
		context = Commands.context();
		ResultsTable.getResultsTable().reset();
	}

	@AfterEach
	void end() {
		context.dispose();
		ResultsTable.getResultsTable().reset();
	}

	@Test
	void everyScriptIsTestedHere() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("macros"))) {
			assertEquals(List.of("Compare_Contours.py", "Validate_Map.groovy"),
				files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".ijm")).sorted().toList());
		}
	}

	@Test
	void groovyValidatesAMap() throws Exception {
		final Path report = folder.resolve("report");
		final ScriptModule done = run("Validate_Map.groovy", "map", map(), "contour", "0.4", "resolution", "4", "folder", report.toFile());
		assertTrue(((String) done.getOutput("status")).endsWith("the report is " + report.resolve("report.html")), "" + done.getOutput("status"));
		assertTrue(Files.exists(report.resolve("report.pdf")));
		assertEquals(1, ResultsTable.getResultsTable().size());
	}

	@Test
	void aScriptGoesNoFurtherWhereAMapCannotBeValidated() throws Exception {
		final Path report = folder.resolve("report");
		// SciJava logs what a script throws
		assertNull(run("Validate_Map.groovy", "map", map(), "contour", "9", "resolution", "", "folder", report.toFile()).getOutput("status"));
		assertFalse(Files.exists(report));
	}

	@Test
	void jythonComparesContours() throws Exception {
		final String table = (String) run("Compare_Contours.py", "map", map(), "levels", "0.3 0.5").getOutput("table");
		assertTrue(table.matches("0\\.3: \\d+ components, .+\n0\\.5: 1 components, OK"), table);
		assertEquals(2, ResultsTable.getResultsTable().size());
	}

	private File map() {
		return Commands.mapFile(folder).toFile();
	}

	private ScriptModule run(final String script, final Object... inputs) throws Exception {
		return context.service(ScriptService.class).run(Path.of("macros", script).toFile(), true, inputs).get();
	}
}
