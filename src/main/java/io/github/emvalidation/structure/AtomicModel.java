package io.github.emvalidation.structure;

import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An atomic model: chains of residues of atoms, numbered from 0 in the order chain, residue, file. The atoms of a residue follow one
 * another, and so do the residues of a chain. About 60 bytes an atom. Values do not change once made; safe for use by several threads.
 * <p>
 * Of a residue that is modelled in several places, {@link #isChosen} shows the one that measurements use: the place of the highest mean
 * occupancy, the first of equals. Only a model map uses all places.
 */
public final class AtomicModel {

	private final String name;
	private final ModelFormat format;
	private final ModelAtoms atoms;
	private final List<ModelResidue> residues;
	private final List<ModelChain> chains;
	private final List<String> remarks;
	private final int[] residueOf;
	private final boolean[] chosen;
	private final int[] heavy;

	AtomicModel(final String name, final ModelFormat format, final ModelAtoms atoms, final List<ModelResidue> residues,
		final List<ModelChain> chains, final List<String> remarks)
	{
		this.name = name;
		this.format = format;
		this.atoms = atoms;
		this.residues = List.copyOf(residues);
		this.chains = List.copyOf(chains);
		this.remarks = List.copyOf(remarks);
		residueOf = new int[atoms.size()];
		for (int r = 0; r < residues.size(); r++) {
			for (int i = residues.get(r).first(); i < residues.get(r).end(); i++) residueOf[i] = r;
		}
		chosen = Places.chosen(atoms, residues);
		heavy = IntStream.range(0, atoms.size()).filter(i -> chosen[i] && !isHydrogen(i) && residue(i).kind() != ResidueKind.WATER).toArray();
	}

	/** The name of the file without its endings. */
	public String name() {
		return name;
	}

	/** The format of the file. */
	public ModelFormat format() {
		return format;
	}

	/** Number of atoms, with hydrogens, waters and all alternative places. */
	public int size() {
		return atoms.size();
	}

	/** Coordinate of an atom along an axis (0 = x, 1 = y, 2 = z) in Å; finite. */
	public double coordinate(final int atom, final int axis) {
		return atoms.xyz()[3 * atom + axis];
	}

	public double x(final int atom) {
		return atoms.xyz()[3 * atom];
	}

	public double y(final int atom) {
		return atoms.xyz()[3 * atom + 1];
	}

	public double z(final int atom) {
		return atoms.xyz()[3 * atom + 2];
	}

	/** The centre of an atom in Å. */
	public Vec3 at(final int atom) {
		return new Vec3(x(atom), y(atom), z(atom));
	}

	/** The symbol of the element, the first letter a capital: "C", "Zn"; deuterium is "H". */
	public String element(final int atom) {
		return atoms.elements()[atom];
	}

	/** The name of the atom: "CA", "O5'". */
	public String atomName(final int atom) {
		return atoms.names()[atom];
	}

	/** The occupancy, 1 where the file has none. */
	public double occupancy(final int atom) {
		return atoms.occupancies()[atom];
	}

	/** The B-factor in Å²; NaN where the file has none. */
	public double b(final int atom) {
		return atoms.bs()[atom];
	}

	/** The letter of the alternative place; a blank for an atom with one place. */
	public char alternative(final int atom) {
		return atoms.alternatives()[atom];
	}

	/** Whether the atom lies in the one place of its residue that measurements use. */
	public boolean isChosen(final int atom) {
		return chosen[atom];
	}

	public boolean isHydrogen(final int atom) {
		return element(atom).equals("H");
	}

	/** Index of the residue of an atom. */
	public int residueOf(final int atom) {
		return residueOf[atom];
	}

	/** The residue of an atom. */
	public ModelResidue residue(final int atom) {
		return residues.get(residueOf[atom]);
	}

	public List<ModelResidue> residues() {
		return residues;
	}

	public List<ModelChain> chains() {
		return chains;
	}

	/** The heavy atoms, in their order: no hydrogen, no water, one place a residue, of any occupancy. A new array. */
	public int[] heavyAtoms() {
		return heavy.clone();
	}

	/** Whether an atom belongs to the main chain: N CA C O OXT of amino acids, P O3' O5' C3' C4' C5' of nucleotides. */
	public boolean isBackbone(final int atom) {
		return MainChain.holds(residue(atom).kind(), atomName(atom));
	}

	/** The chosen atom of this name in a residue; -1 if there is none. */
	public int find(final ModelResidue residue, final String atomName) {
		for (int i = residue.first(); i < residue.end(); i++) {
			if (chosen[i] && atoms.names()[i].equals(atomName)) return i;
		}
		return -1;
	}

	/** Remarks on the file, one sentence each. */
	public List<String> remarks() {
		return remarks;
	}
}
