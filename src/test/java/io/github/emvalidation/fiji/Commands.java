package io.github.emvalidation.fiji;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.io.MrcFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.io.IOService;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptService;
import org.scijava.service.Service;
import org.scijava.widget.Button;
import org.scijava.task.TaskService;

/** Runs commands in the smallest context that they need. */
public final class Commands {

	/** Contour level and resolution of {@link #mapFile}. */
	public static final String CONTOUR = "0.4";
	public static final String RESOLUTION = "4";

	private Commands() {}

	public static Context context() {
		return new Context(CommandService.class, ModuleService.class, TaskService.class, IOService.class, ScriptService.class, EntryService.class, ResultLedger.class);
	}

	/** Runs a command to its end; {@code inputs} are names and values in turn. */
	public static CommandModule run(final Context context, final Class<? extends Command> command, final Object... inputs) {
		try {
			final CommandInfo info = context.service(CommandService.class).getCommand(command);
			return context.service(CommandService.class).run(info, true, inputs).get();
		}
		catch (final ExecutionException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** A command before it runs, with everything that it asks for. */
	public static CommandModule made(final Context context, final CommandInfo command) {
		return (CommandModule) context.service(ModuleService.class).createModule(command);
	}

	/** The inputs that users give, in the order of the dialog. */
	public static List<ModuleItem<?>> inputs(final CommandModule command) {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> input : command.getInfo().inputs()) {
			if (input.getVisibility() == ItemVisibility.MESSAGE) continue;
			if (!Service.class.isAssignableFrom(input.getType()) && input.getType() != Context.class && input.getType() != Button.class) inputs.add(input);
		}
		return inputs;
	}

	/** Writes a small map to which every check applies: no axis is like another. */
	public static Path mapFile(final Path folder) {
		return MrcFiles.of(Phantoms.blobEntry().map()).write(folder.resolve("small map.mrc"));
	}
}
