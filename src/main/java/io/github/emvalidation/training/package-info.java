/**
 * How the shipped weights are made: experimental structures are listed ({@link io.github.emvalidation.training.Listing}), split by
 * sequence family ({@link io.github.emvalidation.training.FamilySplit}), read
 * ({@link io.github.emvalidation.training.StructureReader}), drawn at a random pose
 * ({@link io.github.emvalidation.training.PosedStructure}) and imaged with a known resolution
 * ({@link io.github.emvalidation.training.Imaging}). The networks that learn from such maps are in the packages below.
 * Everything random is drawn from a seed that is a parameter.
 */
package io.github.emvalidation.training;
