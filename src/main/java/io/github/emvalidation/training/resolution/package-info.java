/**
 * How the network of the local resolution is trained: maps with a known resolution at every voxel
 * ({@link io.github.emvalidation.training.resolution.LabelledMap}), cubes cut out of them
 * ({@link io.github.emvalidation.training.resolution.Sample}), and the loop that learns from them.
 */
package io.github.emvalidation.training.resolution;
