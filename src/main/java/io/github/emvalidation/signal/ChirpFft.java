package io.github.emvalidation.signal;

/**
 * The Fourier transform of a line of any length n as a convolution with a chirp, {@code km = (k² + m² - (k - m)²) / 2}:
 * {@code X_k = c_k Σ_m (x_m c_m) conj(c_{k-m})} with {@code c_k = exp(-πi k²/n)} (Bluestein 1970,
 * doi:10.1109/TAU.1970.1162132). The convolution is made by transforms of a length that has factors 2, 3 and 5 only.
 */
final class ChirpFft implements LineFft {

	private final int n;
	private final int length;
	private final LineFft fft;
	/** c_k, real and imaginary parts in turn. */
	private final double[] chirp;
	/** Transform of the conjugate chirp, divided by the length of the convolution. */
	private final double[] kernel;

	ChirpFft(final int n) {
		this.n = n;
		length = convolutionLength(2 * n - 1);
		fft = LineFft.direct(length);
		chirp = new double[2 * n];
		kernel = new double[2 * length];
		for (int k = 0; k < n; k++) {
			final double angle = Math.PI * ((long) k * k % (2L * n)) / n;
			chirp[2 * k] = Math.cos(angle);
			chirp[2 * k + 1] = -Math.sin(angle);
			final int mirrored = (length - k) % length;
			kernel[2 * k] = kernel[2 * mirrored] = Math.cos(angle) / length;
			kernel[2 * k + 1] = kernel[2 * mirrored + 1] = Math.sin(angle) / length;
		}
		fft.forward(kernel);
	}

	@Override
	public void forward(final double[] line) {
		final double[] work = new double[2 * length];
		multiply(line, chirp, work, n);
		fft.forward(work);
		multiply(work, kernel, work, length);
		fft.inverse(work);
		multiply(work, chirp, line, n);
	}

	/** The inverse of a line is the forward transform of its complex conjugate, conjugated. */
	@Override
	public void inverse(final double[] line) {
		conjugate(line);
		forward(line);
		conjugate(line);
	}

	private void conjugate(final double[] line) {
		for (int k = 0; k < n; k++) line[2 * k + 1] = -line[2 * k + 1];
	}

	private static void multiply(final double[] a, final double[] b, final double[] into, final int count) {
		for (int i = 0; i < 2 * count; i += 2) {
			final double re = a[i] * b[i] - a[i + 1] * b[i + 1];
			into[i + 1] = a[i] * b[i + 1] + a[i + 1] * b[i];
			into[i] = re;
		}
	}

	private static int convolutionLength(final int atLeast) {
		int length = atLeast;
		while (!isSmooth(length)) length++;
		return length;
	}

	private static boolean isSmooth(final int n) {
		int rest = n;
		while (rest % 2 == 0) rest /= 2;
		while (rest % 3 == 0) rest /= 3;
		while (rest % 5 == 0) rest /= 5;
		return rest == 1;
	}
}
