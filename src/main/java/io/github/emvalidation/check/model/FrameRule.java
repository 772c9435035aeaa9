package io.github.emvalidation.check.model;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;

/** When a model and a map have nothing to do with one another: more than half of the model lies outside the box. */
public final class FrameRule {

	/** Why checks of the fit say nothing then. */
	public static final String OUTSIDE = "More than half of the model lies outside the box of the map: model and map are not in one frame. " +
		"Check A.a shows where the model fits.";
	/** Why nothing can be said of such a model. */
	public static final String NO_HEAVY = "The model has no atoms but hydrogens and waters.";
	/** Why nothing can be said of a model in such a box. */
	static final String TOO_SMALL = "The box of the map is smaller than an atom with its surroundings (a side below 3 Å, or of one " +
		"voxel): the voxel size is wrong, or this is no map of a particle.";
	private static final double LEAST_INSIDE = 0.5;
	private static final double LEAST_SIDE = 3;

	private FrameRule() {}

	/** Why there is nothing to compare a model with; empty if there is. */
	public static Optional<String> tooSmall(final Entry entry) {
		final Grid grid = entry.grid();
		final double side = Math.min(grid.length(0), Math.min(grid.length(1), grid.length(2)));
		final int voxels = Math.min(grid.nx(), Math.min(grid.ny(), grid.nz()));
		return side < LEAST_SIDE || voxels < 2 ? Optional.of(TOO_SMALL) : Optional.empty();
	}

	/** Why the fit cannot be measured; empty if it can. */
	public static Optional<String> obstacle(final Entry entry) {
		return tooSmall(entry).or(() -> outside(entry));
	}

	private static Optional<String> outside(final Entry entry) {
		final ModelMap model = ModelMap.of(entry);
		final AtomPlaces heavy = model.places().of(model.model().heavyAtoms());
		final int inside = heavy.where(i -> heavy.isInside(i, entry.grid())).length;
		if (heavy.count() == 0) return Optional.of(NO_HEAVY);
		return inside < LEAST_INSIDE * heavy.count() ? Optional.of(OUTSIDE) : Optional.empty();
	}
}
