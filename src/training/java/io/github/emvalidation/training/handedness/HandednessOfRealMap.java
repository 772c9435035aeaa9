package io.github.emvalidation.training.handedness;

import java.util.List;

/**
 * A real map that the networks are tested on.
 *
 * @param file       its name
 * @param contour    level
 * @param resolution in Å
 * @param readable   whether the hand of its helices can be read; else there must be no verdict
 */
record HandednessOfRealMap(String file, double contour, double resolution, boolean readable) {

	static final List<HandednessOfRealMap> ALL = List.of(new HandednessOfRealMap("emd_20026_apoferritin_176.map.gz", 0.0118, 2.7, true),
		new HandednessOfRealMap("emd_32143_resampled_crs213.map", 0.012, 3.1, true), new HandednessOfRealMap("emd_6824.map", 2, 5.8, false),
		new HandednessOfRealMap("emd_5168.map", 10, 6.6, false));
}
