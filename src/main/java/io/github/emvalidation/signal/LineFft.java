package io.github.emvalidation.signal;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The complex Fourier transform of one line of n points, in place, for any n:
 * {@code X_k = Σ_m x_m exp(∓2πi k m / n)}, - forward and + inverse, neither scaled. Point k is at {@code line[2k]} (real) and
 * {@code line[2k + 1]} (imaginary). One plan may be used by several threads at once.
 */
interface LineFft {

	void forward(double[] line);

	void inverse(double[] line);

	/**
	 * The plan for lines of n points. Small prime factors are left to JTransforms. Its cost grows with the largest factor,
	 * so that lengths with a large one (146 = 2·73) are better done as a convolution of a length without.
	 */
	static LineFft of(final int n) {
		return largestPrimeFactor(n) > 16 ? new ChirpFft(n) : direct(n);
	}

	/** JTransforms' own transform; it starts no threads of its own for lines as short as a map's. */
	static LineFft direct(final int n) {
		final DoubleFFT_1D fft = new DoubleFFT_1D(n);
		return new LineFft() {

			@Override
			public void forward(final double[] line) {
				fft.complexForward(line);
			}

			@Override
			public void inverse(final double[] line) {
				fft.complexInverse(line, false);
			}
		};
	}

	private static int largestPrimeFactor(final int n) {
		int rest = n;
		int largest = 1;
		for (int factor = 2; factor * factor <= rest; factor++) {
			while (rest % factor == 0) {
				rest /= factor;
				largest = factor;
			}
		}
		return Math.max(largest, rest);
	}
}
