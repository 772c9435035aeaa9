package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.checks.BackgroundCommand;
import io.github.emvalidation.fiji.checks.MaskCommand;
import io.github.emvalidation.fiji.checks.MassCommand;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.complex.ComplexFloatType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
class OutputsTest {

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

	@TempDir
	private Path folder;

	private Context context;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, ModuleService.class, TaskService.class, DisplayService.class, EntryService.class, ResultLedger.class);
		final PluginInfo<PreprocessorPlugin> asking = new PluginInfo<>(Asking.class, PreprocessorPlugin.class);
		asking.setPriority(Priority.LOW);
		context.service(PluginService.class).addPlugin(asking);
		Asking.ASKED.clear();
		ResultsTable.getResultsTable().reset();
	}

	@AfterEach
	void end() {
		context.dispose();
		ResultsTable.getResultsTable().reset();
	}

	@Test
	void resultsAreOutputsAsObjects() {
		final Entry entry = Phantoms.blobEntry();
		final CommandModule module = Commands.run(context, MassCommand.class, "image", ImageOfEntry.of(entry));
		final CheckResult expected = CheckRun.of(new MassCheck(), entry, Progress.NONE);
		assertEquals(expected.values(), module.getOutput("metrics"));
		assertEquals(expected.metrics(), ((CheckResult) module.getOutput("result")).metrics());
		assertEquals(expected.statusText(), module.getOutput("status"));
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
		plugins.removePlugin(plugins.getPlugin(OutputLog.class, PostprocessorPlugin.class));
		Commands.run(context, MassCommand.class, "image", image);
		assertFalse(context.service(DisplayService.class).getDisplays().isEmpty(), "SciJava shows texts and maps in windows of their own");
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
		assertEquals(List.of("image", "map", "contour", "mass", "resolution", "voxel", "index"), Asking.ASKED.stream()
			.filter(name -> !List.of("log", "tasks", "entries", "ledger").contains(name)).sorted((a, b) -> Boolean.compare(b.equals("image"), a.equals("image"))).toList());
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
