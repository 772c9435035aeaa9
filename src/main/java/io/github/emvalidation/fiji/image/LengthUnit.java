package io.github.emvalidation.fiji.image;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The units of length that an image may be calibrated in, by the names that ImageJ, Fiji and their readers give them. */
public final class LengthUnit {

	/** What ImageJ itself makes of the unit "A". */
	public static final String ANGSTROM = "\u00c5";

	private static final Map<String, Double> IN_ANGSTROM = Map.ofEntries(
		Map.entry("a", 1.0), Map.entry("\u00e5", 1.0), Map.entry("angstrom", 1.0), Map.entry("angstroms", 1.0),
		Map.entry("\u00e5ngstr\u00f6m", 1.0), Map.entry("\u00e5ngstrom", 1.0),
		Map.entry("pm", 0.01), Map.entry("picometer", 0.01), Map.entry("picometers", 0.01),
		Map.entry("nm", 10.0), Map.entry("nanometer", 10.0), Map.entry("nanometers", 10.0),
		Map.entry("um", 1e4), Map.entry("\u00b5m", 1e4), Map.entry("\u03bcm", 1e4), Map.entry("micron", 1e4),
		Map.entry("microns", 1e4), Map.entry("micrometer", 1e4), Map.entry("micrometers", 1e4));

	private LengthUnit() {}

	/** How many Å the unit is; empty if it is no unit of length that a map can have. */
	static OptionalDouble inAngstrom(final String unit) {
		if (unit == null) return OptionalDouble.empty();
		final Double factor = IN_ANGSTROM.get(unit.trim().toLowerCase(Locale.ROOT));
		return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
	}
}
