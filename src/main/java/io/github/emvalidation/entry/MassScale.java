package io.github.emvalidation.entry;

/**
 * How much protein fills a volume: 1.207 Å³ per dalton (a partial specific volume of 0.727 cm³/g) and on average 110 Da per
 * residue.
 */
public final class MassScale {

	private static final double CUBIC_ANGSTROM_PER_DALTON = 1.207;
	private static final double DALTON_PER_RESIDUE = 110;

	private MassScale() {}

	/** Molecular mass in kDa of the protein that fills {@code volume} Å³. */
	public static double kilodalton(final double volume) {
		return volume / (1000 * CUBIC_ANGSTROM_PER_DALTON);
	}

	/** Volume in Å³ that a protein of {@code kilodalton} kDa fills. */
	public static double volume(final double kilodalton) {
		return kilodalton * 1000 * CUBIC_ANGSTROM_PER_DALTON;
	}

	/** Number of amino acids of the protein that fills {@code volume} Å³. */
	public static double residues(final double volume) {
		return volume / (DALTON_PER_RESIDUE * CUBIC_ANGSTROM_PER_DALTON);
	}
}
