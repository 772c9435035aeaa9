package io.github.emvalidation.app;

import com.sun.management.OperatingSystemMXBean;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.figure.Drawings;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Times the checks of the levels 0, 1 and A, with their figures drawn, on one map. Not a test: bin/benchmark levels runs it. Arguments:
 * MAP CONTOUR RESOLUTION, then the voxels a side to resample to (0: as it is), the levels (such as 01, the default, or 0A), and the model
 * for level A. The half maps are those of {@link NoisyMaps}. Seconds are those that all threads spent in user and system mode, which others
 * on the machine change little.
 */
public final class LevelBenchmark {

	private static final PrintStream OUT = System.out;

	private LevelBenchmark() {}

	public static void main(final String[] args) {
		final double contour = Double.parseDouble(args[1]);
		DensityMap map = MapReader.read(Path.of(args[0]), MapReader.Options.DEFAULT, Progress.NONE).map();
		final int side = args.length > 3 ? Integer.parseInt(args[3]) : 0;
		if (side > 0) map = FourierResample.to(map, Int3.all(side), Progress.NONE);
		final String levels = args.length > 4 ? args[4] : "01";
		Entry entry = new Entry(map, Facts.NONE.with(Input.CONTOUR, OptionalDouble.of(contour)).with(Input.RESOLUTION,
			OptionalDouble.of(Double.parseDouble(args[2])))).with(new HalfMaps(NoisyMaps.half(map, contour, 1), NoisyMaps.half(map, contour, 2),
			Optional.empty()));
		if (args.length > 5) entry = ModelFile.read(Path.of(args[5]), Progress.NONE).added(entry);
		OUT.println("map of " + map.grid().size() + " voxels, " + Runtime.getRuntime().availableProcessors() + " cores, heap of at most " +
			Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
		final Map<Level, Double> sums = new TreeMap<>();
		for (final Check check : CheckSource.all()) {
			if (!levels.contains(check.info().level().key())) continue;
			final double seconds = time(check, entry);
			sums.merge(check.info().level(), seconds, Double::sum);
		}
		sums.forEach((level, seconds) -> OUT.printf("%s with figures: %.1f processor s%n", level.title(), seconds));
	}

	private static double time(final Check check, final Entry entry) {
		final double start = processor();
		final CheckResult result = CheckRun.of(check, entry, Progress.NONE);
		final double measured = processor();
		result.figures().forEach(Drawings::draw);
		final double end = processor();
		OUT.printf("%-45s %6.1f s, figures %5.1f s  %s%n", check.info().title(), measured - start, end - measured, result.statusText());
		return end - start;
	}

	private static double processor() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}
}
