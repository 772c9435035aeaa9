package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.Grid;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/** A pure function from the map under test to a graded result. An instance carries its settings and nothing else. */
public interface Check {

	/** The description of the check. */
	CheckInfo info();

	/**
	 * The same check with these settings.
	 *
	 * @throws BadInputException when a setting cannot be used; the message says why
	 */
	default Check with(final CheckSettings settings) {
		return this;
	}

	/**
	 * Volumes of single precision, as large as the map, that the check takes at least, apart from the map: its spectrum and what is made of
	 * it. A run that cannot have them is refused before it starts.
	 *
	 * @param grid of the map
	 */
	default double volumes(final Grid grid) {
		return 2.8;
	}

	/**
	 * Whether the check can measure a map of this grid at all. What does not run needs no memory.
	 *
	 * @param resolution the reported one in Å; empty where it is not known yet
	 */
	default boolean isPossible(final Grid grid, final OptionalDouble resolution) {
		return true;
	}

	/**
	 * Begins, on a thread of its own, what takes a while and needs nothing of the map. It may be called long before {@link #apply}, or not
	 * at all, and reports no trouble.
	 */
	default void prepare() {
		// most checks need nothing but the map
	}

	/**
	 * Runs the check. {@link CheckRun} calls it only for entries with all inputs that {@link CheckInfo#needs} lists.
	 *
	 * @return a graded result, or the reason why there is none; never null
	 * @throws CancellationException when {@code progress} says so
	 * @throws BadInputException     when the entry cannot be measured; {@link CheckRun} turns this, and any other trouble, into a failed
	 *                               result
	 */
	CheckResult apply(Entry entry, Progress progress);
}
