package io.github.emvalidation.signal.fsc;

/**
 * Which coefficients belong to a direction: those at most so many degrees away from it or its opposite, weighted by
 * {@code exp(-s ((1 - c)/(1 - cos θ))²)} for a cosine c.
 *
 * @param degrees   θ, above 0 and below 90
 * @param sharpness s, 0 for a hard cone
 */
public record Cone(double degrees, double sharpness) {

	/** For the resolution along a direction. */
	public static final Cone HARD = new Cone(20, 0);
	/** For the occupancy of shells, Vilas and Tagare 2023, doi:10.1038/s41592-023-01874-3. */
	public static final Cone SOFT = new Cone(17, 4);

	/** The least cosine inside. */
	double cosine() {
		return Math.cos(Math.toRadians(degrees));
	}

	/** The weight of a coefficient whose cosine is c, at least {@link #cosine}. */
	double weight(final double c) {
		final double place = (1 - c) / (1 - cosine());
		return sharpness == 0 ? 1 : Math.exp(-sharpness * place * place);
	}
}
