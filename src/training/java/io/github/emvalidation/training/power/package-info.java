/**
 * How often the checks err: good maps of known structures and maps with one fault each are made
 * ({@link io.github.emvalidation.training.power.Particle}, {@link io.github.emvalidation.training.power.Faults}), checked
 * ({@link io.github.emvalidation.training.power.Trial}), kept in a table ({@link io.github.emvalidation.training.power.TrialTable}) and
 * summed up ({@link io.github.emvalidation.training.power.PowerPage}, {@link io.github.emvalidation.training.power.RateTable}). Everything
 * random follows from the name of a structure and a seed.
 */
package io.github.emvalidation.training.power;
