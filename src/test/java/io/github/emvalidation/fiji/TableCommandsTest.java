package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** Many maps, and two reports, from Fiji. */
class TableCommandsTest extends InSession {

	private Path table;

	@BeforeEach
	void start() {
		Commands.mapFile(folder);
		table = folder.resolve("day.csv");
	}

	@Test
	void aTableIsValidatedAndItsReportsAreCompared() throws IOException {
		Files.writeString(table, "map,contour\nsmall map.mrc,0.4\nsmall map.mrc,0.3\n");
		final CommandModule done = Commands.run(context, ValidateTableCommand.class, "table", table.toFile(), "checks", "0.a, 0.b");
		assertFalse(done.isCanceled(), done.getCancelReason());
		final Path results = folder.resolve("day-validation");
		assertEquals("2 of 2 maps have a report; the overview is " + results.resolve("overview.html"), done.getOutput("status"));
		final Path first = results.resolve("small map-validation");
		assertFalse(Files.readString(first.resolve("report.json")).contains("\"0.c\""), "only the chosen checks");

		final CommandModule compared = Commands.run(context, CompareReportsCommand.class, "before", first.toFile(), "after",
			results.resolve("small map-2-validation/report.json").toFile(), "folder", folder.toFile());
		assertFalse(compared.isCanceled(), compared.getCancelReason());
		assertTrue(compared.getOutput("status").toString().contains("The contour level differs (A: 0.4; B: 0.3)"), compared.getOutput("status").toString());
		assertTrue(Files.exists(folder.resolve("comparison.html")));
	}

	@Test
	void eachMapHasItsPlaceAmongOthers() throws IOException {
		final StringBuilder rows = new StringBuilder("map,contour,resolution\n");
		for (int i = 0; i < 11; i++) {
			MrcFiles.of(Phantoms.blob(Grid.cube(24, 2), new Vec3(24, 24, 24), 9 + 0.2 * i)).write(folder.resolve("m" + i + ".mrc"));
			rows.append("m").append(i).append(".mrc,0.4,4\n");
		}
		Files.writeString(table, rows);
		assertFalse(Commands.run(context, ValidateTableCommand.class, "table", table.toFile(), "checks", "0.b", "pages", "summary").isCanceled());
		final Path others = folder.resolve("day-validation/overview.jsonl");
		final Path next = Files.writeString(folder.resolve("next.csv"), "map,contour,resolution\nm4.mrc,0.4,4\n");
		final CommandModule done = Commands.run(context, ValidateTableCommand.class, "table", next.toFile(), "checks", "0.b", "pages", "summary",
			"reference", others.toFile());
		assertFalse(done.isCanceled(), done.getCancelReason());
		final String json = Files.readString(folder.resolve("next-validation/m4-validation/report.json"));
		assertTrue(json.contains("\"larger than 40 % of the 10 maps of 3.3–4.7 Å\""), json);
	}

	@Test
	void whatIsMissingIsSaid() throws IOException {
		assertEquals("There is no table to work on; give a CSV file as \"table\".", reason("folder", folder.toFile()));
		Files.writeString(table, "map,contour\nsmall map.mrc,0.4\n");
		assertTrue(reason("table", table.toFile(), "checks", "0.aa").endsWith("Did you mean 0.a?"));
		assertTrue(reason("table", table.toFile(), "jobs", "0").startsWith("The number of jobs was given as 0"));
		assertTrue(Commands.run(context, CompareReportsCommand.class, "before", folder.toFile()).getCancelReason().endsWith("(\"after\" is missing)."));
	}

	@Test
	void aMapWithoutAReportStopsAMacroUnlessItIsToldToGoOn() throws IOException {
		Files.writeString(table, "map,contour\nnone.mrc,0.4\n");
		final String why = reason("table", table.toFile(), "checks", "0.a");
		assertTrue(why.startsWith("0 of 1 maps have a report; the overview is ") && why.endsWith("which says why the others have none."), why);
		assertFalse(Commands.run(context, ValidateTableCommand.class, "table", table.toFile(), "checks", "0.a", "stop", false).isCanceled());
	}

	private String reason(final Object... inputs) {
		return Commands.run(context, ValidateTableCommand.class, inputs).getCancelReason();
	}
}
