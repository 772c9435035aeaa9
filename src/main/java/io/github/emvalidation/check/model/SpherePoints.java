package io.github.emvalidation.check.model;

/**
 * Directions spread over a sphere on a spiral: of n points the k-th has the height {@code h = -1 + 2(k-1)/(n-1)}, and the azimuth 0 for the
 * first and the last, else that of the one before plus {@code 3.6/√(n (1-h²))} (Saff and Kuijlaars 1997, doi:10.1007/BF03024331).
 */
final class SpherePoints {

	private SpherePoints() {}

	/**
	 * @param n at least 2
	 * @return x, y and z of each point one after the other, {@code 3n} numbers
	 */
	static double[] of(final int n) {
		final double[] xyz = new double[3 * n];
		double azimuth = 0;
		for (int k = 1; k <= n; k++) {
			final double h = -1 + 2.0 * (k - 1) / (n - 1);
			azimuth = k == 1 || k == n ? 0 : (azimuth + 3.6 / Math.sqrt(n * (1 - h * h))) % (2 * Math.PI);
			final double ring = Math.sin(Math.acos(h));
			xyz[3 * k - 3] = ring * Math.cos(azimuth);
			xyz[3 * k - 2] = ring * Math.sin(azimuth);
			xyz[3 * k - 1] = h;
		}
		return xyz;
	}
}
