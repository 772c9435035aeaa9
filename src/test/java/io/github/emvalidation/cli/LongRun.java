package io.github.emvalidation.cli;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;

/**
 * Many maps in one process: memory after a collection, threads and open files must not grow. By hand: {@code LongRun MAPS [CHECKS]} prints
 * them after every tenth map.
 */
public final class LongRun {

	/**
	 * What a process holds.
	 *
	 * @param heap    bytes after a full collection
	 * @param threads that live
	 * @param files   that are open; 0 where the system does not tell
	 */
	public record Held(long heap, int threads, int files) {

		/** What this process holds now. */
		public static Held now() {
			// soft references go only when memory is short; what they hold is no leak, but takes memory from the next map
			for (int i = 0; i < 3; i++) System.gc();
			final Runtime runtime = Runtime.getRuntime();
			final String[] open = new File("/proc/self/fd").list();
			return new Held(runtime.totalMemory() - runtime.freeMemory(), ManagementFactory.getThreadMXBean().getThreadCount(),
				open == null ? 0 : open.length);
		}
	}

	private LongRun() {}

	/** Writes map.mrc of 32³ voxels, a blob with noise of its own; it replaces the map before. */
	public static Path map(final int number, final Path folder) {
		return MrcFiles.of(Phantoms.map(Grid.cube(32, 1.5), new Density(number))).write(folder.resolve("map.mrc"));
	}

	/** Validates a map of its own noise; its report replaces that of the map before. */
	static void validate(final int number, final Path folder, final String checks) {
		final Path map = map(number, folder);
		final CommandLine line = Main.commandLine();
		final StringWriter err = new StringWriter();
		line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
		final int code = line.execute(map.toString(), "--contour", "0.4", "--resolution", "4", "--checks", checks, "--pages",
			checks.length() > 3 ? "full" : "summary", "--folder", folder.resolve("report").toString());
		if (code != 0) throw new IllegalStateException(err.toString());
	}

	/** A blob with noise that differs from map to map. */
	private static final class Density implements Phantoms.Density {

		private final DensityMap blob = Phantoms.blob(Grid.cube(32, 1.5), new Vec3(16, 16, 16), 5);
		private final DensityMap noise;

		Density(final long seed) {
			noise = Phantoms.noise(Grid.cube(32, 1.5), 0.02, seed);
		}

		@Override
		public double at(final int x, final int y, final int z) {
			return blob.get(x, y, z) + noise.get(x, y, z);
		}
	}

	public static void main(final String... arguments) throws IOException {
		final int maps = Integer.parseInt(arguments[0]);
		final String checks = arguments.length > 1 ? arguments[1] : "0.a,0.b,0.c,0.d,0.f,0.g";
		final Path folder = Files.createTempDirectory("long-run");
		for (int i = 1; i <= maps; i++) {
			validate(i, folder, checks);
			if (i % 10 != 0 && i > 2) continue;
			final Held held = Held.now();
			System.out.printf(Locale.ROOT, "map %d: %.0f MB after collection, %d threads, %d files%n", i, held.heap / 1e6, held.threads, held.files);
		}
	}
}
