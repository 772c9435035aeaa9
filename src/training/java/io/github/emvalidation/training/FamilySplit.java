package io.github.emvalidation.training;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which sequence families a network learns from, which ones tell during training how it fares, and which ones it never meets
 * before it is evaluated. A family is in one part only, so that a network cannot be tested on what it has seen under another name.
 */
public final class FamilySplit {

	/** The seed that the shipped networks were split by. */
	public static final long DEFAULT_SEED = 20190817;

	/** What families are for. */
	public enum Part {
		/** To learn from, 70 % of the families. */
		TRAINING,
		/** To look at while learning, 10 %. */
		VALIDATION,
		/** Held out for the evaluation, 20 %. */
		TEST
	}

	private static final double TRAINING_SHARE = 0.7;
	private static final double VALIDATION_SHARE = 0.1;

	private final List<Listing> listings;
	private final Map<String, Part> parts = new TreeMap<>();

	private FamilySplit(final List<Listing> listings) {
		this.listings = listings;
	}

	/** Splits the families of {@code listings}; the same families and seed give the same split, whatever the order of the rows. */
	public static FamilySplit of(final List<Listing> listings, final long seed) {
		final FamilySplit split = new FamilySplit(List.copyOf(listings));
		final TreeSet<String> families = new TreeSet<>();
		listings.forEach(listing -> families.add(listing.family()));
		if (families.size() < Part.values().length) {
			throw new BadInputException("The structures are of " + families.size() +
				" sequence families; at least 3 are needed, to train, to validate and to test.");
		}
		final List<String> shuffled = new ArrayList<>(families);
		Collections.shuffle(shuffled, new Random(seed));
		final int training = Math.max(1, Math.min(shuffled.size() - 2, (int) Math.round(TRAINING_SHARE * shuffled.size())));
		final int validation = Math.max(1, (int) Math.round(VALIDATION_SHARE * shuffled.size()));
		for (int i = 0; i < shuffled.size(); i++) {
			final Part part = i < training ? Part.TRAINING : i < training + validation ? Part.VALIDATION : Part.TEST;
			split.parts.put(shuffled.get(i), part);
		}
		return split;
	}

	/** The part that a structure is in. */
	public Part part(final Listing listing) {
		return parts.get(listing.family());
	}

	/** The structures of a part, in the order of the table. */
	public List<Listing> listings(final Part part) {
		return listings.stream().filter(listing -> part(listing) == part).toList();
	}

	/** Number of families in a part. */
	public long families(final Part part) {
		return parts.values().stream().filter(part::equals).count();
	}

	/** Writes "structure,family,part", a line a structure. */
	public void write(final Path file) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add("structure,family,part");
		for (final Listing listing : listings) {
			lines.add(listing.name() + "," + listing.family() + "," + part(listing).name().toLowerCase(Locale.ROOT));
		}
		Files.write(file, lines);
	}
}
