package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the checks of local B-factor and local occupancy have in common: when they apply, and what limits what they say. */
public final class LocalChecks {

	public static final Reference METHOD = new Reference(
		"Kaur S, Gomez-Blanco J, Khalifa AAZ, et al. (2021) Local computational methods to improve the interpretability and analysis of " +
			"cryo-EM maps. Nature Communications 12:1240", "10.1038/s41467-021-21509-5");

	/** From this B-factor on a map counts as sharpened, in Å². */
	private static final double SHARPENED = -20;

	static final String CONSTANT = "Every voxel of the map has the same density, so there are no amplitudes to compare.";
	static final String MASKED = "More than half of the background has one and the same density: the map was masked, and nothing in it tells " +
		"how strong noise is. What is taken for noise here is what the particle itself spills into the empty solvent.";
	static final String NO_SOLVENT = "The hard mask leaves no background round the particle, so noise is taken to be 0.";

	private LocalChecks() {}

	/** Why local amplitudes cannot be compared, if so. */
	public static Optional<String> obstacle(final Entry entry) {
		final double resolution = entry.resolution().orElseThrow();
		if (resolution >= LocalAmplitudes.COARSEST) return Optional.of(tooCoarse(resolution));
		final boolean constant = !(entry.statistics().min() < entry.statistics().max());
		return constant ? Optional.of(CONSTANT) : Optional.empty();
	}

	/** What keeps the figures from meaning what they are meant to, a sentence or two each. */
	public static List<String> cautions(final LocalAmplitudes amplitudes) {
		final List<String> notes = new ArrayList<>();
		final OptionalDouble b = amplitudes.mapBFactor();
		if (b.isPresent() && b.getAsDouble() > SHARPENED) notes.add(sharpened(b.getAsDouble()));
		if (!amplitudes.hasSolvent()) notes.add(NO_SOLVENT);
		else if (amplitudes.isMasked()) notes.add(MASKED);
		return notes;
	}

	static String tooCoarse(final double resolution) {
		return "The reported resolution of " + Unit.ANGSTROM.print(resolution) + " is not finer than " +
			Unit.ANGSTROM.print(LocalAmplitudes.COARSEST) + ", where the comparison of amplitudes begins.";
	}

	static String sharpened(final double b) {
		return "The map as a whole has a B-factor of " + Unit.SQUARE_ANGSTROM.print(b) + ": it is sharpened already. This check asks for the map " +
			"before sharpening; of a sharpened one it shows how the parts of the particle differ, not how well they are ordered.";
	}
}
