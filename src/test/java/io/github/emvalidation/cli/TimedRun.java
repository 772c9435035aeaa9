package io.github.emvalidation.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a run of bin/validate took. Processor seconds are those that the shell and all threads of Java spent in user and system mode; others
 * on the machine change them little.
 *
 * @param processor seconds
 * @param passed    seconds from the start to the end
 * @param progress  seconds until the first line of progress; 0 if there was none
 * @param verdicts  seconds until the table of verdicts stood on the terminal; 0 if there was none
 * @param peak      most memory that the process held, in MB; 0 where the system does not tell
 * @param html      size of report.html in MB; 0 if there is none
 * @param pdf       size of report.pdf in MB; 0 if there is none
 */
record TimedRun(double processor, double passed, double progress, double verdicts, double peak, double html, double pdf) {

	private static final long PAUSE = 10;

	/** When a line with these words first came, in seconds; 0 before it does. Also the last line of all. */
	private static final class FirstLine {

		private final Thread reader;
		private double seconds;
		private String last = "";

		FirstLine(final BufferedReader lines, final String with, final long start) {
			reader = new Thread(() -> {
				try (lines) {
					for (String line = lines.readLine(); line != null; line = lines.readLine()) {
						if (seconds == 0 && line.contains(with)) seconds = since(start);
						last = line;
					}
				}
				catch (final IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			reader.start();
		}

		double seconds() throws InterruptedException {
			reader.join();
			return seconds;
		}

		String last() throws InterruptedException {
			reader.join();
			return last;
		}
	}

	/** Runs the program of a checkout. Its report goes into a folder that is removed. */
	static TimedRun of(final Path checkout, final List<String> options) throws IOException, InterruptedException {
		final Path folder = Files.createTempDirectory("em-validation-benchmark-");
		final List<String> command = new ArrayList<>(List.of(checkout.toAbsolutePath().resolve("bin/validate").toString()));
		command.addAll(options);
		command.addAll(List.of("--folder", folder.toString()));
		final long start = System.nanoTime();
		final Process process = new ProcessBuilder(command).start();
		final FirstLine verdicts = new FirstLine(process.inputReader(), "Score:", start);
		final FirstLine progress = new FirstLine(process.errorReader(), "Reading the map", start);
		Duration processor = Duration.ZERO;
		double peak = 0;
		while (process.isAlive()) {
			processor = process.info().totalCpuDuration().orElse(processor);
			peak = Math.max(peak, peak(process.pid()));
			Thread.sleep(PAUSE);
		}
		final double passed = since(start);
		if (process.exitValue() != 0) throw new IllegalStateException(command + " ended with " + process.exitValue() + ": " + progress.last());
		final TimedRun took = new TimedRun(processor.toMillis() / 1e3, passed, progress.seconds(), verdicts.seconds(), peak,
			size(folder.resolve("report.html")), size(folder.resolve("report.pdf")));
		remove(folder);
		return took;
	}

	static TimedRun mean(final List<TimedRun> all) {
		return new TimedRun(mean(all, TimedRun::processor), mean(all, TimedRun::passed), mean(all, TimedRun::progress), mean(all, TimedRun::verdicts),
			mean(all, TimedRun::peak), mean(all, TimedRun::html), mean(all, TimedRun::pdf));
	}

	private static double mean(final List<TimedRun> all, final ToDoubleFunction<TimedRun> number) {
		return all.stream().mapToDouble(number).average().orElseThrow();
	}

	String text() {
		final String files = html == 0 ? "" : String.format(", report.html %.2f MB, report.pdf %.2f MB", html, pdf);
		return String.format("%7.2f processor s, %7.2f s passed%s%s, %5.0f MB%s", processor, passed, after(progress, "the first line of progress"),
			after(verdicts, "the verdicts"), peak, files);
	}

	private static String after(final double seconds, final String what) {
		return seconds == 0 ? "" : String.format(", %s after %.2f s", what, seconds);
	}

	/** Removes a folder with what is in it. */
	static void remove(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
		}
	}

	private static double since(final long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private static double size(final Path file) throws IOException {
		return Files.exists(file) ? Files.size(file) / 1e6 : 0;
	}

	private static double peak(final long process) {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
			return lines.filter(line -> line.startsWith("VmHWM")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1.024e-3)
				.findFirst().orElse(0);
		}
		catch (final IOException | UncheckedIOException e) {
			return 0;
		}
	}
}
