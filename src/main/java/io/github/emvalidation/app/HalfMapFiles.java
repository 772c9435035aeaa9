package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.entry.MapStatistics;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The half maps that a user gave, as read.
 *
 * @param halves both halves, and the FSC mask
 * @param facts  their files, and what was odd about them
 */
record HalfMapFiles(HalfMaps halves, Facts facts) {

	static final String MEAN = "No map was given, so the map under test is the mean of the two half maps.";

	/** How far the values of a mask may lie beyond 0 and 1. */
	private static final double BEYOND = 0.1;

	/** Reads the files that are given. */
	static Optional<HalfMapFiles> read(final Given given, final Progress progress) {
		return read(given, Map.of(), progress);
	}

	/**
	 * Reads what is given.
	 *
	 * @param open volumes that need not be read, as they are open in a program already
	 * @return empty when there are no half maps
	 * @throws BadInputException when one half is missing, or a file cannot be read; the message says why
	 */
	static Optional<HalfMapFiles> read(final Given given, final Map<Input, MapFile> open, final Progress progress) {
		if (given.has(Input.HALF1) != given.has(Input.HALF2)) throw new BadInputException(HalfMaps.ONE_ONLY);
		if (!given.has(Input.HALF1)) {
			if (given.has(Input.MASK)) throw new BadInputException(HalfMaps.MASK_ONLY);
			return Optional.empty();
		}
		final MapFile first = read(Input.HALF1, given, open, progress);
		final MapFile second = read(Input.HALF2, given, open, progress);
		final Optional<MapFile> mask = given.has(Input.MASK) ? Optional.of(read(Input.MASK, given, open, progress)) : Optional.empty();
		final Facts facts = first.facts().and(second.facts()).and(mask.map(MapFile::facts).orElse(Facts.NONE));
		final List<String> odd = mask.flatMap(file -> remark(file.map())).stream().toList();
		return Optional.of(new HalfMapFiles(new HalfMaps(first.map(), second.map(), mask.map(MapFile::map)), facts.remarked(odd)));
	}

	/** Interpolation may leave a mask a little beyond 0 and 1; a density map, or bytes from 0 to 255, are no masks. */
	private static Optional<String> remark(final DensityMap mask) {
		final MapStatistics values = new Entry(mask, Facts.NONE).statistics();
		if (values.min() >= -BEYOND && values.max() <= 1 + BEYOND) return Optional.empty();
		return Optional.of("The values of the FSC mask run from " + Numbers.digits(values.min(), 3) + " to " + Numbers.digits(values.max(), 3) +
			"; expected are 0 outside, 1 inside, and an edge in between. Is it the right file?");
	}

	private static MapFile read(final Input input, final Given given, final Map<Input, MapFile> open, final Progress progress) {
		if (open.containsKey(input)) return open.get(input);
		// the index is that of the map's stack
		final MapReader.Options options = new MapReader.Options(given.number(Input.VOXEL), OptionalInt.empty());
		return MapFile.read(input, given.file(input).orElseThrow(), options, progress);
	}

	/** The mean of the halves as an entry. */
	Entry mean() {
		return new Entry(halves.mean(), facts.remarked(List.of(MEAN))).with(halves);
	}

	/** The entry with these half maps. */
	Entry added(final Entry entry) {
		return entry.with(entry.facts().and(facts)).with(halves);
	}
}
