/**
 * The nouns: a {@link io.github.emvalidation.volume.Grid} places voxels in space, a
 * {@link io.github.emvalidation.volume.DensityMap} gives them densities, a {@link io.github.emvalidation.volume.MapMask}
 * selects some of them. Axis order is x, y, z, everywhere; lengths are in Å unless a name says voxels.
 */
package io.github.emvalidation.volume;
