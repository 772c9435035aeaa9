package io.github.emvalidation.app;

import io.github.emvalidation.check.Sampling;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import java.nio.file.Path;
import java.util.Optional;

/** Turns the inputs of a user into an entry: reads files and fetches entries of EMDB, for every door. */
public final class EntryReader {

	/** The sentence for a user who named no map. */
	public static final String NO_MAP = "There is no map to work on; give a file as \"map\", or open a map first " +
		"(Plugins > Cryo-EM Validation > Open map...).";

	private final Optional<String> address;
	private final Optional<Path> cache;
	private final boolean halves;

	/** Fetches from EMDB and keeps fetched maps in the usual folder. */
	public EntryReader() {
		this(Optional.empty(), Optional.empty(), true);
	}

	/**
	 * @param address of a copy of EMDB; empty for EMDB at the EBI
	 * @param cache   where fetched maps stay; empty for the usual folder
	 * @param halves  whether the half maps of an entry are fetched with its map
	 */
	public EntryReader(final Optional<String> address, final Optional<Path> cache, final boolean halves) {
		this.address = address;
		this.cache = cache;
		this.halves = halves;
	}

	/**
	 * The named map with all its declarations.
	 *
	 * @throws BadInputException when none is named, or it cannot be fetched or read; the message says why
	 */
	public Entry read(final Given given, final Progress progress) {
		if (given.has(Input.MAP)) return entry(file(given, progress), given, progress);
		final Optional<HalfMapFiles> own = HalfMapFiles.read(given, progress);
		if (given.has(Input.EMDB) && own.isEmpty()) return overruled(EmdbEntry.read(given, archive(), halves, progress), given);
		return overruled(own.orElseThrow(() -> new BadInputException(NO_MAP)).mean(), given);
	}

	/**
	 * The map file that is named, read as a whole.
	 *
	 * @throws BadInputException when it cannot be read; the message says why
	 */
	public static MapFile file(final Given given, final Progress progress) {
		final Path file = given.file(Input.MAP).orElseThrow(() -> new BadInputException(NO_MAP));
		return MapFile.read(file, given.reading(), progress);
	}

	/**
	 * The map of a file, with what the user declares of it, and with the half maps that are given.
	 *
	 * @throws BadInputException when a half map cannot be read; the message says why
	 */
	public static Entry entry(final MapFile file, final Given given, final Progress progress) {
		return overruled(withHalves(new Entry(file.map(), file.facts()), given, progress), given);
	}

	/**
	 * An entry made elsewhere, with the half maps that are given.
	 *
	 * @throws BadInputException when a half map cannot be read; the message says why
	 */
	public static Entry withHalves(final Entry entry, final Given given, final Progress progress) {
		return HalfMapFiles.read(given, progress).map(halves -> halves.added(entry)).orElse(entry);
	}

	/** An entry with the declarations of the user, which take precedence over known ones. */
	public static Entry overruled(final Entry entry, final Given given) {
		final Entry declared = Sampling.remarked(entry.with(entry.facts().overruledBy(given.facts())));
		return given.acceptsSuggestedContour() ? declared.atSuggestedContour() : declared;
	}

	/** Number of voxels of the map, which is fetched if necessary, but not read. */
	public long voxels(final Given given, final Progress progress) {
		final Path file = given.file(Input.MAP).or(() -> given.file(Input.HALF1)).orElseGet(() -> archive().fetch(given.text(Input.EMDB)
			.orElseThrow(), false, progress).map());
		return MapReader.grid(file, given.reading()).voxels();
	}

	private Archive archive() {
		return Archive.at(address, cache);
	}
}
