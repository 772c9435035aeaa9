package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.fiji.TextInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** Names, labels and defaults of all parameters are frozen: macros rely on them. docs/macros.md lists them. */
class ReferenceTest {

	private static final Path PAGE = Path.of("docs/macros.md");
	private static final String HEADING = "## Every command, parameter, label and default";

	@Test
	void thePageListsEveryCommandAsItIs() throws IOException {
		final String page = Files.readString(PAGE);
		final String list = page.substring(page.indexOf(HEADING) + HEADING.length());
		final List<String> listed = list.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| Command ")).toList();
		assertEquals(String.join("\n", rows()), String.join("\n", listed),
			"a parameter that is renamed breaks macros; one that is new goes into " + PAGE + " as the first of these two lists has it");
	}

	private static List<String> rows() {
		try (Context context = Commands.context()) {
			final List<String> rows = new ArrayList<>();
			context.service(CommandService.class).getCommands().stream().filter(command -> command.getClassName().startsWith("io.github.emvalidation."))
				.sorted(Comparator.comparing(ReferenceTest::label)).forEach(command -> addRows(rows, context, command));
			return rows;
		}
	}

	private static void addRows(final List<String> rows, final Context context, final CommandInfo command) {
		final CommandModule module = Commands.made(context, command);
		final int before = rows.size();
		for (final ModuleItem<?> input : Commands.inputs(module)) {
			if (input.getType() == ImagePlus.class) continue;
			final String label = input.getVisibility() == ItemVisibility.NORMAL ? input.getLabel() : "(not asked for)";
			rows.add("| " + label(command) + " | `" + input.getName() + "` | " + label + " | " + TextInput.get(module, input) + " |");
		}
		if (rows.size() == before) rows.add("| " + label(command) + " | | | |");
	}

	private static String label(final CommandInfo command) {
		return command.getMenuPath().getLeaf().getName();
	}
}
