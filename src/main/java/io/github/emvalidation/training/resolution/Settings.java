package io.github.emvalidation.training.resolution;

import java.nio.file.Path;

/**
 * How to train.
 *
 * @param structures folder of structures with their table
 * @param folder     where weights, checkpoint, log and picture go
 * @param minutes    how long to train
 * @param cubes      in a batch
 * @param side       of a cube in voxels
 * @param rate       of learning at its highest
 * @param seed       of everything random
 */
record Settings(Path structures, Path folder, double minutes, int cubes, int side, double rate, long seed) {}
