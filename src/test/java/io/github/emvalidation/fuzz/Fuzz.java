package io.github.emvalidation.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** By hand: {@code Fuzz COUNT [SEED [NAME]]} damages COUNT files of every kind, or of those whose name begins so. */
public final class Fuzz {

	private Fuzz() {}

	public static void main(final String... arguments) throws IOException {
		final int count = Integer.parseInt(arguments[0]);
		final long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
		final String name = arguments.length > 2 ? arguments[2] : "";
		final Path folder = Files.createTempDirectory("fuzz");
		System.out.println("seed " + seed + ", in " + folder);
		for (final Target target : Targets.all(folder)) {
			if (!target.name().startsWith(name)) continue;
			final long start = System.nanoTime();
			final Fuzzing found = Fuzzing.run(target, count, seed, folder);
			System.out.printf(Locale.ROOT, "%-16s %d tried, %d refused, %d failed, %.0f s%n", target.name(), found.tried(), found.refused(),
				found.failures().size(), (System.nanoTime() - start) / 1e9);
			found.failures().forEach(failure -> System.out.println("  " + failure));
		}
	}
}
