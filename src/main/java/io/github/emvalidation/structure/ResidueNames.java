package io.github.emvalidation.structure;

import java.util.Set;

/** The names of the usual residues. */
final class ResidueNames {

	private static final Set<String> AMINO_ACIDS = Set.of("ALA", "ARG", "ASN", "ASP", "CYS", "GLN", "GLU", "GLY", "HIS", "ILE", "LEU", "LYS",
		"MET", "PHE", "PRO", "SER", "THR", "TRP", "TYR", "VAL", "MSE", "SEC", "PYL", "UNK");
	private static final Set<String> NUCLEOTIDES = Set.of("A", "C", "G", "U", "I", "N", "DA", "DC", "DG", "DT", "DU", "DI", "DN");
	private static final Set<String> WATERS = Set.of("HOH", "DOD", "WAT", "H2O");

	private ResidueNames() {}

	static boolean isPolymer(final String name) {
		return isAminoAcid(name) || isNucleotide(name);
	}

	static boolean isAminoAcid(final String name) {
		return AMINO_ACIDS.contains(name);
	}

	static boolean isNucleotide(final String name) {
		return NUCLEOTIDES.contains(name);
	}

	static boolean isWater(final String name) {
		return WATERS.contains(name);
	}
}
