package io.github.emvalidation.app;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.Grid;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a validation needs of Java's memory, from the grid of the map and the checks: {@code base + 4 bytes · voxels · volumes}. The volumes
 * are the map, its half maps and mask, those of the check that takes the most, since checks run one after the other, and what the others
 * leave behind. The constants here and in {@link io.github.emvalidation.check.Check#volumes} were measured: docs/performance.md has the
 * least heap of each check.
 */
public final class MemoryNeed {

	/** The program itself, pages and figures. */
	static final long BASE = 40L << 20;
	/** What a check of level 0 leaves behind for the report, in volumes: sharpened map, masks and local values of all take about four. */
	static final double KEPT = 0.4;
	/** What one of another level does. */
	private static final double KEPT_BY_OTHERS = 0.23;
	/** The parallel collector leaves a fifth of the heap unused: 0.d and level 0 of 200³ voxels need so much more than with the serial one. */
	private static final double PARALLEL = 1.18;
	private static final double GIGABYTE = 0x1p30;

	private MemoryNeed() {}

	/**
	 * @param grid  of the map
	 * @param given says which volumes come with it
	 * @return bytes
	 */
	public static long bytes(final Grid grid, final Given given, final List<Chosen> checks) {
		final long others = Stream.of(Input.HALF1, Input.HALF2, Input.MASK).filter(given::has).count();
		double most = 0;
		double kept = 0;
		double own = 0;
		for (final Chosen check : checks) {
			if (!isPossible(check, grid, given)) continue;
			final double volumes = check.check().volumes(grid);
			final double left = check.info().level() == Level.MAP ? KEPT : KEPT_BY_OTHERS;
			kept += left;
			if (volumes < most) continue;
			most = volumes;
			own = left;
		}
		return BASE + (long) (Float.BYTES * grid.voxels() * (1 + others + most + kept - own));
	}

	private static boolean isPossible(final Chosen check, final Grid grid, final Given given) {
		if (!check.check().isPossible(grid, given.number(Input.RESOLUTION))) return false;
		return switch (check.info().level()) {
			case MAP -> true;
			case HALF_MAPS -> given.has(Input.HALF1);
			case MODEL -> given.has(Input.MODEL);
		};
	}

	/**
	 * Refuses what cannot end well, before anything is read.
	 *
	 * @param least bytes, with the serial collector
	 * @param what  the map, for the sentence
	 * @throws BadInputException when Java may not use so much memory; the sentence says how much is needed
	 */
	public static void require(final long least, final String what) {
		final boolean isParallel = ManagementFactory.getGarbageCollectorMXBeans().stream().anyMatch(gc -> gc.getName().startsWith("PS "));
		final long bytes = isParallel ? (long) (PARALLEL * least) : least;
		final long most = Runtime.getRuntime().maxMemory();
		if (bytes <= most) return;
		final long enough = (long) Math.ceil(bytes / GIGABYTE + 0.5);
		throw new BadInputException("The validation of " + what + " needs at least " + gigabytes(bytes) + " GB of memory, but Java may use " +
			gigabytes(most) + " GB. Give Java more (Fiji: Edit > Options > Memory & Threads; command line: JAVA_OPTS=-Xmx" + enough +
			"g), or ask for fewer checks.");
	}

	private static String gigabytes(final long bytes) {
		return Numbers.digits(Math.max(0.1, bytes / GIGABYTE), 2);
	}
}
