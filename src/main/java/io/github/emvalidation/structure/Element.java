package io.github.emvalidation.structure;

/**
 * The elements of proteins (hydrogen left out) and how they scatter electrons:
 * {@code f(s) = sum_i a_i exp(-b_i s²)} with {@code s = sin(theta)/lambda = 1/(2d)}, for neutral atoms and s up to 2 Å⁻¹.
 * <p>
 * Source: Peng, Ren, Dudarev &amp; Whelan (1996) Robust parameterization of elastic and absorptive electron atomic scattering
 * factors. Acta Cryst. A52, 257-276, table 1, doi:10.1107/S0108767395014371.
 */
public enum Element {

	C(new double[] { 0.0893, 0.2563, 0.7570, 1.0487, 0.3575 }, new double[] { 0.2465, 1.7100, 6.4094, 18.6113, 50.2523 }),
	N(new double[] { 0.1022, 0.3219, 0.7982, 0.8197, 0.1715 }, new double[] { 0.2451, 1.7481, 6.1925, 17.3894, 48.1431 }),
	O(new double[] { 0.0974, 0.2921, 0.6910, 0.6990, 0.2039 }, new double[] { 0.2067, 1.3815, 4.6943, 12.7105, 32.4726 }),
	S(new double[] { 0.2497, 0.5628, 1.3899, 2.1865, 0.7715 }, new double[] { 0.2681, 1.6711, 7.0267, 19.5377, 50.3888 });

	private final double[] a;
	private final double[] b;

	Element(final double[] a, final double[] b) {
		this.a = a;
		this.b = b;
	}

	/** Number of Gaussians in the sum. */
	public int terms() {
		return a.length;
	}

	/** Height a of the Gaussian {@code term} in Å. */
	public double a(final int term) {
		return a[term];
	}

	/** Fall-off b of the Gaussian {@code term} in Å², rising with the term: the last one is the widest in space. */
	public double b(final int term) {
		return b[term];
	}

	/** Scattering in forward direction, f(0), in Å: the weight of an atom in a density map. */
	public double weight() {
		double sum = 0;
		for (final double part : a) sum += part;
		return sum;
	}
}
