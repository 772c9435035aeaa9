package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.measure.ResultsTable;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.imglib2.img.Img;
import net.imglib2.type.logic.BitType;
import org.junit.jupiter.api.Test;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** The scripts of macros/ that are no ImageJ macros, by SciJava's scripting as Fiji's script editor runs them. */
class ScriptsTest extends InSession {

	@Test
	void everyScriptIsTestedHere() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("macros"))) {
			assertEquals(List.of("Check_Image.groovy", "Check_Image.py", "Compare_Contours.py", "Validate_Map.groovy"),
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
		assertTrue(table.matches("0\\.3: \\d+ components, .+\n0\\.5: 1 components, .+"), table);
		assertEquals(2, ResultsTable.getResultsTable().size());
	}

	@Test
	void groovyChecksAnImageInMemory() throws Exception {
		final Entry entry = Phantoms.entry(Phantoms.blob(Grid.of(Phantoms.ODD_GRID.size(), Vec3.all(1.2)), new Vec3(11, 10, 9), 3), 0.4, 4);
		final ScriptModule done = run("Check_Image.groovy", "image", entry.map().image(), "voxel", 1.2, "contour", 0.4, "resolution", 4.0);
		final CheckResult expected = CheckRun.of(new BFactorCheck(), entry, Progress.NONE);
		assertEquals(expected.metric("b_factor").orElseThrow().value(), done.getOutput("bfactor"));
		assertEquals(String.join("\n", expected.warnings()), done.getOutput("warnings"));
		assertEquals(21, ((Img<?>) done.getOutput("mask")).dimension(1));
		assertInstanceOf(BitType.class, ((Img<?>) done.getOutput("mask")).firstElement());
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	@Test
	void jythonListsTheOutputsOfACommandOnAnImageInMemory() throws Exception {
		final Entry entry = Phantoms.entry(Phantoms.blob(Grid.of(Phantoms.ODD_GRID.size(), Vec3.all(1.2)), new Vec3(11, 10, 9), 3), 0.4);
		final String table = (String) run("Check_Image.py", "image", entry.map().image(), "voxel", "1.2", "contour", "0.4").getOutput("table");
		final CheckResult expected = CheckRun.of(new MassCheck(), entry, Progress.NONE);
		assertTrue(table.startsWith(expected.statusText() + "\n" + expected.warnings().get(0) + "\n"), table);
		for (final Metric metric : expected.metrics()) assertTrue(table.contains("\n" + metric.key() + " = "), table);
		final String spaceLeft = table.lines().filter(line -> line.startsWith("space_left_x = ")).findFirst().orElseThrow();
		assertEquals((double) expected.values().get("space_left_x"), Double.parseDouble(spaceLeft.replace("space_left_x = ", "")), 1e-9);
	}

	private File map() {
		return Commands.mapFile(folder).toFile();
	}

	private ScriptModule run(final String script, final Object... inputs) throws Exception {
		return context.service(ScriptService.class).run(Path.of("macros", script).toFile(), true, inputs).get();
	}
}
