/**
 * Maps whose truth is known: atoms are built ({@link io.github.emvalidation.simulate.AlphaHelix}), arranged
 * ({@link io.github.emvalidation.simulate.Octahedral}) and turned into density
 * ({@link io.github.emvalidation.simulate.AtomDensity}). The bundled sample
 * ({@link io.github.emvalidation.simulate.SampleMap}) is made here. Everything random is drawn from a seed that is
 * a parameter, and the same seed gives the same bits on any number of threads.
 */
package io.github.emvalidation.simulate;
