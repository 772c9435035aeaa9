package io.github.emvalidation.structure;

import java.util.Map;

/** Van der Waals radii of elements in Å, as masks round models use them. */
public final class AtomRadius {

	private static final double OTHER = 1.7;
	private static final Map<String, Double> RADII = Map.ofEntries(Map.entry("C", 1.775), Map.entry("N", 1.50), Map.entry("O", 1.45),
		Map.entry("S", 1.80), Map.entry("P", 1.90), Map.entry("H", 1.20), Map.entry("Se", 1.90), Map.entry("Na", 2.27), Map.entry("Mg", 1.73),
		Map.entry("Cl", 1.75), Map.entry("K", 2.75), Map.entry("Ca", 1.95), Map.entry("Mn", 1.19), Map.entry("Fe", 1.26),
		Map.entry("Zn", 1.39));

	private AtomRadius() {}

	/** The radius of an element by its symbol in Å; 1.7 Å for one that is rare in models. */
	public static double of(final String symbol) {
		return RADII.getOrDefault(symbol, OTHER);
	}
}
