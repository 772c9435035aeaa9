package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.process.ByteProcessor;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.checks.BackgroundCommand;
import io.github.emvalidation.fiji.checks.MaskCommand;
import io.github.emvalidation.fiji.checks.MassCommand;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.fiji.image.ImageSummary;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.complex.ComplexFloatType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.display.DisplayService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.task.TaskService;

/** What SciJava's hosts do with the inputs and outputs of commands: no window opens, nothing is asked of a program. */
class OutputsTest extends InSession {

	/** As Fiji's dialog does, notes what is left to ask for. */
	public static final class Asking extends AbstractPreprocessorPlugin {

		private static final List<String> ASKED = new ArrayList<>();

		@Override
		public void process(final Module module) {
			for (final ModuleItem<?> input : module.getInfo().inputs()) {
				if (!module.isInputResolved(input.getName())) ASKED.add(input.getName());
			}
		}
	}

	/** As a host with windows has it, whose displays can be counted. */
	@Override
	Context newContext() {
		return new Context(CommandService.class, ModuleService.class, TaskService.class, DisplayService.class, EntryService.class, ResultLedger.class);
	}

	@BeforeEach
	void start() {
		final PluginInfo<PreprocessorPlugin> asking = new PluginInfo<>(Asking.class, PreprocessorPlugin.class);
		asking.setPriority(Priority.LOW);
		context.service(PluginService.class).addPlugin(asking);
		Asking.ASKED.clear();
	}

	@Test
	void resultsAreOutputsAsObjects() {
		final Entry entry = Phantoms.blobEntry();
		final CommandModule module = Commands.run(context, MassCommand.class, "image", ImageOfEntry.of(entry));
		final CheckResult expected = CheckRun.of(new MassCheck(), entry, Progress.NONE);
		assertEquals(expected.values(), module.getOutput("metrics"));
		assertEquals(expected.metrics(), ((CheckResult) module.getOutput("result")).metrics());
		assertEquals(expected.statusText(), module.getOutput("status"));
		assertSame(ResultsTable.getResultsTable(), module.getOutput("table"));
		assertEquals(1, ((ResultsTable) module.getOutput("table")).size());
		assertEquals(String.join("\n", expected.warnings()), module.getOutput("warnings"));
		assertTrue(((Map<?, ?>) module.getOutput("metrics")).size() > 5);
	}

	@Test
	void noOutputOpensAWindow() {
		final ImagePlus image = ImageOfEntry.of(Phantoms.blobEntry());
		for (final Class<? extends Command> command : List.of(MassCommand.class, MaskCommand.class, BackgroundCommand.class)) {
			final CommandModule module = Commands.run(context, command, "image", image);
			assertFalse(module.isCanceled(), module.getCancelReason());
			for (final ModuleItem<?> output : module.getInfo().outputs()) {
				if (output.getType() != ImagePlus.class) assertTrue(module.isOutputResolved(output.getName()), command + " " + output.getName());
			}
		}
		assertEquals(List.of(), context.service(DisplayService.class).getDisplays(), "no window");
		final PluginService plugins = context.service(PluginService.class);
		plugins.removePlugin(plugins.getPlugin(HostOutputs.class, PostprocessorPlugin.class));
		Commands.run(context, MassCommand.class, "image", image);
		assertFalse(context.service(DisplayService.class).getDisplays().isEmpty(), "SciJava shows texts and maps in windows of their own");
	}

	@Test
	void inAMacroWithoutADisplayAnImageIsTheCurrentOne() throws InterruptedException {
		WindowManager.setTempCurrentImage(new ImagePlus("earlier image of this thread", new ByteProcessor(2, 2)));
		Interpreter.batchMode = true;
		Commands.run(context, SampleMapCommand.class, "seed", "2");
		assertEquals("sample", WindowManager.getCurrentImage().getTitle());
		Commands.run(context, OpenMapCommand.class, "map", Commands.mapFile(folder).toFile(), "contour", "0.4");
		assertEquals("small map", WindowManager.getCurrentImage().getTitle());
		Commands.run(context, MaskCommand.class, "image", WindowManager.getCurrentImage(), "show", true);
		assertEquals("hard-mask", WindowManager.getCurrentImage().getTitle());
		assertEquals(3, Interpreter.getBatchModeImageCount());
		final String[] elsewhere = new String[1];
		final Thread other = new Thread(() -> elsewhere[0] = WindowManager.getCurrentImage().getTitle());
		other.start();
		other.join();
		assertEquals("hard-mask", elsewhere[0]);
	}

	@Test
	void aProgramIsAskedForNothing() {
		final File map = Commands.mapFile(folder).toFile();
		Commands.run(context, MassCommand.class, "map", map, "contour", "0.4");
		assertEquals(List.of(), Asking.ASKED);
		Commands.run(context, MaskCommand.class, "image", ImageOfEntry.of(Phantoms.blobEntry()));
		assertEquals(List.of(), Asking.ASKED);
		Commands.run(context, ReportCommand.class, "map", map, "stop", false, "contour", "9");
		assertEquals(List.of(), Asking.ASKED);
	}

	@Test
	void thePersonWhoUsesTheMenuIsAsked() {
		Commands.run(context, MassCommand.class);
		assertEquals(List.of("image", "help", "map", "contour", "mass", "resolution", "voxel", "index", "kind", "accept"), Asking.ASKED.stream()
			.filter(name -> !List.of("current", "log", "tasks", "entries", "ledger").contains(name)).sorted((a, b) -> Boolean.compare(b.equals("image"), a.equals("image"))).toList());
	}

	/** As a person who types a contour level into the dialog and leaves the rest. */
	public static final class Typing extends AbstractPreprocessorPlugin {

		@Override
		public void process(final Module module) {
			module.setInput("image", ImageOfEntry.of(Phantoms.blobEntry()));
			module.setInput("contour", "0.5");
			module.setInput("map", new File(""));
		}
	}

	@Test
	void fijisRecorderFindsWhatWasSetAndNoMore() {
		final PluginInfo<PreprocessorPlugin> typing = new PluginInfo<>(Typing.class, PreprocessorPlugin.class);
		typing.setPriority(Priority.LOW);
		context.service(PluginService.class).addPlugin(typing);
		final CommandModule module = Commands.run(context, MaskCommand.class);
		assertFalse(module.isCanceled(), module.getCancelReason());
		final List<String> recorded = new ArrayList<>();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (!input.getName().equals("current") && TextInput.accepts(input) && module.getInput(input.getName()) != null) recorded.add(input.getName() + "=" + module.getInput(input.getName()));
		}
		assertEquals(List.of("contour=0.5", "show=false"), recorded.stream().sorted().toList());
		assertNull(module.getInput("image"));
	}

	@Test
	void theDialogNamesTheCurrentImage() {
		final ImagePlus image = ImageOfEntry.of(Phantoms.blobEntry());
		final CommandModule module = Commands.run(context, MassCommand.class, "image", image);
		assertEquals("Current image: phantom, contour level 0.4 map units, reported resolution 4 Å, voxel size 1.1 Å", module.getInput("current"));
		image.getCalibration().setUnit("pixel");
		image.setProperty("Info", "Contour level: high");
		assertEquals("Current image: phantom, voxel size not known", ImageSummary.of(image));
		assertEquals(ImageSummary.NONE, Commands.run(context, MassCommand.class).getInput("current"));
	}

	@Test
	void whatIsNotForDialogsIsNotAskedFor() {
		Commands.run(context, ReportCommand.class);
		assertTrue(Asking.ASKED.contains("folder"), Asking.ASKED.toString());
		assertFalse(Asking.ASKED.contains("stop"), Asking.ASKED.toString());
	}

	@Test
	void anImageOfImgLib2IsTakenAsTheImage() {
		final Entry entry = Phantoms.entry(Phantoms.blob(Grid.of(Phantoms.ODD_GRID.size(), Vec3.all(1.2)), new Vec3(11, 10, 9), 3), 0.4);
		final CommandModule module = Commands.run(context, MassCommand.class, "image", entry.map().image(), "voxel", 1.2, "contour", 0.4);
		assertFalse(module.isCanceled(), module.getCancelReason());
		assertEquals(CheckRun.of(new MassCheck(), entry, Progress.NONE).values(), module.getOutput("metrics"));
		final String why = Commands.run(context, MassCommand.class, "image", entry.map().image(), "contour", 0.4).getCancelReason();
		assertEquals("The voxel size of the image img is not known in Å (it says 1.0 pixel); give it as \"voxel\", or set unit and size in Image > Properties.", why);
	}

	@Test
	void whatCannotBeAMapIsAnErrorAndNotTheCurrentImage() {
		final String flat = assertThrows(BadInputException.class, () -> Commands.run(context, MassCommand.class, "image", ArrayImgs.floats(4, 4))).getMessage();
		assertEquals("The image img has 2 dimensions; a map has three: x, y and z.", flat);
		assertThrows(BadInputException.class, () -> Commands.run(context, MassCommand.class, "image", ArrayImgs.complexFloats(4, 4, 4)));
		assertSame(ComplexFloatType.class, ArrayImgs.complexFloats(4, 4, 4).firstElement().getClass());
	}
}
