/**
 * The neural networks: the engine that computes them, weights with their cards, and what they make of a map. Together with the
 * training only this package knows the engine (DJL with PyTorch); its results are plain numbers. Nothing here is loaded before a
 * check needs it.
 *
 * <p>An answer must not depend, to the bit, on the number of threads. So PyTorch computes on one thread, and the user of a
 * network cuts the work into batches of a fixed size and spreads those over
 * {@link io.github.emvalidation.progress.Parallel}.
 */
package io.github.emvalidation.network;
