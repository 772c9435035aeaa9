package io.github.emvalidation.training.power;

import io.github.emvalidation.volume.DensityMap;

/**
 * A map to be checked, with what its author would declare.
 *
 * @param map        the density
 * @param contour    the declared contour level, in map units
 * @param resolution the declared resolution in Å
 */
record Bench(DensityMap map, double contour, double resolution) {}
