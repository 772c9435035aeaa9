package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** The button Help of every dialog leads to a page that is there, and the window after a report says what the report says. */
class HelpPageTest {

	@Test
	void everyDialogHasAPage() throws IOException {
		final List<String> headings = Files.readAllLines(Path.of("docs/checks.md")).stream().filter(line -> line.startsWith("## "))
			.map(line -> HelpPage.anchor(line.substring(3))).toList();
		try (Context context = Commands.context()) {
			int checks = 0;
			for (final CommandInfo info : context.service(CommandService.class).getCommands()) {
				final CommandModule module = Commands.made(context, info);
				if (!(module.getDelegateObject() instanceof MapCommand command)) continue;
				final String[] page = command.helpPage().split("#");
				assertTrue(Files.exists(Path.of("docs").resolve(page[0].substring(page[0].lastIndexOf('/') + 1))), page[0]);
				if (page.length > 1) assertTrue(headings.contains(page[1]), page[1]);
				if (page.length > 1) checks++;
				assertEquals("help", module.getInfo().getInput("help").getCallback());
			}
			assertTrue(checks >= 10, checks + " sections of checks");
		}
	}

	@Test
	void theWindowListsTheWarningsOfEachCheck() {
		final String text = ReportWindow.warnings(Reports.full());
		final String[] lines = text.split("\n");
		assertTrue(lines.length > 1 && lines[1].startsWith("   "), text);
		Reports.full().results().forEach(result -> result.warnings().forEach(warning -> assertTrue(text.contains(warning), warning)));
		assertEquals("No check warns.", ReportWindow.warnings(Reports.bare()));
	}
}
