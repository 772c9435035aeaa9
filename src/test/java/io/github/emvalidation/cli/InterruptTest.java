package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a report, those of a table, or a map are being written, sent to the program in a process of its own. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the signal cannot be sent from here")
class InterruptTest {

	/** What a shell tells of a program that ended by signal 2. */
	private static final int INTERRUPTED = 128 + 2;
	private static final int SIDE = 200;
	private static final String LOG = "log.txt";
	private static final long MOST_SECONDS = 60;

	@TempDir
	private Path folder;

	@Test
	void anEarlierReportStaysAsItWas() throws Exception {
		final Path report = Files.createDirectory(folder.resolve("report"));
		Files.writeString(report.resolve("report.html"), "an earlier report");
		Files.writeString(report.resolve("notes.txt"), "mine");
		interruptReport(report);
		assertEquals(List.of("notes.txt", "report.html"), files(report));
		assertEquals("an earlier report", Files.readString(report.resolve("report.html")));
	}

	@Test
	void aFolderMadeForTheReportGoesAgain() throws Exception {
		final Path report = folder.resolve("new").resolve("report");
		interruptReport(report);
		assertFalse(Files.exists(report.getParent()), files(folder).toString());
	}

	@Test
	void aMapThatIsBeingSavedIsWholeOrNotThere() throws Exception {
		final Path map = bigMap();
		final Path target = Files.createDirectory(folder.resolve("saved"));
		final Path macro = Files.writeString(folder.resolve("save.ijm"),
			"for (i = 0; i < 1000; i++) run('Save map...', 'map=[" + map + "] file=[" + target + "/copy' + i + '.mrc]');");
		interruptWhile("the third map is being written", () -> files(target).size() >= 3, MacroRunner.class, macro.toString());
		for (final String name : files(target)) {
			assertTrue(name.matches("copy\\d+\\.mrc"), name);
			assertEquals(Files.size(map), Files.size(target.resolve(name)), name);
		}
	}

	@Test
	void aTableStopsCleanlyAndGoesOnWhereItStopped() throws Exception {
		Commands.mapFile(folder);
		bigMap();
		final Path table = Files.writeString(folder.resolve("day.csv"), "map,contour\nsmall map.mrc,0.4\nbig.mrc,0.4\nbig.mrc,0.5\n");
		final Path results = folder.resolve("day-validation");
		final String[] arguments = { "--table", table.toString(), "--checks", "0.b", "--jobs", "2" };
		interruptWhile("reports of the table are being written", () -> Files.exists(results.resolve("small map-validation/report.json")) &&
			files(results).stream().anyMatch(name -> name.endsWith("hard-mask.mrc") && name.startsWith("big")), Main.class, arguments);
		assertEquals(List.of("small map-validation"), files(results).stream().filter(name -> !name.contains("/")).toList(), "whole reports stay, and nothing else");
		final Path first = results.resolve("small map-validation/report.json");
		final String before = Files.readString(first);
		assertFalse(log().contains("big") && log().contains("could not"), log());

		assertEquals(0, Main.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(new StringWriter())).execute(arguments));
		assertEquals(before, Files.readString(first), "the finished report was left alone");
		for (final String name : List.of("big-validation/report.json", "big-2-validation/report.json", "overview.html", "overview.csv")) {
			assertTrue(Files.isRegularFile(results.resolve(name)), name);
		}
	}

	private void interruptReport(final Path report) throws Exception {
		interruptWhile("the report is being written", () -> files(report).stream().anyMatch(name -> name.endsWith("hard-mask.mrc")), Main.class,
			bigMap().toString(), "--contour", "0.4", "--checks", "0.b", "--folder", report.toString());
	}

	private Path bigMap() {
		final Path map = folder.resolve("big.mrc");
		final double middle = SIDE / 2;
		MapWriter.write(Phantoms.blob(Grid.cube(SIDE, 1), new Vec3(middle, middle, middle), SIDE / 4.0), map);
		return map;
	}

	/** Something to wait for. */
	private interface Condition {

		boolean holds() throws IOException;
	}

	private void interruptWhile(final String what, final Condition condition, final Class<?> program, final String... arguments) throws Exception {
		final Path log = folder.resolve(LOG);
		final List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Djava.awt.headless=true", "-Xmx1g", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), program.getName()));
		Collections.addAll(command, arguments);
		final Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).directory(new File(".")).start();
		try {
			while (!condition.holds()) {
				assertTrue(process.isAlive(), () -> "it ended before " + what + ": " + text(log));
				Thread.sleep(1);
			}
			new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
			assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "it did not end");
			assertEquals(INTERRUPTED, process.exitValue(), () -> text(log));
			assertFalse(text(log).contains("Exception"), () -> text(log));
		}
		finally {
			process.destroyForcibly();
		}
	}

	private String log() {
		return text(folder.resolve(LOG));
	}

	private static String text(final Path log) {
		try {
			return Files.readString(log, StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			return e.toString();
		}
	}

	/** Names of everything below a folder; nothing if it is not there, or goes while it is looked at. */
	private static List<String> files(final Path of) throws IOException {
		if (!Files.exists(of)) return List.of();
		try (Stream<Path> found = Files.walk(of)) {
			return found.skip(1).map(file -> of.relativize(file).toString()).sorted().toList();
		}
		catch (final NoSuchFileException | UncheckedIOException e) {
			return List.of();
		}
	}
}
