package io.github.emvalidation.structure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses one place of a residue that is modelled in several: the letter of the highest mean occupancy, the first of equals, with the
 * atoms that have no letter. An atom that the chosen place lacks comes from the next best place, unless that is another residue.
 */
final class Places {

	static final char NONE = ' ';

	private Places() {}

	/** Whether each atom is in the chosen place of its residue. */
	static boolean[] chosen(final ModelAtoms atoms, final List<ModelResidue> residues) {
		final boolean[] chosen = new boolean[atoms.size()];
		for (final ModelResidue residue : residues) {
			boolean several = false;
			for (int i = residue.first(); i < residue.end(); i++) several |= atoms.alternatives()[i] != NONE;
			if (several) choose(atoms, residue, chosen);
			else Arrays.fill(chosen, residue.first(), residue.end(), true);
		}
		return chosen;
	}

	private static void choose(final ModelAtoms atoms, final ModelResidue residue, final boolean[] chosen) {
		final List<Character> order = order(atoms, residue);
		final Map<String, Integer> taken = new LinkedHashMap<>();
		String name = null;
		for (final char place : order) {
			for (int i = residue.first(); i < residue.end(); i++) {
				if (atoms.alternatives()[i] != place || name != null && !atoms.residueNames()[i].equals(name)) continue;
				if (taken.putIfAbsent(atoms.names()[i], i) == null) chosen[i] = true;
			}
			if (place != NONE && name == null) name = nameOf(atoms, residue, place);
		}
	}

	private static String nameOf(final ModelAtoms atoms, final ModelResidue residue, final char place) {
		for (int i = residue.first(); i < residue.end(); i++) {
			if (atoms.alternatives()[i] == place) return atoms.residueNames()[i];
		}
		throw new IllegalStateException("no atom in place " + place);
	}

	/** No letter first, then the letters from the highest mean occupancy down; of equals the earlier one in the file. */
	private static List<Character> order(final ModelAtoms atoms, final ModelResidue residue) {
		final Map<Character, double[]> sums = new LinkedHashMap<>();
		for (int i = residue.first(); i < residue.end(); i++) {
			final double[] sum = sums.computeIfAbsent(atoms.alternatives()[i], letter -> new double[2]);
			sum[0] += atoms.occupancies()[i];
			sum[1]++;
		}
		sums.put(NONE, new double[] { Double.MAX_VALUE, 1 });
		return sums.entrySet().stream().sorted((a, b) -> Double.compare(mean(b.getValue()), mean(a.getValue())))
			.map(Map.Entry::getKey).toList();
	}

	private static double mean(final double[] sum) {
		return sum[0] / sum[1];
	}

	/** The name of the residue in its chosen place. */
	static String residueName(final ModelAtoms atoms, final ModelResidue residue) {
		return order(atoms, residue).stream().filter(place -> place != NONE).findFirst()
			.map(place -> nameOf(atoms, residue, place)).orElse(residue.name());
	}
}
