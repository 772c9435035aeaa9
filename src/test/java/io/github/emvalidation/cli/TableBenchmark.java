package io.github.emvalidation.cli;

import io.github.emvalidation.app.NoisyMaps;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times a table of many maps in one process, and a table of one of them, of this checkout and of another one in turn. Not a test:
 * bin/benchmark table runs it. Arguments: the folder of this checkout, that of the other, the number of maps, their voxels a side, then MAP
 * CONTOUR RESOLUTION, then what else bin/validate takes. The maps are MAP, resampled, with noise of their own of a hundredth of the contour
 * level. What a further map takes is the difference of both tables divided by the number of further maps.
 */
public final class TableBenchmark {

	private static final PrintStream OUT = System.out;
	private static final double NOISE = 0.01;

	private TableBenchmark() {}

	public static void main(final String[] args) throws IOException, InterruptedException {
		final int maps = Integer.parseInt(args[2]);
		final Path folder = Files.createTempDirectory("em-validation-benchmark-");
		writeMaps(folder, args);
		final List<Path> tables = List.of(table(folder, 1, args), table(folder, maps, args));
		final List<String> others = List.of(args).subList(7, args.length);
		// builds the programs and makes their archives of classes
		for (int which = 0; which < 2; which++) run(args[which], tables.get(0), others);
		double alone = 0;
		double further = 0;
		for (int which = 0; which < 2; which++) {
			final TimedRun one = run(args[which], tables.get(0), others);
			final TimedRun all = run(args[which], tables.get(1), others);
			final double each = (all.processor() - one.processor()) / (maps - 1);
			final String name = which == 0 ? "this   " : "other  ";
			OUT.println(name + "1 map" + one.text() + "\n" + name + maps + " maps" + all.text());
			OUT.printf("%sa further map: %.2f processor s%n", name, each);
			if (which == 0) further = each;
			else alone = one.processor();
		}
		OUT.printf("One map by itself takes the other %.2f times the processor seconds of a further map here.%n", alone / further);
		TimedRun.remove(folder);
	}

	private static TimedRun run(final String checkout, final Path table, final List<String> others) throws IOException, InterruptedException {
		return TimedRun.of(Path.of(checkout), Stream.concat(Stream.of("--table", table.toString()), others.stream())
			.toList());
	}

	private static void writeMaps(final Path folder, final String... args) {
		final DensityMap map = FourierResample.to(MapReader.read(Path.of(args[4]), MapReader.Options.DEFAULT, Progress.NONE).map(),
			Int3.all(Integer.parseInt(args[3])), Progress.NONE);
		final double noise = NOISE * Double.parseDouble(args[5]);
		for (int i = 1; i <= Integer.parseInt(args[2]); i++) MapWriter.write(NoisyMaps.of(map, noise, i, name(i)), folder.resolve(name(i) + ".map"));
	}

	private static Path table(final Path folder, final int maps, final String... args) throws IOException {
		final StringBuilder text = new StringBuilder("map,contour,resolution\n");
		for (int i = 1; i <= maps; i++) text.append(name(i)).append(".map,").append(args[5]).append(',').append(args[6]).append('\n');
		return Files.writeString(folder.resolve("maps-" + maps + ".csv"), text);
	}

	private static String name(final int number) {
		return String.format(Locale.ROOT, "map%03d", number);
	}
}
