package io.github.emvalidation.check.halfmaps.localfsc;

import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.SoftWindow;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Volume;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.imglib2.parallel.Parallelization;

/**
 * Check 1.c beside relion_postprocess --locres, with the same window and about the same number of points, one thread each. Not a test:
 * bin/benchmark locres runs it. Arguments: MAP HALF1 HALF2 CONTOUR RESOLUTION, and the points wanted of RELION (its sampling follows).
 * RELION's points lie on a grid through the box where its mask is above 0.5; it takes a transform of the whole box for each.
 */
public final class LocresBenchmark {

	private static final PrintStream OUT = System.out;

	private LocresBenchmark() {}

	public static void main(final String[] args) throws Exception {
		final DensityMap[] maps = new DensityMap[3];
		Arrays.setAll(maps, i -> MapReader.read(Path.of(args[i]), MapReader.Options.DEFAULT, Progress.NONE).map());
		final double resolution = Double.parseDouble(args[4]);
		final HalfMapPair pair = new HalfMapPair(maps[0], maps[1], maps[2], Double.parseDouble(args[3]), OptionalDouble.of(resolution), Optional.empty());
		final SoftWindow window = LocalFscAnalysis.window(resolution, pair.grid());
		pair.curves(Progress.NONE);
		final int wanted = Integer.parseInt(args[5]);
		for (final int most : new int[] { wanted, LocalFscAnalysis.mostPlaces(window) }) {
			final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
			final double start = threads.getCurrentThreadCpuTime() / 1e9;
			final LocalFscAnalysis found = Parallelization.runSingleThreaded(() -> LocalFscAnalysis.of(pair, window, resolution, most, Progress.NONE));
			final double seconds = threads.getCurrentThreadCpuTime() / 1e9 - start;
			OUT.printf("here: %d points, %.2f processor s, %.2f ms a point; percentiles %s%n", found.d().length, seconds, 1000 * seconds /
				found.d().length, Arrays.toString(found.percentiles()));
		}
		relion(pair, window, wanted);
	}

	private static void relion(final HalfMapPair pair, final SoftWindow window, final int wanted) throws IOException, InterruptedException {
		final Path folder = Files.createTempDirectory("locres");
		final double volume = pair.hardMask().count() * pair.grid().voxelVolume();
		final double sampling = Math.cbrt(volume / wanted);
		final List<String> command = List.of("bash", "-c", "time relion_postprocess --locres --i " + written(folder, "half1", pair.half1()) + " --i2 " +
			written(folder, "half2", pair.half2()) + " --mask " + written(folder, "mask", pair.hardMask()) + " --o " + folder.resolve("out") +
			" --angpix " + pair.grid().voxel().x() + " --locres_sampling " + sampling + " --locres_maskrad " + window.radius() + " --locres_edgwidth " +
			window.radius());
		final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		final String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		final Matcher points = Pattern.compile("in (\\d+) sampling points").matcher(out);
		final int n = points.find() ? Integer.parseInt(points.group(1)) : 0;
		double seconds = 0;
		final Matcher times = Pattern.compile("(?:user|sys)\\s+(\\d+)m([0-9.]+)s").matcher(out);
		while (times.find()) seconds += 60 * Integer.parseInt(times.group(1)) + Double.parseDouble(times.group(2));
		OUT.printf("RELION: %d points, %.2f processor s, %.2f ms a point (with the reading of files and the global FSC)%n", n, seconds,
			1000 * seconds / Math.max(1, n));
		if (n == 0) OUT.println(out);
	}

	private static Path written(final Path folder, final String name, final Volume volume) {
		final Path file = folder.resolve(name + ".mrc");
		MapWriter.write(volume, file);
		return file;
	}
}
