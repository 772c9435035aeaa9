package io.github.emvalidation.structure;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The symbol of an atom's element. The file's own column counts; where it is empty or no element, the name of the atom shows it: in
 * residues of polymers the first letter ("CA" is the alpha carbon), else what the columns of the PDB format or the name allow. A name that
 * merely contains an H is no hydrogen: "NH1", "OH" and "CH2" are none.
 */
final class Symbol {

	/** By capital letters. */
	private static final Map<String, String> ALL = new TreeMap<>();

	static {
		final String symbols = "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr " +
			"Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po " +
			"At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm";
		for (final String symbol : symbols.split(" ")) ALL.put(symbol.toUpperCase(Locale.ROOT), symbol);
		ALL.put("D", "H");
	}

	/** Elements that a name without columns shows; others of two letters are more often names such as "CD" or "HG". */
	private static final Set<String> TWO_LETTERS = Set.of("SE", "FE", "ZN", "CL", "BR", "MG", "MN");
	private static final int NAME_COLUMNS = 4;
	private static final String UNKNOWN = "C";

	private Symbol() {}

	/**
	 * @param column  what the file has for the element
	 * @param name    name of the atom; four characters as they stand in a PDB file, or a name without blanks
	 * @param residue name of the residue
	 * @return "C", "Zn"; carbon where nothing shows it; deuterium is "H"
	 */
	static String of(final String column, final String name, final String residue) {
		final String known = ALL.get(column.strip().toUpperCase(Locale.ROOT));
		return known != null ? known : ofName(name.toUpperCase(Locale.ROOT), residue.strip().toUpperCase(Locale.ROOT));
	}

	private static String ofName(final String name, final String residue) {
		final String letters = name.strip().replaceAll("^[^A-Z]+", "").replaceAll("[^A-Z].*$", "");
		if (letters.isEmpty()) return UNKNOWN;
		final String two = letters.substring(0, Math.min(2, letters.length()));
		final boolean isIon = letters.equals(residue.replaceAll("[^A-Z]", ""));
		final boolean inColumns = name.length() == NAME_COLUMNS && Character.isLetter(name.charAt(0)) && name.charAt(NAME_COLUMNS - 1) == ' ' &&
			!ResidueNames.isPolymer(residue);
		if (two.length() == 2 && ALL.containsKey(two) && (isIon || inColumns || TWO_LETTERS.contains(two))) return ALL.get(two);
		return ALL.getOrDefault(letters.substring(0, 1), UNKNOWN);
	}
}
