package io.github.emvalidation.fiji;

import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import io.github.emvalidation.cli.LongRun;
import io.github.emvalidation.cli.LongRun.Held;
import io.github.emvalidation.fiji.imagej1.HeadlessMenus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Many commands in one session of ImageJ without a display: memory after a collection, threads, open files and open images must not grow.
 * By hand: {@code LongSession COMMANDS} prints them after every tenth command.
 */
public final class LongSession {

	/** What a user does with a map, one command after the other; MAP and the others stand for files. */
	private static final List<String> DAY = List.of("run('Open map...', 'map=[MAP] contour=0.4 resolution=4');", "run('Check mass');",
		"run('Check mask');", "run('Check background', 'map=[MAP] contour=0.4');", "run('Check B-factor');", "run('Check local B-factor');",
		"run('Show surface', 'map=[MAP] contour=0.4');", "run('Validation report', 'map=[MAP] contour=0.4 resolution=4 checks=0.a,0.b,0.d folder=[REPORT]');",
		"run('Compare reports...', 'before=[REPORT] after=[REPORT] folder=[COMPARISON]');", "run('Save map...', 'map=[MAP] file=[SAVED]');");
	/** How many commands a map gets. */
	static final int COMMANDS = DAY.size();

	private LongSession() {}

	/** Makes the commands known; once in a process. */
	static void start() {
		HeadlessMenus.install();
	}

	/** A map of its own noise, and {@link #COMMANDS} commands on it; its rows stay in the Results table, its images are closed. */
	static void day(final int number, final Path folder) {
		final String text = DAY.stream().collect(Collectors.joining("\n")) + "\nwhile (nImages > 0) close();\n";
		final Optional<String> stopped = new HeadlessMacro(text.replace("MAP", LongRun.map(number, folder).toString())
			.replace("REPORT", folder.resolve("report").toString()).replace("COMPARISON", folder.resolve("comparison").toString())
			.replace("SAVED", folder.resolve("saved.mrc").toString())).runToEnd("");
		if (stopped.isPresent()) throw new IllegalStateException(stopped.get());
	}

	/** Images that macros without a display left open. */
	static int images() {
		return Interpreter.getBatchModeImageCount();
	}

	public static void main(final String... arguments) throws IOException {
		final int days = Integer.parseInt(arguments[0]) / COMMANDS;
		final Path folder = Files.createTempDirectory("long-session");
		start();
		for (int i = 1; i <= days; i++) {
			day(i, folder);
			final Held held = Held.now();
			System.out.printf(Locale.ROOT, "command %d: %.1f MB after collection, %d threads, %d files, %d images, %d rows%n", i * COMMANDS,
				held.heap() / 1e6, held.threads(), held.files(), images(), ResultsTable.getResultsTable().size());
		}
	}
}
