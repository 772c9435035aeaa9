package io.github.emvalidation.network.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;

/**
 * The two networks that read the handedness of a map.
 *
 * @param helix finds helices, see {@link HelixNet}
 * @param hand  determines which way they turn, see {@link HandednessNet}
 */
public record HandednessNetworks(Model helix, Model hand) {

	/** The names of the two. */
	public static final String HELIX = "helix";
	public static final String HAND = "hand";

	/**
	 * Those that the program comes with.
	 *
	 * @throws BadInputException when they are missing or damaged
	 */
	public static HandednessNetworks shipped() {
		return new HandednessNetworks(Model.shipped(HELIX), Model.shipped(HAND));
	}

	/**
	 * Reads a map.
	 *
	 * @param contour level, in the map's units
	 * @throws BadInputException when the engine cannot be started
	 */
	public HandednessVerdict read(final DensityMap map, final double contour, final Progress progress) {
		final HelixReading reading = HelixReading.of(HandednessMap.of(map, contour, progress), helix, hand, progress);
		return HandednessVerdict.of(reading);
	}
}
