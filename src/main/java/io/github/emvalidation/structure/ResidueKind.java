package io.github.emvalidation.structure;

/** What a residue of an atomic model is a part of. */
public enum ResidueKind {
	/** An amino acid of a protein chain. */
	AMINO_ACID,
	/** A nucleotide of a nucleic acid chain. */
	NUCLEOTIDE,
	/** A ligand, an ion, a sugar: everything else. */
	LIGAND,
	/** A water molecule. */
	WATER;

	/** Whether the residue belongs to a polymer. */
	public boolean isPolymer() {
		return this == AMINO_ACID || this == NUCLEOTIDE;
	}
}
