package io.github.emvalidation.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Times whole reports of this checkout and of another one in turn. Not a test: bin/benchmark report runs it. Arguments: the folder of this
 * checkout, that of the other, the number of runs of each, then what bin/validate takes. The first run of each, which may build the program,
 * is not counted.
 */
public final class ReportBenchmark {

	private static final PrintStream OUT = System.out;

	private ReportBenchmark() {}

	public static void main(final String[] args) throws IOException, InterruptedException {
		final List<Path> checkouts = List.of(Path.of(args[0]), Path.of(args[1]));
		final int runs = Integer.parseInt(args[2]);
		final List<String> options = List.of(args).subList(3, args.length);
		final List<List<TimedRun>> took = List.of(new ArrayList<>(), new ArrayList<>());
		OUT.println("Before the first run each program is built, where it is older than its sources.");
		for (int run = 0; run <= runs; run++) {
			for (int which = 0; which < 2; which++) {
				final TimedRun one = TimedRun.of(checkouts.get(which), options);
				if (run > 0) took.get(which).add(one);
				OUT.println((which == 0 ? "this   " : "other  ") + one.text() + (run > 0 ? "" : "  (not counted)"));
			}
		}
		final TimedRun here = TimedRun.mean(took.get(0));
		final TimedRun there = TimedRun.mean(took.get(1));
		OUT.println("means\nthis   " + here.text() + "\nother  " + there.text());
		OUT.printf("The other takes %.2f times the processor seconds, %.2f times the time, %.2f times the time until the verdicts.%n",
			there.processor() / here.processor(), there.passed() / here.passed(), there.verdicts() / here.verdicts());
	}
}
