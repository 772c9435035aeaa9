package io.github.emvalidation.fiji.imagej1;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.fiji.HeadlessMacro;
import io.github.emvalidation.fiji.MacroOptions;
import io.github.emvalidation.fiji.ValidationCommand;
import io.github.emvalidation.progress.BadInputException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/**
 * Runs a SciJava command in plain ImageJ, where it is a plugin whose argument is the command's class: plugins.config lists
 * them. In a macro the parameters come from the options of {@code run(command, options)} and those left out keep their
 * defaults; from the menu they come from a dialog.
 */
public final class CommandBridge implements PlugIn {

	static final String TITLE = "Cryo-EM Validation";

	@Override
	public void run(final String commandClass) {
		final Context context = HostContext.get();
		final CommandInfo command = context.service(CommandService.class).getCommand(commandClass);
		if (command == null) throw new BadInputException("There is no command " + commandClass + " in this installation.");
		final ModuleService modules = context.service(ModuleService.class);
		final Module module = modules.createModule(command);
		if (!harvest(module)) return;
		for (final ModuleItem<?> input : module.getInfo().inputs()) module.resolveInput(input.getName());
		final Interpreter macro = Interpreter.getInstance();
		final Future<?> running = modules.run(module, true);
		// a program that is being stopped starts nothing any more
		if (running == null) return;
		try {
			running.get();
		}
		catch (final ExecutionException e) {
			// an error in the program; ImageJ shows it
			throw new IllegalStateException(e.getCause());
		}
		catch (final InterruptedException e) {
			cancelable(module).cancel(null);
			Thread.currentThread().interrupt();
		}
		if (macro instanceof HeadlessMacro headless) headless.checkStopped();
		final String reason = cancelable(module).getCancelReason();
		if (!cancelable(module).isCanceled()) showImages(module);
		else if (reason != null && IJ.getInstance() != null) IJ.showMessage(TITLE, ErrorSentence.wrapped(reason));
	}

	private static Cancelable cancelable(final Module module) {
		return (Cancelable) module.getDelegateObject();
	}

	/** Whether the command shall run. */
	private static boolean harvest(final Module module) {
		final ImagePlus current = WindowManager.getCurrentImage();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType() == ImagePlus.class) module.setInput(input.getName(), current);
		}
		final String options = Macro.getOptions();
		if (options != null) MacroOptions.of(options).set(module);
		if (options != null || IJ.isMacro()) return true;
		if (module.getDelegateObject() instanceof ValidationCommand command) command.calledByAPerson();
		return CommandDialog.show(module);
	}

	/** Shows the images; all else has been dealt with by then. */
	private static void showImages(final Module module) {
		for (final ModuleItem<?> output : module.getInfo().outputs()) {
			if (!module.isOutputResolved(output.getName()) && output.getValue(module) instanceof ImagePlus image) image.show();
		}
	}
}
