package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Network;
import java.util.List;
import java.util.concurrent.CancellationException;

/** A way to read the hand of a map from its α-helices. */
public interface HandednessMethod {

	/**
	 * Reads the hand.
	 *
	 * @throws CancellationException when {@code progress} says so
	 * @throws BadInputException     when the networks cannot be computed on this machine
	 */
	HandednessReading read(Entry entry, Progress progress);

	/** Whether the score of a mirror image is 1 less the score by the method's making, so that it says nothing more. */
	default boolean mirrorsExactly() {
		return false;
	}

	/** The networks that it uses. */
	List<Network> networks();
}
