package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table as a job of a real Slurm, which {@code bin/test-slurm} starts; skipped where there is none. */
class SlurmJobTest {

	private static final int SECONDS = 240;

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private Path table;
	private Path results;
	private Path parts;

	@BeforeEach
	void start() throws Exception {
		Assumptions.assumeTrue(Boolean.getBoolean("emvalidation.slurm"), "skipped: no Slurm of its own (bin/test-slurm starts one)");
		System.setProperty("emvalidation.slurm.seconds", "1");
		MapWriter.write(Phantoms.blob(Grid.cube(24, 2), new Vec3(24, 24, 24), 12), folder.resolve("small.mrc"));
		table = folder.resolve("day.csv");
		results = folder.resolve("day-validation");
		parts = results.resolve("parts");
	}

	/** 12 rows in 4 tasks on 2 slots: a map that is not there, a task that is killed once, one that is killed twice, and a drained node. */
	@Test
	void everyRowHasItsOutcomeWhateverHappens() throws Exception {
		final StringBuilder rows = new StringBuilder("map,contour,resolution\n");
		for (int i = 1; i <= 12; i++) rows.append(i == 11 ? "none.mrc" : "small.mrc").append(",0.").append(30 + i).append(",8\n");
		Files.writeString(table, rows);
		final Thread first = new Thread(() -> execute("--slurm", "--chunk", "3", "--slurm-options", "--comment=\"a test\""));
		first.start();
		killWhenBegun("1-3", "begun-1-1");
		// no new task begins on a drained node
		slurm("scontrol", "update", "nodename=" + node(), "state=drain", "reason=test");
		await("the running task ends", () -> states().stream().noneMatch(line -> line.endsWith("RUNNING")));
		assertTrue(states().stream().filter(line -> line.endsWith("PENDING")).count() >= 2, states().toString());
		// a lost terminal, or Ctrl-C: the job goes on
		first.interrupt();
		first.join();
		slurm("scontrol", "update", "nodename=" + node(), "state=resume");
		killWhenBegun("1-3", "begun-1-2");

		assertEquals(1, execute("--slurm-wait"), err::toString);
		final List<CSVRecord> maps = overview();
		assertEquals(12, maps.size());
		for (int i = 1; i <= 12; i++) {
			final String message = maps.get(i - 1).get("message");
			assertTrue(i == 1 ? message.startsWith("The program was killed twice while it validated this map") : i == 11
				? message.startsWith("There is no file ") : message.isEmpty(), i + ": " + message);
		}
		final String task = slurm("scontrol", "show", "job", Files.readAllLines(parts.resolve("slurm-job.txt")).get(0) + "_1");
		assertTrue(task.contains("Restarts=2"), task);
		assertTrue(Files.readString(results.resolve("overview.html")).contains("10 of 12 maps have a report."));

		// once more, with the row mended: what is finished stays finished
		final Path report = results.resolve("small-5-validation/report.json");
		final String before = Files.readString(report) + Files.getLastModifiedTime(report);
		Files.copy(folder.resolve("small.mrc"), folder.resolve("none.mrc"));
		assertEquals(0, execute("--slurm", "--chunk", "6"), err::toString);
		assertEquals(List.of(), overview().stream().map(row -> row.get("message")).filter(text -> !text.isEmpty()).toList());
		assertEquals(before, Files.readString(report) + Files.getLastModifiedTime(report));
		try (Stream<Path> left = Files.list(parts)) {
			assertEquals(List.of(), left.map(file -> file.getFileName().toString()).filter(name -> name.matches("begun.*|\\..*|.*failed")).toList());
		}
	}

	@Test
	void aTaskThatIsCancelledIsARowWithItsReason() throws Exception {
		Files.writeString(table, "map,contour\nsmall.mrc,0.4\n");
		final Thread waiting = new Thread(() -> execute("--slurm", "--slurm-options", "--begin=now+1hour"));
		waiting.start();
		await("the task waits", () -> states().stream().anyMatch(line -> line.endsWith("PENDING")));
		assertEquals(1, execute("--slurm"));
		assertTrue(err.toString().contains(" works on this table already; --slurm-wait waits for it"), err.toString());
		slurm("scancel", "--name=em-validation", "--state=PENDING");
		waiting.join();
		assertEquals("The task of this map ended before its report was made (Slurm says CANCELLED).", overview().get(0).get("message"));
		assertFalse(out.toString().contains("Exception"), out.toString());
	}

	/** Ends the Java of a task by force while it is at this row. */
	private void killWhenBegun(final String rows, final String mark) throws Exception {
		await(mark, () -> Files.exists(parts.resolve(mark)));
		final List<ProcessHandle> found = ProcessHandle.allProcesses().filter(process -> {
			final List<String> words = Arrays.asList(process.info().arguments().orElse(new String[0]));
			return words.contains(rows) && words.contains(table.toString());
		}).toList();
		assertEquals(1, found.size(), "the Java of the task");
		assertTrue(found.get(0).destroyForcibly());
	}

	private static void await(final String what, final Callable<Boolean> condition) throws Exception {
		final long end = System.nanoTime() + SECONDS * 1_000_000_000L;
		while (!condition.call()) {
			assertTrue(System.nanoTime() < end, "in vain: " + what);
			Thread.sleep(20);
		}
	}

	private static String node() throws Exception {
		return slurm("sinfo", "--noheader", "--format=%n").strip();
	}

	private static List<String> states() throws Exception {
		return slurm("squeue", "--noheader", "--array", "--states=all", "--format=%A_%K %T").lines().toList();
	}

	private static String slurm(final String... command) throws IOException, InterruptedException {
		final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		final String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return text;
	}

	private int execute(final String... more) {
		return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(Stream.concat(Stream.of("--table",
			table.toString(), "--checks", "0.b", "--pages", "summary"), Stream.of(more)).toArray(String[]::new));
	}

	private List<CSVRecord> overview() throws IOException {
		try (CSVParser parser = CSVParser.parse(Files.readString(results.resolve("overview.csv")), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return parser.getRecords();
		}
	}
}
