package io.github.emvalidation.check.map.voxelsize;

import io.github.emvalidation.check.map.FrequencyTable;

/**
 * Amplitudes of proteins by their fold: ln of the amplitude at the frequency s is {@code mean(s) + x fold(s)} up to a constant and a
 * B-factor, x the share of residues in helices less that in strands, from the mean of all proteins. Helices lift the amplitudes at about
 * 10 Å, strands those at 5 Å. The file beside this class says what made its values.
 */
final class ProteinFolds {

	private static final FrequencyTable TABLE = FrequencyTable.beside(ProteinFolds.class, "protein-folds.csv");

	private ProteinFolds() {}

	/** Of all proteins, at a frequency in 1/Å. */
	static double mean(final double frequency) {
		return TABLE.at(frequency, 1);
	}

	/** By how much a protein of helices alone exceeds one of neither. */
	static double fold(final double frequency) {
		return TABLE.at(frequency, 2);
	}
}
