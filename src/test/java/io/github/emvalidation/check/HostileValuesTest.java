package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every check of every level on values that nobody would choose: a verdict or a reason, and never an error inside the program. */
class HostileValuesTest {

	/** Of about a thousand entries; {@link #main} tries all. */
	private static final int EVERY = 83;
	/** A prime that shares no factor with the number of entries. */
	private static final int STRIDE = 389;
	/** Seconds, on a busy machine; what hangs takes longer. */
	private static final double HANGS = 60;

	@Test
	void everyCheckAnswers() {
		assertEquals(List.of(), failures(EVERY, HANGS));
	}

	@Test
	void whatNoEntryCanHaveIsRefused() {
		final Grid grid = Grid.cube(8, 1);
		for (final double contour : new double[] { Double.NaN, Double.POSITIVE_INFINITY }) {
			assertThrows(BadInputException.class, () -> Phantoms.entry(Phantoms.blob(grid, Vec3.all(4), 2), contour, 4));
		}
		for (final double resolution : new double[] { 0.1, 0, -1, 100.1, Double.NaN }) {
			assertThrows(BadInputException.class, () -> Phantoms.entry(Phantoms.blob(grid, Vec3.all(4), 2), 0.5, resolution));
		}
	}

	/** By hand: entries {@code FROM} to {@code TO} (default: all) in an order that reaches every kind early, so that a part speaks for the whole. */
	public static void main(final String... arguments) {
		final List<Map.Entry<String, Supplier<Entry>>> entries = List.copyOf(HostileEntries.all().entrySet());
		final List<Check> checks = Checks.all();
		final int to = Math.min(entries.size(), arguments.length > 1 ? Integer.parseInt(arguments[1]) : entries.size());
		for (int i = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0; i < to; i++) {
			failures(checks, entries.get((int) ((long) i * STRIDE % entries.size())), 2).forEach(System.out::println);
			if ((i + 1) % 10 == 0 || i + 1 == to) System.out.println("entry " + (i + 1) + " of " + entries.size());
		}
	}

	private static List<String> failures(final int every, final double slow) {
		final List<Map.Entry<String, Supplier<Entry>>> entries = List.copyOf(HostileEntries.all().entrySet());
		final List<Check> checks = Checks.all();
		final List<String> failures = new ArrayList<>();
		for (int i = 0; i < entries.size(); i += every) failures.addAll(failures(checks, entries.get(i), slow));
		return failures;
	}

	/** @param slow seconds for one check of one entry that are told */
	private static List<String> failures(final List<Check> checks, final Map.Entry<String, Supplier<Entry>> hostile, final double slow) {
		final List<String> failures = new ArrayList<>();
		final Entry entry = hostile.getValue().get();
		for (final Check check : checks) {
			final long start = System.nanoTime();
			final String what = check.info().id() + " on " + hostile.getKey() + ": ";
			try {
				final CheckResult result = CheckRun.of(check, entry, Progress.NONE);
				ResultRules.assertConsistent(result);
				final String reason = result.reason().orElse("");
				if (reason.contains("inside the program") || reason.contains("enough memory")) failures.add(what + reason);
			}
			catch (final RuntimeException | AssertionError e) {
				failures.add(what + e);
			}
			final double seconds = (System.nanoTime() - start) / 1e9;
			if (seconds > slow) failures.add(what + String.format(Locale.ROOT, "took %.1f s", seconds));
		}
		return failures;
	}
}
