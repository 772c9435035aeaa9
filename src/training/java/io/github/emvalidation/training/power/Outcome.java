package io.github.emvalidation.training.power;

/**
 * What one limit of one criterion said of one map.
 *
 * @param check     id of the check
 * @param criterion key of the metric without its axis; "vrs" for the criteria of the published service together
 * @param side      "low" or "high": which limit
 * @param value     the judged value, the worst one over the axes; NaN where it could not be evaluated
 * @param limit     in the unit of the value; NaN for the service
 * @param fired     whether the limit was broken
 */
public record Outcome(String check, String criterion, String side, double value, double limit, boolean fired) {

	static final String VRS = "vrs";
	/** Of a map that the program refuses. */
	static final Outcome REFUSED = new Outcome("input", "refused", "high", 1, 0, true);
	/** Of a fault that cannot be made of a map, such as a resolution beyond its voxels. */
	static final Outcome IMPOSSIBLE = new Outcome("input", "impossible", "high", 0, 0, false);

	/** "0.a space low", which names the limit in all maps. */
	String limitName() {
		return check + " " + criterion + " " + side;
	}

	/** The value so that higher is worse; the lowest of all where there is none. */
	double badness() {
		if (Double.isNaN(value)) return Double.NEGATIVE_INFINITY;
		return side.equals("low") ? -value : value;
	}

	/** The worse of two for the same limit. */
	Outcome worse(final Outcome other) {
		final Outcome worst = other.badness() > badness() ? other : this;
		return new Outcome(check, criterion, side, worst.value, limit, fired || other.fired);
	}
}
