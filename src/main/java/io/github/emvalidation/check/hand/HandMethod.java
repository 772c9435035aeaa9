package io.github.emvalidation.check.hand;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.volume.BadInputException;
import io.github.emvalidation.volume.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;

/** A way to read the hand of a map from its α-helices. */
public interface HandMethod {

	/**
	 * Reads the hand.
	 *
	 * @throws CancellationException when {@code progress} says so
	 * @throws BadInputException     when the networks cannot be computed on this machine
	 */
	HandReading read(Entry entry, Progress progress);

	/** The networks that it uses. */
	List<Network> networks();
}
