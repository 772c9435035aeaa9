package io.github.emvalidation.structure;

import io.github.emvalidation.volume.Vec3;
import java.util.List;

/**
 * The heavy atoms of a structure, water left out.
 *
 * @param name     of the structure
 * @param atoms    of everything: protein, nucleic acid, ligands
 * @param residues amino acids with an alpha carbon, in the order of the chain
 */
public record Structure(String name, List<HeavyAtom> atoms, List<Residue> residues) {

	public Structure {
		atoms = List.copyOf(atoms);
		residues = List.copyOf(residues);
	}

	/**
	 * An atom that is not hydrogen.
	 *
	 * @param weight how strongly it scatters electrons in forward direction, in Å
	 * @param at     its place in Å
	 * @param b      B-factor relative to the best-ordered atoms of the structure, in Å², 0 or more
	 */
	public record HeavyAtom(double weight, Vec3 at, double b) {}

	/**
	 * An amino acid.
	 *
	 * @param chain  the chain's name
	 * @param number in the chain's sequence, as the file counts
	 * @param ca     place of its alpha carbon in Å
	 */
	public record Residue(String chain, int number, Vec3 ca) {}
}
