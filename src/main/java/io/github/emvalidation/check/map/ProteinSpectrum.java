package io.github.emvalidation.check.map;

/**
 * T(s): the logarithm of the mean amplitude, over shells of the frequency s, of a protein whose atoms are at rest, with the solvent round
 * it. A map of that protein has {@code T(s) - B s²/4}, up to a constant. The file beside this class says where the values come from.
 */
public final class ProteinSpectrum {

	private static final FrequencyTable TABLE = FrequencyTable.beside(ProteinSpectrum.class, "protein-spectrum.csv");

	private ProteinSpectrum() {}

	/** T at a frequency in 1/Å; beyond the ends of the table the value there. */
	public static double at(final double frequency) {
		return TABLE.at(frequency, 1);
	}
}
