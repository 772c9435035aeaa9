/**
 * How the shipped weights are made: experimental structures are listed ({@link io.github.emvalidation.training.Listing}), split by
 * sequence family ({@link io.github.emvalidation.training.FamilySplit}), read
 * ({@link io.github.emvalidation.training.StructureReader}), drawn at a random pose
 * ({@link io.github.emvalidation.training.PosedStructure}) and imaged with a known resolution
 * ({@link io.github.emvalidation.training.Imaging}). A {@link io.github.emvalidation.training.Trainer} teaches a network a
 * {@link io.github.emvalidation.training.Lesson} of such maps; the packages below hold the lessons and the commands. Everything random
 * is drawn from a seed that is a parameter.
 */
package io.github.emvalidation.training;
