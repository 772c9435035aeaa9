package io.github.emvalidation.structure;

/**
 * A chain of an atomic model with the ligands and waters that carry its name: the residues from {@code first} on, up to {@code end}.
 *
 * @param name  as the author gave it, a dash for none; two chains may have one name, where a PDB file uses a letter twice
 * @param first index of its first residue in the model
 * @param end   index after its last residue
 */
public record ModelChain(String name, int first, int end) {}
