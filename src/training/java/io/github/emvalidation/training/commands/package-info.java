/**
 * The commands {@code bin/train} and {@code bin/evaluate}: options in, one call of a {@link io.github.emvalidation.training.Trainer} or
 * of an evaluation, lines out.
 */
package io.github.emvalidation.training.commands;
