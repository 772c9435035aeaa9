/**
 * How the two networks of the handedness are trained: maps whose helices are known
 * ({@link io.github.emvalidation.training.handedness.TrainingMap}), examples cut out of them, and a
 * {@link io.github.emvalidation.training.handedness.HandednessLesson} for each network.
 */
package io.github.emvalidation.training.handedness;
