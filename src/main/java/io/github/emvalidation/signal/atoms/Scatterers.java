package io.github.emvalidation.signal.atoms;

/**
 * Atoms as sums of Gaussians in Fourier space: atom i scatters {@code w Σ_t a_t exp(-(b_t + B) s²/4)} at the frequency {@code s = 1/d} in
 * 1/Å.
 *
 * @param places where the atoms are
 * @param kind   of each atom; a row of {@code a} and {@code b}
 * @param a      heights of the Gaussians in Å, {@code [kind][term]}
 * @param b      their fall-off in Å², {@code [kind][term]}
 * @param blur   B of each atom in Å², of any sign
 * @param weight w of each atom, such as its occupancy; an atom of weight 0 is not drawn
 */
public record Scatterers(AtomPlaces places, int[] kind, double[][] a, double[][] b, double[] blur, double[] weight) {

	public Scatterers {
		if (kind.length != places.count() || blur.length != kind.length || weight.length != kind.length) {
			throw new IllegalArgumentException(places.count() + " places, " + kind.length + " kinds, " + blur.length + " B-factors and " +
				weight.length + " weights");
		}
	}

	/** The smallest B of all atoms that are drawn, in Å²; 0 without any. */
	public double leastBlur() {
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < blur.length; i++) {
			if (weight[i] != 0) least = Math.min(least, blur[i]);
		}
		return Double.isInfinite(least) ? 0 : least;
	}
}
