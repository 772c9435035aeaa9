package io.github.emvalidation.structure;

import java.util.Set;

/** The names of the atoms of main chains. */
final class MainChain {

	private static final Set<String> PROTEIN = Set.of("N", "CA", "C", "O", "OXT");
	private static final Set<String> NUCLEIC = Set.of("P", "O3'", "O5'", "C3'", "C4'", "C5'");

	private MainChain() {}

	static boolean holds(final ResidueKind kind, final String atom) {
		return switch (kind) {
			case AMINO_ACID -> PROTEIN.contains(atom);
			case NUCLEOTIDE -> NUCLEIC.contains(atom);
			default -> false;
		};
	}
}
