package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import java.util.Optional;

/** Whether the particle of a map is darker than its solvent, as in a map whose contrast was not inverted on the way. */
public final class Contrast {

	/** Least {@link BoxNoise#skewness}: good maps have 0.9 and more, noise has 0. */
	public static final double LEAST_SKEWNESS = -0.5;

	static final String INVERTED = "The contrast of the map seems to be inverted: the particle is darker than the solvent. Most values of " +
		"this report mean nothing then. Multiply the map by -1";

	private Contrast() {}

	/** A sentence that says so of an entry with an inverted map and a contour level. */
	public static Optional<String> remark(final Entry entry) {
		if (entry.contour().isEmpty()) return Optional.empty();
		final BoxNoise noise = BoxNoise.of(entry);
		if (noise.skewness() >= LEAST_SKEWNESS) return Optional.empty();
		return Optional.of(INVERTED + (noise.height() < 0 ? ", and the contour level, too." : ", and give the contour level of that map."));
	}
}
