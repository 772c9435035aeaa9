package io.github.emvalidation.result;

/** What a number is measured in, with the symbol that is printed behind it and the number of decimals that make sense. */
public enum Unit {

	/** A pure number, a ratio, a score. */
	NONE(""),
	/** A probability; one too small to be told from 0 is printed as such. */
	PROBABILITY(""),
	/** A whole number of things. */
	COUNT(""),
	VOXELS("voxels"),
	/** A position or size in voxels that need not be whole. */
	VOXEL_INDEX("voxels"),
	ANGSTROM("Å"),
	SQUARE_ANGSTROM("Å²"),
	CUBIC_ANGSTROM("Å³"),
	PER_SQUARE_ANGSTROM("1/Å²"),
	PERCENT("%"),
	KILODALTON("kDa"),
	RESIDUES("amino acids"),
	/** Values of the map itself, which have no common unit. */
	DENSITY("map units"),
	SECONDS("s");

	private static final double LEAST_PROBABILITY = 1e-99;

	private final String symbol;

	Unit(final String symbol) {
		this.symbol = symbol;
	}

	/** The symbol as printed, empty for a pure number. */
	public String symbol() {
		return symbol;
	}

	/** The number alone, as a person reads it: whole counts, lengths and percentages with two decimals, the rest to four digits. */
	public String number(final double value) {
		return switch (this) {
			case COUNT, VOXELS -> value == Math.rint(value) ? Numbers.whole(value) : Numbers.decimals(value, 2);
			case VOXEL_INDEX, ANGSTROM, SQUARE_ANGSTROM, CUBIC_ANGSTROM, KILODALTON, RESIDUES -> Numbers.decimals(value, 2);
			case PROBABILITY -> value < LEAST_PROBABILITY ? "below 10⁻⁹⁹" : Numbers.digits(value, 4);
			default -> Numbers.digits(value, 4);
		};
	}

	/** The number with its unit. */
	public String print(final double value) {
		if (symbol.isEmpty()) return number(value);
		return number(value) + " " + (this == VOXELS && value == 1 ? "voxel" : symbol);
	}
}
