package io.github.emvalidation.structure;

/**
 * What a file says of one atom.
 *
 * @param element     what the file has for the element; may be empty
 * @param name        four characters as they stand in a PDB file, or a name without blanks
 * @param alternative letter of the alternative place, or a blank
 * @param residueName "ALA"
 * @param chain       as the author gave it
 * @param number      as the author gave it
 * @param insertion   insertion code; empty if there is none
 * @param x           in Å
 * @param y           in Å
 * @param z           in Å
 * @param occupancy   NaN where the file has none
 * @param b           in Å²; NaN where the file has none
 */
record ModelRow(String element, String name, char alternative, String residueName, String chain, int number, String insertion, double x,
	double y, double z, float occupancy, float b) {}
