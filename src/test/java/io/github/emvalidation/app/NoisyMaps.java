package io.github.emvalidation.app;

import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Maps plus noise, for benchmarks. bin/benchmark halves runs it. Arguments: MAP CONTOUR FOLDER. It writes half1.map and half2.map into the
 * folder: the map plus noise of its own in each, as strong as half the contour level.
 */
public final class NoisyMaps {

	private NoisyMaps() {}

	public static void main(final String[] args) throws IOException {
		final DensityMap map = MapReader.read(Path.of(args[0]), MapReader.Options.DEFAULT, Progress.NONE).map();
		final Path folder = Files.createDirectories(Path.of(args[2]));
		for (int number = 1; number <= 2; number++) {
			MapWriter.write(half(map, Double.parseDouble(args[1]), number), folder.resolve("half" + number + ".map"));
		}
	}

	/** A half map of a benchmark, the first or the second. */
	static DensityMap half(final DensityMap map, final double contour, final int number) {
		return of(map, contour / 2, number, "half " + number);
	}

	/**
	 * A map plus normal noise.
	 *
	 * @param noise standard deviation, in the units of the map
	 */
	public static DensityMap of(final DensityMap map, final double noise, final long seed, final String name) {
		final Random random = new Random(seed);
		final DensityMap noisy = DensityMap.zeros(name, map.grid());
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int i = 0; i < noisy.plane(z).length; i++) noisy.plane(z)[i] = (float) (map.plane(z)[i] + noise * random.nextGaussian());
		}
		return noisy;
	}
}
