package io.github.emvalidation.training;

import java.util.Locale;
import java.util.Map;

/**
 * Electron scattering in forward direction, f(0) in Å, of the elements found in structures of macromolecules.
 * <p>
 * Source: Peng, Ren, Dudarev &amp; Whelan (1996) Acta Cryst. A52, 257-276, table 1, doi:10.1107/S0108767395014371 (sums of the
 * five coefficients a), rounded.
 */
final class ScatteringWeight {

	private static final Map<String, Double> WEIGHTS = Map.ofEntries(
		Map.entry("C", 2.51), Map.entry("N", 2.21), Map.entry("O", 1.98), Map.entry("F", 1.80), Map.entry("NA", 4.78),
		Map.entry("MG", 5.21), Map.entry("P", 5.49), Map.entry("S", 5.16), Map.entry("CL", 4.86), Map.entry("K", 8.98),
		Map.entry("CA", 9.91), Map.entry("MN", 7.51), Map.entry("FE", 7.17), Map.entry("CO", 6.85), Map.entry("NI", 6.57),
		Map.entry("CU", 5.60), Map.entry("ZN", 6.07), Map.entry("SE", 7.21), Map.entry("BR", 6.75), Map.entry("I", 10.9));

	/** For elements not listed: about that of the metals. */
	private static final double OTHER = 6;

	private ScatteringWeight() {}

	/** Of an element by its symbol, in any case. */
	static double of(final String symbol) {
		return WEIGHTS.getOrDefault(symbol.toUpperCase(Locale.ROOT), OTHER);
	}
}
