package io.github.emvalidation.training.power;

import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.training.GaussianAtoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;

/** The space that atoms exclude solvent from: {@code 1 - exp(-24 g)}, g the sum of Gaussians of 1.9 Å and volume 1 Å³ at the atoms. */
final class Inside {

	/** The B-factor that makes an atom such a Gaussian: {@code 8π² (1.9² - 0.85²)}. */
	private static final double B = 8 * Math.PI * Math.PI * (1.9 * 1.9 - GaussianAtoms.SIGMA * GaussianAtoms.SIGMA);
	private static final double STEEPNESS = 24;

	private Inside() {}

	static DensityMap of(final List<HeavyAtom> atoms, final Grid grid) {
		return of(crowding(atoms, grid));
	}

	/** g. */
	static DensityMap crowding(final List<HeavyAtom> atoms, final Grid grid) {
		return GaussianAtoms.draw(atoms.stream().map(atom -> new HeavyAtom(1, atom.at(), B)).toList(), grid);
	}

	static DensityMap of(final DensityMap crowding) {
		return Field.each(crowding, g -> 1 - Math.exp(-STEEPNESS * g));
	}
}
