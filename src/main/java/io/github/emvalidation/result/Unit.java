package io.github.emvalidation.result;

/** The unit of a number, with its symbol and a sensible number of digits. */
public enum Unit {

	/** A pure number, a ratio, a score. */
	NONE(""),
	/** A probability; a very small one is printed as "below 10⁻⁹⁹". */
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
	SECONDS("s"),
	/** Angles; the symbol is a word, as a degree sign stands for temperatures too. */
	DEGREES("degrees");

	private static final int FINE = 4;
	private static final int COARSE = 3;
	private static final int ESTIMATE = 2;
	private static final double LEAST_PROBABILITY = 1e-99;

	/** The largest share below the whole that two decimals can print. */
	private static final double MOST = 99.99;

	private final String symbol;

	Unit(final String symbol) {
		this.symbol = symbol;
	}

	/** The symbol as printed, empty for a pure number. */
	public String symbol() {
		return symbol;
	}

	/** The number alone, for readers: counts in full, everything else with the digits of a measurement. */
	public String number(final double value) {
		return switch (this) {
			case COUNT, VOXELS -> value == Math.rint(value) ? Numbers.whole(value) : Numbers.significant(value, COARSE);
			case VOXEL_INDEX, ANGSTROM, DEGREES -> Numbers.measured(value);
			case PERCENT -> share(value);
			case RESIDUES -> Numbers.significant(value, ESTIMATE);
			case PROBABILITY -> value < LEAST_PROBABILITY ? "below 10⁻⁹⁹" : Numbers.significant(value, ESTIMATE);
			// users copy levels of a map into commands, which accept no thin spaces
			case DENSITY -> Numbers.digits(value, FINE);
			default -> Numbers.significant(value, COARSE);
		};
	}

	/** Three digits; more where a part would be printed as the whole. */
	private static String share(final double percent) {
		final String three = Numbers.significant(percent, COARSE);
		if (percent >= 100 || !three.equals("100")) return three;
		return percent <= MOST ? Numbers.decimals(percent, 2) : "above 99.99";
	}

	/** The number with its unit. */
	public String print(final double value) {
		if (symbol.isEmpty()) return number(value);
		return number(value) + " " + (this == VOXELS && value == 1 ? "voxel" : symbol);
	}

	/** The number with its unit, with enough digits to differ from {@code other}, which is another number. */
	public String printApart(final double value, final double other) {
		if (!print(value).equals(print(other))) return print(value);
		final String plain = Double.toString(value).replace("E", "·10^");
		return symbol.isEmpty() ? plain : plain + " " + symbol;
	}
}
