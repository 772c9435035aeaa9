package io.github.emvalidation.fiji;

import ij.IJ;
import ij.macro.Interpreter;
import ij.plugin.BrowserLauncher;
import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.MenuPath;
import org.scijava.command.Command;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

/**
 * What all commands share: they show their progress, can be cancelled, and tell a user who gave something unusable so in one
 * sentence. A macro stops there, with that sentence.
 */
public abstract class ValidationCommand implements Command, Cancelable {

	/** The menu that the menu of the commands stands in. */
	public static final String PLUGINS = "Plugins";

	/** The menu of the commands, the same as in plugins.config. Weights order it: maps from 1, checks from 10, reports from 90. */
	public static final String MENU = "Cryo-EM Validation";

	@Parameter
	private LogService log;

	@Parameter
	private TaskService tasks;

	private boolean calledByAProgram;
	private String refusal;
	private boolean calledByAPerson;
	private volatile boolean canceled;
	private volatile String cancelReason;

	/**
	 * Does the work.
	 *
	 * @throws BadInputException     when what the user gave cannot be used
	 * @throws CancellationException when {@code progress} says so
	 */
	protected abstract void work(Progress progress);

	/**
	 * What the user gave.
	 *
	 * @throws BadInputException when something is not written as it has to be
	 */
	protected final Given given() {
		return CommandParameters.given(this);
	}

	/** The path of a file parameter of the command's own; a macro's {@code folder=[]} arrives as a file without a name. */
	protected static Optional<Path> file(final File parameter) {
		return parameter == null || parameter.getPath().isBlank() ? Optional.empty() : Optional.of(Given.path(parameter.getPath()));
	}

	/** The page about this command. */
	public String helpPage() {
		return HelpPage.COMMANDS;
	}

	/** Shows a page in the browser. */
	protected final void open(final Path page) {
		try {
			BrowserLauncher.openURL(page.toUri().toString());
		}
		catch (final IOException e) {
			log.warn("No browser could be opened to show " + page, e);
		}
	}

	final Context context() {
		return tasks.context();
	}

	/** The command shall not work, but say why. */
	final void refusing(final String why) {
		refusal = why;
	}

	@Override
	public final void run() {
		if (refusal != null) {
			refuse(refusal);
			return;
		}
		final CommandProgress progress = new CommandProgress(this, tasks.createTask(name()));
		try {
			work(progress);
		}
		catch (final CancellationException e) {
			cancel(null);
		}
		catch (final RuntimeException | LinkageError | OutOfMemoryError e) {
			refuse(ErrorSentence.of(e));
			log.debug(e);
		}
		finally {
			progress.end();
		}
	}

	/** A program named inputs of this command before any host looked at it. */
	final void calledByAProgram() {
		calledByAProgram = true;
	}

	/** A person has answered a dialog of plain ImageJ, after which all inputs are named too. */
	public final void calledByAPerson() {
		calledByAPerson = true;
	}

	final boolean isCalledByAProgram() {
		return calledByAProgram && !calledByAPerson;
	}

	/** What the menu calls this command. */
	private String name() {
		final Plugin plugin = getClass().getAnnotation(Plugin.class);
		final int depth = plugin.menu().length;
		final String label = depth > 0 ? plugin.menu()[depth - 1].label() : new MenuPath(plugin.menuPath()).getLeaf().getName();
		return label.replace("...", "");
	}

	protected final LogService log() {
		return log;
	}

	@Override
	public final boolean isCanceled() {
		return canceled;
	}

	@Override
	public final void cancel(final String reason) {
		canceled = true;
		cancelReason = reason;
	}

	/** The sentence that says why the command could not work; null when the user cancelled it, or a macro has been told. */
	@Override
	public final String getCancelReason() {
		return cancelReason;
	}

	private void refuse(final String message) {
		final Interpreter macro = Interpreter.getInstance();
		if (macro == null) {
			// the host shows the reason to the person who uses the menu, in a box that does not wrap
			cancel(IJ.getInstance() != null && !calledByAProgram ? ErrorSentence.wrapped(message) : message);
		}
		else {
			cancel(null);
			MacroStop.stop(macro, message);
		}
		if (IJ.getInstance() == null && !(macro instanceof HeadlessMacro)) log.error(message);
	}
}
