package io.github.emvalidation.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times whole reports of this checkout and of another one in turn. Not a test: bin/benchmark report runs it. Arguments: the folder of this
 * checkout, that of the other, the number of runs of each, then what bin/validate takes. The first run of each, which may build the program,
 * is not counted. Seconds are those that all threads spent in user and system mode, which others on the machine change little; the
 * summary is the time that passes until the score stands on the terminal.
 */
public final class ReportBenchmark {

	private static final PrintStream OUT = System.out;
	private static final long PAUSE = 20;

	/** What a run took: processor seconds, seconds passed, seconds until the summary, peak MB, MB of report.html and of report.pdf. */
	private record Took(double processor, double passed, double summary, double peak, double html, double pdf) {

		static Took mean(final List<Took> all) {
			return new Took(mean(all.stream().map(Took::processor)), mean(all.stream().map(Took::passed)), mean(all.stream().map(Took::summary)),
				mean(all.stream().map(Took::peak)), mean(all.stream().map(Took::html)), mean(all.stream().map(Took::pdf)));
		}

		private static double mean(final Stream<Double> numbers) {
			return numbers.mapToDouble(Double::doubleValue).average().orElseThrow();
		}

		String text() {
			return String.format("%7.2f processor s %7.2f s passed %7.2f s to the summary %6.0f MB %6.2f MB html %6.2f MB pdf", processor, passed,
				summary, peak, html, pdf);
		}
	}

	private ReportBenchmark() {}

	public static void main(final String[] args) throws IOException, InterruptedException {
		final List<Path> checkouts = List.of(Path.of(args[0]), Path.of(args[1]));
		final int runs = Integer.parseInt(args[2]);
		final List<String> options = List.of(args).subList(3, args.length);
		final List<List<Took>> took = List.of(new ArrayList<>(), new ArrayList<>());
		for (int run = 0; run <= runs; run++) {
			for (int which = 0; which < 2; which++) {
				final Took one = run(checkouts.get(which), options);
				if (run > 0) took.get(which).add(one);
				OUT.println((which == 0 ? "this   " : "other  ") + one.text() + (run > 0 ? "" : "  (not counted)"));
			}
		}
		final Took here = Took.mean(took.get(0));
		final Took there = Took.mean(took.get(1));
		OUT.println("means\nthis   " + here.text() + "\nother  " + there.text());
		OUT.printf("The other takes %.2f times the processor seconds, %.2f times the time, %.2f times the time to the summary.%n",
			there.processor / here.processor, there.passed / here.passed, there.summary / here.summary);
	}

	private static Took run(final Path checkout, final List<String> options) throws IOException, InterruptedException {
		final Path folder = Files.createTempDirectory("em-validation-benchmark-");
		final List<String> command = new ArrayList<>(List.of(checkout.resolve("bin/validate").toString()));
		command.addAll(options);
		command.addAll(List.of("--folder", folder.toString()));
		final long start = System.nanoTime();
		final Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		final long[] summary = { 0 };
		final Thread reader = new Thread(() -> {
			try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (line.startsWith("Score:")) summary[0] = System.nanoTime();
				}
			}
			catch (final IOException e) {
				throw new IllegalStateException(e);
			}
		});
		reader.start();
		Duration processor = Duration.ZERO;
		double peak = 0;
		while (process.isAlive()) {
			processor = process.info().totalCpuDuration().orElse(processor);
			peak = Math.max(peak, peak(process.pid()));
			Thread.sleep(PAUSE);
		}
		final double passed = (System.nanoTime() - start) / 1e9;
		reader.join();
		if (process.exitValue() != 0) throw new IllegalStateException(command + " ended with " + process.exitValue());
		final Took took = new Took(processor.toMillis() / 1e3, passed, (summary[0] - start) / 1e9, peak, size(folder, "report.html"), size(folder,
			"report.pdf"));
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
		}
		return took;
	}

	private static double size(final Path folder, final String file) throws IOException {
		return Files.size(folder.resolve(file)) / 1e6;
	}

	/** The most memory that a process has held so far, in MB; 0 where the system does not tell. */
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
