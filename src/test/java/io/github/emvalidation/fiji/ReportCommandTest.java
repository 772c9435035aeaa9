package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.measure.ResultsTable;
import io.github.emvalidation.fiji.checks.BFactorCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** The report from the results of the session. */
class ReportCommandTest extends InSession {

	private File map;

	@BeforeEach
	void start() {
		map = Commands.mapFile(folder).toFile();
	}

	@Test
	void takesTunedResultsAndRunsTheMissingChecks() throws IOException {
		final Object[] tuned = { "map", map, "contour", "0.4", "resolution", "4", "from", "9" };
		Commands.run(context, BFactorCommand.class, tuned);
		final double shells = ResultsTable.getResultsTable().getValue("0.d shells", 0);
		final CommandModule module = Commands.run(context, ReportCommand.class, "map", map, "contour", "0.4", "resolution", "4",
			"title", "A title, quoted", "emdb", "4701");
		assertFalse(module.isCanceled(), module.getCancelReason());
		final Path written = folder.resolve("small map-validation");
		final String json = Files.readString(written.resolve("report.json"));
		for (final String id : new String[] { "0.a", "0.b", "0.c", "0.d" }) assertTrue(json.contains("\"" + id + "\""), id);
		assertTrue(json.contains("EMD-4701") && json.contains("A title, quoted"));
		for (final String file : new String[] { "report.html", "report.pdf", "metrics.csv" }) assertTrue(Files.exists(written.resolve(file)), file);
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		assertEquals(shells, table.getValue("0.d shells", 0), "the tuned result, not a new one");
		assertTrue(table.columnExists("0.a space_left_x (A)"));
		assertEquals(written.resolve("report.html").toFile(), module.getOutput("written"));
		assertTrue(((String) module.getOutput("status")).endsWith("the report is " + written.resolve("report.html")), "" + module.getOutput("status"));
	}

	@Test
	void refusesAFolderThatCannotBeBeforeItComputes() throws IOException {
		final Path file = Files.writeString(folder.resolve("not a folder"), "text");
		final CommandModule module = Commands.run(context, ReportCommand.class, "map", map, "contour", "0.4", "folder", file.toFile());
		assertTrue(module.getCancelReason().contains("is a file and not a folder"), module.getCancelReason());
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	@Test
	void mayGoOnWithARowThatSaysWhy() {
		final CommandModule stopped = Commands.run(context, ReportCommand.class, "map", map);
		assertTrue(stopped.isCanceled());
		final CommandModule goneOn = Commands.run(context, ReportCommand.class, "map", map, "stop", false);
		assertFalse(goneOn.isCanceled());
		assertEquals(stopped.getCancelReason(), goneOn.getOutput("status"));
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		assertEquals("small map.mrc", table.getLabel(0));
		assertEquals(stopped.getCancelReason().replace('"', '\''), table.getStringValue("message", 0));
	}
}
