package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.fiji.ReportCommand;
import io.github.emvalidation.fiji.TextInput;
import io.github.emvalidation.fiji.imagej1.CommandBridge;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.InstantiableException;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginInfo;

/** What macros rely on: names of parameters and of menu entries. */
class ParametersTest {

	private static Context context;

	@BeforeAll
	static void start() {
		context = Commands.context();
	}

	@AfterAll
	static void end() {
		context.dispose();
	}

	@Test
	void everyCommandIsThere() {
		final List<String> labels = commands().map(command -> command.getMenuPath().getLeaf().getName()).toList();
		assertTrue(labels.containsAll(List.of("Check B-factor", "Check background", "Check mask", "Check mass", "Clear results",
			"Open map...", "Sample map", "Save map...", "Validation report")), labels.toString());
	}

	@Test
	void parametersAreOneLowerCaseWordAndForgottenAfterwards() {
		commands().forEach(command -> inputs(command).forEach(input -> {
			final String where = command.getTitle() + ", " + input.getName();
			assertTrue(input.getName().matches("[a-z]+[0-9]?"), where);
			assertFalse(input.isPersisted(), where + " would come from the last run when it is left out");
			assertFalse(input.isRequired(), where + " would cancel the command silently when it is left out");
			assertFalse(input.getType().isPrimitive() && input.getType() != boolean.class, where + " could not be left empty");
		}));
	}

	@Test
	void theRecorderWritesWhatTheBridgeReads() {
		commands().forEach(command -> inputs(command).filter(ParametersTest::isAsked).forEach(input -> {
			final String firstWord = input.getLabel().split("[ (:]")[0].toLowerCase(Locale.ROOT);
			assertEquals(input.getName(), firstWord, command.getTitle() + ": the label of " + input.getName());
			assertFalse(input.getDescription().isBlank(), command.getTitle() + ": the description of " + input.getName());
			assertTrue(TextInput.accepts(input), command.getTitle() + ": " + input.getName() + " cannot be given in a macro");
		}));
	}

	@Test
	void theReportAsksForEveryInput() {
		final CommandInfo report = commands().filter(command -> command.getDelegateClassName().equals(ReportCommand.class.getName())).findFirst().orElseThrow();
		for (final Input input : Input.given()) {
			final ModuleItem<?> item = report.getInput(input.key());
			assertEquals(input.label(), item.getLabel(), input.key());
			assertEquals(input.meaning(), item.getDescription(), input.key());
		}
	}

	@Test
	void everySettingOfACheckIsAParameterOfItsCommand() throws InstantiableException {
		for (final PluginInfo<CheckCommand> plugin : context.getPluginIndex().getPlugins(CheckCommand.class)) {
			final CommandModule command = Commands.made(context, context.service(CommandService.class).getCommand(plugin.getClassName()));
			for (final Setting setting : plugin.createInstance().check().info().settings()) {
				final ModuleItem<?> item = command.getInfo().getInput(setting.name());
				assertEquals(setting.label(), item.getLabel(), setting.name());
				assertEquals(setting.meaning(), item.getDescription(), setting.name());
				assertEquals(setting.initial(), TextInput.get(command, item), setting.name());
			}
		}
	}

	@Test
	void noParameterEndsLikeAnother() {
		commands().forEach(command -> {
			final List<String> names = inputs(command).map(ModuleItem::getName).toList();
			for (final String name : names) {
				for (final String other : names) assertTrue(name.equals(other) || !other.endsWith(name), name + " and " + other);
			}
		});
	}

	@Test
	void pluginsConfigIsTheTwinOfTheAnnotations() throws IOException {
		final Map<String, String> annotated = new TreeMap<>();
		commands().forEach(command -> annotated.put(command.getMenuPath().getMenuString().replace(" > ", ">"),
			CommandBridge.class.getName() + "(\"" + command.getClassName() + "\")"));
		assertEquals(annotated, configured());
	}

	@Test
	void theMenuHasOneOrderInEveryHost() throws IOException {
		final List<String> byWeight = commands().sorted(Comparator.comparing(command -> command.getMenuPath().getLeaf().getWeight()))
			.map(command -> command.getMenuPath().getMenuString().replace(" > ", ">")).toList();
		assertEquals(List.copyOf(configured().keySet()), byWeight);
		assertEquals(byWeight.size(), commands().map(command -> command.getMenuPath().getLeaf().getWeight()).distinct().count(), "no two alike");
	}

	private static Map<String, String> configured() throws IOException {
		final Pattern line = Pattern.compile("(.+), \"(.+)\", (.+)");
		final Map<String, String> entries = new LinkedHashMap<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
			CommandBridge.class.getResourceAsStream("/plugins.config"), StandardCharsets.UTF_8)))
		{
			for (final String text : (Iterable<String>) lines.lines()::iterator) {
				if (text.startsWith("#")) continue;
				final Matcher found = line.matcher(text);
				assertTrue(found.matches(), text);
				entries.put(found.group(1) + ">" + found.group(2), found.group(3));
			}
		}
		return entries;
	}

	private static Stream<CommandInfo> commands() {
		return context.service(CommandService.class).getCommands().stream()
			.filter(command -> command.getClassName().startsWith("io.github.emvalidation."));
	}

	/** The inputs that users give. */
	private static Stream<ModuleItem<?>> inputs(final CommandInfo command) {
		return Commands.inputs(Commands.made(context, command)).stream();
	}

	private static boolean isAsked(final ModuleItem<?> input) {
		return input.getVisibility() == ItemVisibility.NORMAL && input.getType() != ImagePlus.class;
	}
}
