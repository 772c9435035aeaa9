package io.github.emvalidation.fiji;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.io.MrcFiles;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.io.IOService;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptService;
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
	public static ValidationCommand run(final Context context, final Class<? extends Command> command, final Object... inputs) {
		try {
			final CommandInfo info = context.service(CommandService.class).getCommand(command);
			return (ValidationCommand) context.service(ModuleService.class).run(info, true, inputs).get();
		}
		catch (final ExecutionException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** Writes a small map to which every check applies: no axis is like another. */
	public static Path mapFile(final Path folder) {
		return MrcFiles.of(Phantoms.blobEntry().map()).write(folder.resolve("small map.mrc"));
	}
}
