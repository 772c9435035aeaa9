package io.github.emvalidation.check.model;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import java.util.Optional;

/** When a model and a map have nothing to do with one another: more than half of the model lies outside the box. */
public final class FrameRule {

	/** Why checks of the fit say nothing then. */
	public static final String OUTSIDE = "More than half of the model lies outside the box of the map: model and map are not in one frame. " +
		"Check A.a shows where the model fits.";
	private static final double LEAST_INSIDE = 0.5;

	private FrameRule() {}

	/** Why the fit cannot be measured; empty if it can. */
	public static Optional<String> obstacle(final Entry entry) {
		final ModelMap model = ModelMap.of(entry);
		final AtomPlaces heavy = model.places().of(model.model().heavyAtoms());
		final int inside = heavy.where(i -> heavy.isInside(i, entry.grid())).length;
		return inside < LEAST_INSIDE * heavy.count() || heavy.count() == 0 ? Optional.of(OUTSIDE) : Optional.empty();
	}
}
