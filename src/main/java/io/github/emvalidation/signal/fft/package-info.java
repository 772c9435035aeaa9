/** The Fourier transform of a volume. {@code Fft} and {@code Spectrum} are for all; how lines are transformed stays in here. */
package io.github.emvalidation.signal.fft;
