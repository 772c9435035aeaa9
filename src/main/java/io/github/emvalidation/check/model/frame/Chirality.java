package io.github.emvalidation.check.model.frame;

import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import io.github.emvalidation.volume.Vec3;

/**
 * The handedness of the amino acids: the sign of {@code (N - CA) · ((C - CA) × (CB - CA))}, which is above 0 for L.
 *
 * @param left  number of L amino acids
 * @param right number of D amino acids
 */
record Chirality(int left, int right) {

	/** Of the amino acids with N, CA, C and CB. */
	static Chirality of(final AtomicModel model) {
		int left = 0;
		int right = 0;
		for (final ModelResidue residue : model.residues()) {
			final int ca = model.find(residue, "CA");
			final int n = model.find(residue, "N");
			final int c = model.find(residue, "C");
			final int cb = model.find(residue, "CB");
			if (residue.kind() != ResidueKind.AMINO_ACID || ca < 0 || n < 0 || c < 0 || cb < 0) continue;
			final Vec3 middle = model.at(ca);
			final double volume = model.at(n).minus(middle).dot(model.at(c).minus(middle).cross(model.at(cb).minus(middle)));
			if (volume > 0) left++;
			else right++;
		}
		return new Chirality(left, right);
	}

	int count() {
		return left + right;
	}

	/** The share of L, 0 to 1. */
	double share() {
		return (double) left / count();
	}
}
