/**
 * How the network of the local resolution is trained: maps with a known resolution at every voxel
 * ({@link io.github.emvalidation.training.resolution.LabelledMap}), cubes cut out of them
 * ({@link io.github.emvalidation.training.resolution.Sample}). What a batch of
 * them teaches is a {@link io.github.emvalidation.training.resolution.ResolutionLesson}.
 */
package io.github.emvalidation.training.resolution;
