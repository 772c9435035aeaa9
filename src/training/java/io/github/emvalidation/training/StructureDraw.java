package io.github.emvalidation.training;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.structure.Structure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Draws structures at random, each with the weight {@code 1/sqrt(size of its family)}: large families come up more often than small
 * ones, but not as often as they have members. A structure that has been read is kept. Several threads may draw.
 */
public final class StructureDraw {

	private final List<Listing> listings;
	private final double[] cumulated;
	private final Map<Path, Structure> read = new ConcurrentHashMap<>();
	private final Map<Path, String> unreadable = new ConcurrentHashMap<>();

	/** @param listings what to draw from, at least one */
	public StructureDraw(final List<Listing> listings) {
		if (listings.isEmpty()) throw new BadInputException("There is no structure to draw from; add rows to structures.csv.");
		this.listings = List.copyOf(listings);
		final Map<String, Long> sizes = listings.stream().collect(Collectors.groupingBy(Listing::family, HashMap::new, Collectors.counting()));
		cumulated = new double[listings.size()];
		double sum = 0;
		for (int i = 0; i < cumulated.length; i++) {
			sum += 1 / Math.sqrt(sizes.get(listings.get(i).family()));
			cumulated[i] = sum;
		}
	}

	/** The next structure. One that cannot be read is named in {@link #unreadable} and never drawn again. */
	public Structure next(final RandomGenerator random) {
		while (unreadable.size() < listings.size()) {
			final Listing listing = nextListing(random);
			if (unreadable.containsKey(listing.file())) continue;
			try {
				return read.computeIfAbsent(listing.file(), StructureReader::read);
			}
			catch (final BadInputException e) {
				unreadable.put(listing.file(), e.getMessage());
			}
		}
		throw new BadInputException("None of the " + listings.size() + " structures can be read; the first trouble: " +
			unreadable.values().iterator().next());
	}

	/** What is wrong with files that could not be read, by their names. */
	public Map<Path, String> unreadable() {
		return Map.copyOf(unreadable);
	}

	Listing nextListing(final RandomGenerator random) {
		final double at = random.nextDouble() * cumulated[cumulated.length - 1];
		int i = 0;
		while (i < cumulated.length - 1 && cumulated[i] <= at) i++;
		return listings.get(i);
	}
}
