package io.github.emvalidation.network.hand;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.volume.BadInputException;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Progress;

/**
 * The two networks that read the hand of a map.
 *
 * @param helix finds helices, see {@link HelixNet}
 * @param hand  tells which way they turn, see {@link HandNet}
 */
public record HandNetworks(Model helix, Model hand) {

	/** The names of the two. */
	public static final String HELIX = "helix";
	public static final String HAND = "hand";

	/**
	 * Those that the program comes with.
	 *
	 * @throws BadInputException when they are missing or damaged
	 */
	public static HandNetworks shipped() {
		return new HandNetworks(Model.shipped(HELIX), Model.shipped(HAND));
	}

	/**
	 * Reads a map.
	 *
	 * @param contour level, in the map's units
	 * @throws BadInputException when the engine cannot be started
	 */
	public HandVerdict read(final DensityMap map, final double contour, final Progress progress) {
		final HelixReading reading = HelixReading.of(HandMap.of(map, contour, progress), helix, hand, progress);
		return HandVerdict.of(reading);
	}
}
