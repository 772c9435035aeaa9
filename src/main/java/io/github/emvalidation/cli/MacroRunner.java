package io.github.emvalidation.cli;

import io.github.emvalidation.fiji.HeadlessMacro;
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
import java.util.Optional;
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
		Start.run(MacroRunner::commandLine, args);
	}

	/** The command line as a value, for tests too. */
	public static CommandLine commandLine() {
		final CommandLine line = new CommandLine(new MacroRunner());
		line.setUsageHelpWidth(110);
		line.setParameterExceptionHandler(CliErrors::usage);
		line.setExecutionExceptionHandler(CliErrors::refused);
		return line;
	}

	@Override
	public Integer call() {
		final String macro = text(file);
		HeadlessMenus.install();
		final ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), Boolean.getBoolean("emvalidation.terminal"));
		final EventService events = HostContext.get().service(EventService.class);
		final List<EventSubscriber<?>> followed = events.subscribe(new TaskLines(progress));
		try {
			final Optional<String> reason = new HeadlessMacro(macro).runToEnd(argument);
			progress.end();
			reason.ifPresent(this::tell);
			return reason.isPresent() ? CliErrors.EXIT_REFUSED : CommandLine.ExitCode.OK;
		}
		finally {
			events.unsubscribe(followed);
			progress.end();
		}
	}

	private void tell(final String reason) {
		final PrintWriter err = spec.commandLine().getErr();
		err.println(reason);
		err.flush();
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
