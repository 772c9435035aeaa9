package io.github.emvalidation.fiji.imagej1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import io.github.emvalidation.check.map.handedness.TestWeights;
import io.github.emvalidation.cli.MacroRunner;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.fiji.ReportCommand;
import io.github.emvalidation.fiji.ResultLedger;
import io.github.emvalidation.fiji.TextInput;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/** Every command: what its dialog was told is recorded, and the recorded line gives the same without a display. */
class RecordingTest {

	@TempDir
	private Path folder;

	private Context context;

	/** What a command left behind. */
	private record Outcome(Map<String, String> row, List<Integer> image, Map<String, Integer> files) {}

	@BeforeEach
	void start() {
		context = Commands.context();
		forget();
	}

	@AfterEach
	void end() {
		context.dispose();
		forget();
	}

	static List<String> commands() {
		try (Context all = Commands.context()) {
			return all.service(CommandService.class).getCommands().stream().map(CommandInfo::getClassName)
				.filter(name -> name.startsWith("io.github.emvalidation.")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("commands")
	void theRecordedLineGivesTheSameFigures(final String command) throws Exception {
		final CommandInfo info = context.service(CommandService.class).getCommand(command);
		final Module dialog = (Module) context.service(ModuleService.class).createModule(info);
		final Map<ModuleItem<?>, String> answers = answers(dialog);
		CommandDialog.take(dialog, answers);
		final String options = Objects.requireNonNullElse(Recorder.getCommandOptions(), "");
		final Outcome clicked = clicked(info.loadDelegateClass().asSubclass(Command.class), answers);
		forget();
		final Outcome replayed = replayed("run(\"" + info.getMenuPath().getLeaf().getName() + "\", \"" + options + "\");");
		assertEquals(clicked, replayed, options);
		if (CheckCommand.class.isAssignableFrom(info.loadDelegateClass())) assertTrue(clicked.row().size() > 3, clicked.row().toString());
	}

	/** Something for every parameter that changes what is found, and the default for the others. */
	private Map<ModuleItem<?>, String> answers(final Module module) {
		final Map<ModuleItem<?>, String> answers = new LinkedHashMap<>();
		for (final ModuleItem<?> input : CommandDialog.asked(module)) answers.put(input, answer(input.getName(), TextInput.get(module, input)));
		return answers;
	}

	private String answer(final String parameter, final String otherwise) {
		return switch (parameter) {
			case "map" -> Commands.mapFile(folder).toString();
			case "contour" -> Commands.CONTOUR;
			case "resolution" -> "4.1";
			case "voxel" -> "1.3";
			case "show", "virtual" -> "true";
			case "from" -> "9";
			case "helixweights" -> TestWeights.file(folder, "helix.pth", 6).toString();
			case "handweights" -> TestWeights.file(folder, "hand.pth", -1).toString();
			case "seed" -> "3";
			case "check" -> "0.g";
			case "title" -> "A title of words";
			case "folder" -> folder.resolve("the report").toString();
			case "checks" -> "0.a";
			case "before", "after" -> report().toString();
			case "table" -> table().toString();
			case "file" -> folder.resolve("saved map.mrc").toString();
			default -> otherwise;
		};
	}

	private Path report() {
		final Path report = folder.resolve("earlier");
		Commands.run(context, ReportCommand.class, "map", Commands.mapFile(folder).toFile(), "contour", Commands.CONTOUR, "checks", "0.a", "folder",
			report.toFile());
		ResultsTable.getResultsTable().reset();
		return report;
	}

	private Path table() {
		Commands.mapFile(folder);
		try {
			return Files.writeString(folder.resolve("day.csv"), "map,contour\nsmall map.mrc,0.4\n");
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Outcome clicked(final Class<? extends Command> command, final Map<ModuleItem<?>, String> answers) throws IOException {
		final List<Object> inputs = new ArrayList<>();
		answers.forEach((input, answer) -> {
			inputs.add(input.getName());
			inputs.add(input.getType() == boolean.class ? Boolean.valueOf(answer) : input.getType() == File.class ? new File(answer) : answer);
		});
		final CommandModule done = Commands.run(context, command, inputs.toArray());
		assertFalse(done.isCanceled(), done.getCancelReason());
		final ImagePlus image = done.getOutputs().values().stream().filter(ImagePlus.class::isInstance).map(ImagePlus.class::cast).findFirst().orElse(null);
		return new Outcome(row(), voxels(image), files());
	}

	private Outcome replayed(final String line) throws IOException {
		final StringWriter err = new StringWriter();
		final Path macro = Files.writeString(folder.resolve("recorded.ijm"), "setBatchMode(true);\n" + line);
		assertEquals(0, MacroRunner.commandLine().setErr(new PrintWriter(err)).execute(macro.toString()), () -> line + "\n" + err);
		Files.delete(macro);
		return new Outcome(row(), voxels(WindowManager.getCurrentImage()), files());
	}

	/** The Results table, which has at most one row. */
	private static Map<String, String> row() {
		final ResultsTable table = ResultsTable.getResultsTable();
		final Map<String, String> row = new TreeMap<>();
		assertTrue(table.size() <= 1);
		if (table.size() == 1) Stream.of(table.getHeadings()).forEach(heading -> row.put(heading, table.getStringValue(heading, 0)));
		return row;
	}

	private static List<Integer> voxels(final ImagePlus image) {
		if (image == null) return List.of();
		final List<Integer> sections = new ArrayList<>(List.of(image.getWidth(), image.getHeight(), image.getStackSize()));
		for (int slice = 1; slice <= image.getStackSize(); slice++) sections.add(hash(image.getStack().getPixels(slice)));
		return sections;
	}

	private static int hash(final Object pixels) {
		return pixels instanceof float[] floats ? Arrays.hashCode(floats) : Arrays.hashCode((int[]) pixels);
	}

	/** Files written, maps with their bytes; reports tell how long things took, so that their texts differ. */
	private Map<String, Integer> files() throws IOException {
		final Map<String, Integer> found = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (final Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
				found.put(folder.relativize(file).toString(), file.toString().endsWith(".mrc") ? Arrays.hashCode(Files.readAllBytes(file)) : 0);
			}
		}
		return found;
	}

	private static void forget() {
		HostContext.get().service(ResultLedger.class).results().clear();
		ResultsTable.getResultsTable().reset();
		Interpreter.batchMode = true;
		for (final int image : Interpreter.getBatchModeImageIDs()) Interpreter.removeBatchModeImage(WindowManager.getImage(image));
		Interpreter.batchMode = false;
		WindowManager.setTempCurrentImage(null);
		Recorder.resetCommandOptions();
	}
}
