/**
 * How the network of the local resolution is trained: maps with a known resolution at every voxel, clean to their end
 * ({@link io.github.emvalidation.training.resolution.LabelledMap}) or with noise beyond it
 * ({@link io.github.emvalidation.training.resolution.RawMap}), and cubes cut out of them
 * ({@link io.github.emvalidation.training.resolution.Sample}). What a batch of them teaches is a
 * {@link io.github.emvalidation.training.resolution.ResolutionLesson}: a plain network, or a second opinion beside one. It is tested on
 * maps in every {@link io.github.emvalidation.training.resolution.Condition} in which people deposit them.
 */
package io.github.emvalidation.training.resolution;
