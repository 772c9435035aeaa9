package io.github.emvalidation.entry;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The map under test with its facts. An entry holds the inputs. Values that checks derive from it (masks, a resized map, a surface) are
 * made at their first use and kept by {@link #once}. Safe for use by several threads.
 */
public final class Entry {

	private final DensityMap map;
	private final Facts facts;
	private final Optional<HalfMaps> halfMaps;
	private final Optional<AtomicModel> model;
	private final MapStatistics statistics;
	private final Map<Class<?>, Object> derived = new HashMap<>();

	/**
	 * @param map   the density; x, y, z
	 * @param facts the facts about it
	 * @throws BadInputException when a voxel, or the contour, is NaN or infinite, the resolution is not between 0.5 and 100 Å, or
	 *                           protein of the given mass is smaller than a voxel or does not fit into the box
	 */
	public Entry(final DensityMap map, final Facts facts) {
		this(map, facts, Optional.empty(), Optional.empty(), null);
	}

	private Entry(final DensityMap map, final Facts facts, final Optional<HalfMaps> halfMaps, final Optional<AtomicModel> model,
		final MapStatistics known)
	{
		EntryRules.check(map, facts);
		this.map = map;
		this.facts = facts;
		this.halfMaps = halfMaps;
		this.model = model;
		statistics = known == null ? MapStatistics.of(map) : known;
	}

	/** The same map with other facts; derived values that do not depend on the facts are shared. */
	public synchronized Entry with(final Facts other) {
		final Entry same = new Entry(map, other, halfMaps, model, statistics);
		if (declared(Input.CONTOUR).equals(same.declared(Input.CONTOUR)) && declared(Input.RESOLUTION).equals(same.declared(Input.RESOLUTION))) {
			same.derived.putAll(derived);
		}
		return same;
	}

	/** The same map with its half maps. */
	public Entry with(final HalfMaps halves) {
		return new Entry(map, facts, Optional.of(halves), model, statistics);
	}

	/** The same with the map under another name. */
	public Entry named(final String name) {
		return new Entry(map.named(name), facts, halfMaps, model, statistics);
	}

	/** The same map with the model that was built into it. */
	public Entry with(final AtomicModel built) {
		return new Entry(map, facts, halfMaps, Optional.of(built), statistics);
	}

	/**
	 * The same map at the first suggested contour level, which its facts mark as suggested.
	 *
	 * @throws BadInputException when there is none, because the map has one density only, or two
	 */
	public Entry atSuggestedContour() {
		EntryRules.checkDensities(this);
		final ContourSuggestion first = ContourSuggestion.of(this).stream().findFirst()
			.orElseThrow(() -> new BadInputException(EntryRules.constant(this)));
		return with(facts.with(Input.CONTOUR, OptionalDouble.of(first.level()), new Source(Source.Kind.SUGGESTION, first.reasoning())));
	}

	/**
	 * This entry, if it can be validated; to be called before any check.
	 *
	 * @throws BadInputException when the contour level is not known or above the map's maximum; the message suggests some
	 */
	public Entry checked() {
		EntryRules.checkMask(this);
		return this;
	}

	/**
	 * This entry, if Fourier transforms of its map are possible.
	 *
	 * @throws BadInputException when the densities are too large or small for single precision
	 */
	public Entry transformable() {
		EntryRules.checkScale(this);
		return this;
	}

	/**
	 * A value that a class derives from this entry, made at the first call and kept:
	 * {@code entry.once(Masks.class, () -> new Masks(entry))}. Exceptions of the supplier are thrown on, and the next call tries again.
	 */
	public synchronized <T> T once(final Class<?> owner, final Supplier<T> supplier) {
		if (!derived.containsKey(owner)) derived.put(owner, supplier.get());
		@SuppressWarnings("unchecked")
		final T kept = (T) derived.get(owner);
		return kept;
	}

	public DensityMap map() {
		return map;
	}

	public Grid grid() {
		return map.grid();
	}

	/** The half maps of the map; empty if none are given. */
	public Optional<HalfMaps> halfMaps() {
		return halfMaps;
	}

	/** The atomic model of the map; empty if none is given. */
	public Optional<AtomicModel> model() {
		return model;
	}

	/** Whether the data are given that checks of this level examine. */
	public boolean has(final Level level) {
		return switch (level) {
			case MAP -> true;
			case HALF_MAPS -> halfMaps.isPresent();
			case MODEL -> model.isPresent();
		};
	}

	/** What is known of the map. */
	public Facts facts() {
		return facts;
	}

	/** The reported resolution in Å; empty if it is not known. */
	public OptionalDouble resolution() {
		return facts.number(Input.RESOLUTION);
	}

	/** The contour level in the map's own units; empty if it is not known. */
	public OptionalDouble contour() {
		return facts.number(Input.CONTOUR);
	}

	/**
	 * The contour level.
	 *
	 * @throws BadInputException when it is not known; the message suggests some
	 */
	public double contourOrThrow() {
		return contour().orElseThrow(() -> new BadInputException(EntryRules.missingContour(this)));
	}

	/** Molecular mass of the particle in kDa, as declared; empty if it is not known. */
	public OptionalDouble mass() {
		return facts.number(Input.MASS);
	}

	/** Whether this input was given. */
	public boolean has(final Input input) {
		return switch (input) {
			case MAP -> true;
			case HALF1, HALF2 -> halfMaps.isPresent();
			case MASK -> halfMaps.flatMap(HalfMaps::mask).isPresent();
			case MODEL -> model.isPresent();
			default -> facts.known().containsKey(input);
		};
	}

	/** Smallest, largest and mean density. */
	public MapStatistics statistics() {
		return statistics;
	}

	/** Hash of the grid and of every voxel, independent of the name and the file of the map; 64 hexadecimal digits. */
	public String fingerprint() {
		return once(Fingerprint.class, () -> Fingerprint.of(map));
	}

	/** The value of an input as a text that distinguishes results; empty if it is not given. */
	public Optional<String> identity(final Input input) {
		return switch (input) {
			case MAP -> Optional.of(fingerprint());
			case HALF1 -> halfMaps.map(halves -> Fingerprint.of(halves.first()));
			case HALF2 -> halfMaps.map(halves -> Fingerprint.of(halves.second()));
			case MASK -> halfMaps.flatMap(HalfMaps::mask).map(Fingerprint::of);
			case MODEL -> model.map(ModelFingerprint::of);
			default -> declared(input);
		};
	}

	private Optional<String> declared(final Input input) {
		return facts.text(input);
	}
}
