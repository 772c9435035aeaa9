package io.github.emvalidation.cli;

import ij.macro.Debugger;
import ij.macro.Interpreter;
import io.github.emvalidation.fiji.imagej1.HeadlessMenus;
import io.github.emvalidation.fiji.imagej1.HostContext;
import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an ImageJ macro without a display, with the commands of this program and of ImageJ. */
@Command(name = "macro", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
	description = { "", "Runs an ImageJ macro without a display.", "" },
	footer = { "", "Example:", "  macro macros/Validate_Map.ijm \"map=[/data/emd_20026.map.gz] contour=0.0118 resolution=2.7\"", "",
		"Exit code: 0 the macro ran to its end; 1 it stopped early, a sentence gives the reason; 2 the command line is wrong." })
public final class MacroRunner implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "FILE", description = "the macro, a file in UTF-8")
	private Path file;

	@Parameters(index = "1", arity = "0..1", paramLabel = "ARG", defaultValue = "", description = "what getArgument() returns in the macro")
	private String argument;

	public static void main(final String... args) {
		System.exit(commandLine().execute(args));
	}

	/** The command line as a value, for tests too. */
	public static CommandLine commandLine() {
		final CommandLine line = new CommandLine(new MacroRunner());
		line.setUsageHelpWidth(110);
		line.setParameterExceptionHandler(CliErrors::usage);
		line.setExecutionExceptionHandler(CliErrors::refused);
		return line;
	}

	/** The current line of the macro. */
	private int lineNumber;

	@Override
	public Integer call() {
		final String macro = text(file);
		HeadlessMenus.install();
		final Interpreter interpreter = new Interpreter();
		interpreter.setDebugger(this::watch);
		interpreter.setDebugMode(Debugger.TRACE);
		final ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), Boolean.getBoolean("emvalidation.terminal"));
		final EventService events = HostContext.get().service(EventService.class);
		final List<EventSubscriber<?>> followed = events.subscribe(new TaskLines(progress));
		try {
			interpreter.run(macro, argument);
		}
		catch (final RuntimeException e) {
			// ImageJ ends a macro with an error in this way: it keeps the message, but cannot show its dialog
			if (interpreter.getErrorMessage() == null) throw e;
			progress.end();
			return stopped("The macro stopped at line " + lineNumber + ": " + interpreter.getErrorMessage());
		}
		finally {
			events.unsubscribe(followed);
			progress.end();
		}
		return interpreter.getErrorMessage() == null ? CommandLine.ExitCode.OK : stopped(interpreter.getErrorMessage());
	}

	/** ImageJ calls this at the start of every statement; after an error its own line number is no longer that of the error. */
	private int watch(final Interpreter interpreter, final int mode) {
		lineNumber = interpreter.getLineNumber();
		return 0;
	}

	private int stopped(final String why) {
		final PrintWriter err = spec.commandLine().getErr();
		err.println(why);
		err.flush();
		return CliErrors.EXIT_REFUSED;
	}

	private static String text(final Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (final NoSuchFileException e) {
			throw new BadInputException("There is no macro " + file + ".", e);
		}
		catch (final CharacterCodingException e) {
			throw new BadInputException(file + " is not a text file in UTF-8.", e);
		}
		catch (final IOException e) {
			throw new BadInputException("The macro " + file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}
}
