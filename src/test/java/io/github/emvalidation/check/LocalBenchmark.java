package io.github.emvalidation.check;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.ProcessorTime;
import io.github.emvalidation.check.map.localbfactor.LocalBFactorCheck;
import io.github.emvalidation.check.map.localoccupancy.LocalOccupancyCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ResizedMap;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/**
 * Times checks 0.f and 0.g together, as bench/local_checks.py does for the published formulas in NumPy. Not a test: run it by
 * hand on an idle machine. Arguments: MAP CONTOUR RESOLUTION, and how many times (default 1; the first counts what Java needs
 * to warm up).
 *
 * <p>Beside it stands the time of the Fourier transforms that the formulas ask for, and nothing else: four real inverse
 * transforms a frequency. Processor seconds of all threads tell more than the time passed on a machine that others use too.
 */
public final class LocalBenchmark {

	private static final PrintStream OUT = System.out;

	private LocalBenchmark() {}

	public static void main(final String[] args) throws Exception {
		final DensityMap map = MapReader.read(Path.of(args[0]), MapReader.Options.DEFAULT, Progress.NONE).map();
		final int runs = args.length > 3 ? Integer.parseInt(args[3]) : 1;
		for (int run = 0; run < runs; run++) {
			final Entry entry = Phantoms.entry(map, Double.parseDouble(args[1]), Double.parseDouble(args[2]));
			OUT.println("resized to " + ResizedMap.of(entry, Progress.NONE).grid().size() + " voxels, " + Masks.of(ResizedMap.of(entry, Progress.NONE)).hard().count() +
				" of them in the hard mask");
			final double start = passed();
			final ProcessorTime processor = ProcessorTime.now();
			print(new LocalBFactorCheck().apply(entry, Progress.NONE));
			print(new LocalOccupancyCheck().apply(entry, Progress.NONE));
			OUT.printf("both together: %.2f s, %s%n", passed() - start, ProcessorTime.now().since(processor));
			if (run == runs - 1 && runs > 1) transforms(entry);
		}
	}

	private static void print(final CheckResult result) {
		OUT.println(result.info().id() + " " + result.metric("percentiles").orElseThrow().values());
	}

	private static void transforms(final Entry entry) {
		final LocalAmplitudes amplitudes = LocalAmplitudes.of(entry, Progress.NONE);
		final long bands = DoubleStream.concat(DoubleStream.of(amplitudes.frequencies(10)),
			DoubleStream.of(amplitudes.frequencies(amplitudes.bands()))).map(f -> Math.rint(f * 1e9)).distinct().count();
		double seconds = 0;
		double processorSeconds = 0;
		for (int i = 0; i < 4 * bands; i++) {
			final Spectrum spectrum = Fft.forward(ResizedMap.of(entry, Progress.NONE).map());
			final double start = passed();
			final double processor = ProcessorTime.now().all();
			Fft.inverse(spectrum, "back");
			seconds += passed() - start;
			processorSeconds += ProcessorTime.now().all() - processor;
		}
		OUT.printf("the transforms alone (4 for each of %d frequencies): %.2f s, %.2f processor s%n", bands, seconds, processorSeconds);
	}

	private static double passed() {
		return System.nanoTime() / 1e9;
	}
}
