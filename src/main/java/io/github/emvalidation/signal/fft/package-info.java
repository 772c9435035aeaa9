/**
 * The Fourier transform of a volume. {@code Fft} and {@code Spectrum} are for all; how lines are transformed stays in here and in the
 * room above.
 */
package io.github.emvalidation.signal.fft;
