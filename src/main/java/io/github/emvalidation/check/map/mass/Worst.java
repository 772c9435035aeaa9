package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.volume.Vec3;
import java.util.List;

/**
 * The worst of several values, and where it is: one fact for one finding.
 *
 * @param value the value
 * @param where in words: "along y", "below the particle along y"
 */
record Worst(double value, String where) {

	static final List<String> AXES = List.of("x", "y", "z");

	/** The largest of the values of the three axes; the first of equal ones. */
	static Worst of(final Vec3 values) {
		Worst worst = new Worst(values.get(0), "along x");
		for (int axis = 1; axis < 3; axis++) {
			if (values.get(axis) > worst.value) worst = new Worst(values.get(axis), "along " + AXES.get(axis));
		}
		return worst;
	}

	/** The least empty space, in Å, of the six sides. */
	static Worst space(final MassAnalysis found) {
		Worst worst = new Worst(Double.POSITIVE_INFINITY, "");
		for (int axis = 0; axis < 3; axis++) {
			final double below = found.spaceLeft().get(axis);
			final double above = found.spaceRight().get(axis);
			if (below < worst.value) worst = new Worst(below, "below the particle along " + AXES.get(axis));
			if (above < worst.value) worst = new Worst(above, "above the particle along " + AXES.get(axis));
		}
		return worst;
	}
}
