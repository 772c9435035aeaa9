package io.github.emvalidation.structure;

/**
 * The atoms of a model as columns of one length.
 *
 * @param xyz          three coordinates an atom, in Å
 * @param elements     symbols: "C", "Zn"
 * @param names        "CA"
 * @param occupancies  1 where the file has none
 * @param bs           B-factors in Å²; NaN where the file has none
 * @param alternatives letters of alternative places; a blank for atoms with one place
 * @param residueNames the name of the residue that the atom's own line gives, since alternative places may be other residues
 */
record ModelAtoms(double[] xyz, String[] elements, String[] names, float[] occupancies, float[] bs, char[] alternatives,
	String[] residueNames)
{

	int size() {
		return elements.length;
	}
}
