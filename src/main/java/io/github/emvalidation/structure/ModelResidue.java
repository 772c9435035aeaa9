package io.github.emvalidation.structure;

/**
 * A residue of an atomic model: its atoms are those from {@code first} on, up to {@code end}, which is not one of them.
 *
 * @param chain     the chain's name, as the author gave it
 * @param number    in the chain, as the author counts
 * @param insertion insertion code; empty if there is none
 * @param name      "ALA"
 * @param kind      what it is a part of
 * @param first     index of its first atom in the model
 * @param end       index after its last atom
 */
public record ModelResidue(String chain, int number, String insertion, String name, ResidueKind kind, int first, int end) {

	/** "A 41", or "A 41B" with an insertion code. */
	public String place() {
		return chain.isEmpty() ? number + insertion : chain + " " + number + insertion;
	}

	/** "ALA A 41". */
	public String title() {
		return name + " " + place();
	}
}
