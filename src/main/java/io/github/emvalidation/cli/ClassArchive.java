package io.github.emvalidation.cli;

import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Uses what a report uses, so that Java can keep the classes in an archive when this program ends: it reads the help of the command line,
 * and by the command line it writes the report of a ball of density into a folder that it removes. bin/launch runs it once.
 */
final class ClassArchive {

	private static final int SIDE = 32;
	private static final double RADIUS = 9;
	private static final double CONTOUR = 0.5;

	private ClassArchive() {}

	public static void main(final String... args) throws IOException {
		UserHome.mend();
		TemporaryFolder.mend();
		Main.commandLine().getUsageMessage();
		final Path folder = Files.createTempDirectory("em-validation-");
		try {
			final Path map = folder.resolve("ball.map");
			MapWriter.write(ball(), map);
			Main.commandLine().execute(map.toString(), "--contour", Double.toString(CONTOUR), "--resolution", "4", "--folder",
				folder.resolve("report").toString());
		}
		finally {
			try (Stream<Path> files = Files.walk(folder)) {
				for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
			}
		}
	}

	/** A ball with waves inside, so that checks have something to measure. */
	private static DensityMap ball() {
		final DensityMap map = DensityMap.zeros("ball", Grid.cube(SIDE, 1.2));
		for (int z = 0; z < SIDE; z++) {
			for (int i = 0; i < SIDE * SIDE; i++) {
				final double x = i % SIDE - SIDE / 2.0;
				final double y = i / SIDE - SIDE / 2.0;
				final double r = Math.sqrt(x * x + y * y + (z - SIDE / 2.0) * (z - SIDE / 2.0));
				map.plane(z)[i] = (float) ((1 + 0.4 * Math.sin(x) * Math.cos(y) * Math.sin(z)) / (1 + Math.exp(r - RADIUS)));
			}
		}
		return map;
	}
}
