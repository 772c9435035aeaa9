package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.NearestVoxels;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The common part of local B-factor and local occupancy: when they apply, and notes on their limits. */
public final class LocalChecks {

	public static final Reference METHOD = new Reference(
		"Kaur S, Gomez-Blanco J, Khalifa AAZ, et al. (2021) Local computational methods to improve the interpretability and analysis of " +
			"cryo-EM maps. Nature Communications 12:1240", "10.1038/s41467-021-21509-5");

	/** A map with at least this B-factor counts as sharpened; in Å². */
	private static final double SHARPENED = -20;

	static final String CONSTANT = "All voxels of the map have the same density, so there are no amplitudes to compare.";
	static final String MASKED = "More than half of the background has exactly the same density: a mask was applied to the map, and the " +
		"map does not show how strong its noise is. The program then takes the signal that the particle spills into the empty solvent for noise.";
	static final String NO_SOLVENT = "The hard mask leaves no background around the particle. The program therefore takes the noise as 0.";

	private LocalChecks() {}

	/** Why local amplitudes cannot be compared; empty if they can. */
	public static Optional<String> obstacle(final Entry entry) {
		final double resolution = entry.resolution().orElseThrow();
		if (resolution >= LocalAmplitudes.COARSEST) return Optional.of(tooCoarse(resolution));
		final Optional<String> beyond = Sampling.obstacle(entry);
		if (beyond.isPresent()) return beyond;
		final boolean constant = !(entry.statistics().min() < entry.statistics().max());
		return constant ? Optional.of(CONSTANT) : Optional.empty();
	}

	/** Limits on the meaning of the values, one or two sentences each. */
	public static List<String> cautions(final LocalAmplitudes amplitudes) {
		final List<String> notes = new ArrayList<>();
		final OptionalDouble b = amplitudes.mapBFactor();
		if (b.isPresent() && b.getAsDouble() > SHARPENED) notes.add(sharpened(b.getAsDouble()));
		if (!amplitudes.hasSolvent()) notes.add(NO_SOLVENT);
		else if (amplitudes.isMasked()) notes.add(MASKED);
		return notes;
	}

	/**
	 * Local values as a file. They get the voxels of the map, because programs that place a map by NSTART would show larger voxels elsewhere.
	 *
	 * @param values  on any grid with the map's first voxel and box
	 * @param colours ends of the colours, and the voxels that have a value, on the grid of the values
	 */
	public static Product product(final Entry entry, final String file, final String meaning, final Volume values, final Local colours) {
		final MapMask inside = NearestVoxels.of(entry.grid(), colours.inside());
		return new Product(file, meaning, new NearestVoxels(entry.grid(), values), Optional.of(new Local(colours.label(), colours.scale(),
			inside)));
	}

	static String tooCoarse(final double resolution) {
		return "The reported resolution of " + Unit.ANGSTROM.print(resolution) + " is not finer than " +
			Unit.ANGSTROM.print(LocalAmplitudes.COARSEST) + ", where the comparison of amplitudes begins.";
	}

	static String sharpened(final double b) {
		return "The whole map has a B-factor of " + Unit.SQUARE_ANGSTROM.print(b) + ": it is sharpened already. This check needs the map " +
			"before sharpening. In a sharpened map it shows how the parts of the particle differ, but not how well they are ordered.";
	}
}
