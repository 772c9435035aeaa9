package io.github.emvalidation.entry;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The rules for inputs, and the sentences for unusable ones. */
public final class EntryRules {

	/** Smallest plausible resolution in Å. */
	static final double MIN_RESOLUTION = 0.5;
	/** Largest plausible resolution in Å. */
	static final double MAX_RESOLUTION = 100;
	/** Below this a map's weaker amplitudes would vanish. */
	private static final double SMALLEST_DENSITY = 1e-25;

	private EntryRules() {}

	/** @throws BadInputException when a declared value is one that no map, or not this map, can have */
	static void check(final DensityMap map, final Facts facts) {
		checkContour(facts.number(Input.CONTOUR));
		checkResolution(facts.number(Input.RESOLUTION));
		checkMass(map, facts.number(Input.MASS));
	}

	private static void checkResolution(final OptionalDouble resolution) {
		if (resolution.isEmpty()) return;
		final double r = resolution.getAsDouble();
		if (r >= MIN_RESOLUTION && r <= MAX_RESOLUTION) return;
		throw new BadInputException("A resolution of " + shown(r) + " Å was given; expected a number between " +
			Numbers.digits(MIN_RESOLUTION, 2) + " and " + Numbers.digits(MAX_RESOLUTION, 3) +
			" Å, or no resolution if it is not known (the checks that need it then do not apply).");
	}

	private static void checkContour(final OptionalDouble contour) {
		if (contour.isEmpty() || Double.isFinite(contour.getAsDouble())) return;
		throw new BadInputException("A contour level of " + shown(contour.getAsDouble()) +
			" was given; expected a number in the units of the map.");
	}

	private static void checkMass(final DensityMap map, final OptionalDouble kilodalton) {
		if (kilodalton.isEmpty()) return;
		final double volume = MassScale.volume(kilodalton.getAsDouble());
		final double voxel = map.grid().voxelVolume();
		if (volume >= voxel && volume <= voxel * map.grid().voxels()) return;
		throw new BadInputException("A molecular mass of " + shown(kilodalton.getAsDouble()) + " kDa was given, which fills " + shown(volume) +
			" Å³; expected a mass that fits into the box of " + map.name() + ", up to " +
			Numbers.digits(MassScale.kilodalton(voxel * map.grid().voxels()), 3) + " kDa (is it in kDa?).");
	}

	/**
	 * @throws BadInputException when the map has one density only, the contour level is missing or no voxel reaches it; says what to
	 *                           do, and suggests levels
	 */
	static void checkMask(final Entry entry) {
		if (entry.statistics().min() == entry.statistics().max()) throw new BadInputException(constant(entry));
		if (entry.contour().isEmpty()) throw new BadInputException(missingContour(entry));
		if (!(entry.contour().getAsDouble() <= entry.statistics().max())) throw new BadInputException(contourTooHigh(entry));
	}

	/** @throws BadInputException when the map has two densities only, so that no level means anything */
	static void checkDensities(final Entry entry) {
		final float low = (float) entry.statistics().min();
		final float high = (float) entry.statistics().max();
		if (low == high) return;
		for (int z = 0; z < entry.grid().nz(); z++) {
			for (final float v : entry.map().plane(z)) if (v != low && v != high) return;
		}
		throw new BadInputException("The map " + entry.map().name() + " has two densities only, " + shown(low) + " and " + shown(high) +
			", as a mask has. No contour level can be suggested for it; give the density map, or a level between the two.");
	}

	static String constant(final Entry entry) {
		return "Every voxel of " + entry.map().name() + " has the density " + shown(entry.statistics().max()) +
			", so there is nothing to validate. Check that this is the right map, or fetch it again.";
	}

	/** @throws BadInputException when the densities are so large or small that their sums or products leave single precision */
	static void checkScale(final Entry entry) {
		final double largest = Math.max(-entry.statistics().min(), entry.statistics().max());
		if (largest == 0 || largest > SMALLEST_DENSITY && largest * largest * entry.grid().voxels() < Float.MAX_VALUE) return;
		throw new BadInputException("The largest density of " + entry.map().name() + " is " + shown(largest) +
			", which is too large or too small for resizing in single precision. Multiply the map by a constant that brings it near 1.");
	}

	static String missingContour(final Entry entry) {
		if (entry.facts().isFetched()) {
			return "The entry of " + entry.map().name() + " at EMDB states no contour level, so one must be given; the paper may have it" +
				suggestion(entry) + ".";
		}
		return "The contour level of " + entry.map().name() + " is not known and must be given: EMDB shows the author's level on the " +
			"page of the entry, section \"Map\" (in the header file: <contour>)" + suggestion(entry) + ".";
	}

	/** The sentence for a contour level that no voxel reaches. */
	public static String contourTooHigh(final Entry entry) {
		return "No voxel of " + entry.map().name() + " reaches the contour level " + shown(entry.contour().orElseThrow()) +
			": the maximum of the map is " + shown(entry.statistics().max()) + ", so give a lower level" + suggestion(entry) + ".";
	}

	private static String suggestion(final Entry entry) {
		final List<ContourSuggestion> all = ContourSuggestion.of(entry);
		if (all.isEmpty()) return "";
		final String levels = all.stream().map(s -> shown(s.level()) + " (" + s.reasoning() + ")").collect(Collectors.joining(" or "));
		return ". For a first look the program suggests " + levels + ". The contour level \"auto\" accepts " +
			(all.size() == 1 ? "this suggestion" : "the first suggestion");
	}

	private static String shown(final double value) {
		return Double.isFinite(value) ? Numbers.digits(value, 6) : Double.isNaN(value) ? "NaN (not a number)" : "infinity";
	}
}
