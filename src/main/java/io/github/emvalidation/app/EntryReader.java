package io.github.emvalidation.app;

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

	/** Fetches from EMDB and keeps fetched maps in the usual folder. */
	public EntryReader() {
		this(Optional.empty(), Optional.empty());
	}

	/**
	 * @param address of a copy of EMDB; empty for EMDB at the EBI
	 * @param cache   folder for fetched maps; empty for the usual folder
	 */
	public EntryReader(final Optional<String> address, final Optional<Path> cache) {
		this.address = address;
		this.cache = cache;
	}

	/**
	 * The named map with all its declarations.
	 *
	 * @throws BadInputException when none is named, or it cannot be fetched or read; the message says why
	 */
	public Entry read(final Given given, final Progress progress) {
		if (given.has(Input.MAP)) return entry(file(given, progress), given);
		if (given.has(Input.EMDB)) return overruled(EmdbEntry.read(given, archive(), progress), given);
		throw new BadInputException(NO_MAP);
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

	/** The map of a file with the declarations of the user. */
	public static Entry entry(final MapFile file, final Given given) {
		return overruled(new Entry(file.map(), file.facts()), given);
	}

	/** An entry with the declarations of the user, which take precedence over known ones. */
	public static Entry overruled(final Entry entry, final Given given) {
		final Entry declared = entry.with(entry.facts().overruledBy(given.facts()));
		return given.acceptsSuggestedContour() ? declared.atSuggestedContour() : declared;
	}

	/** Number of voxels of the map, which is fetched if necessary, but not read. */
	public long voxels(final Given given, final Progress progress) {
		final Path file = given.file(Input.MAP).orElseGet(() -> archive().fetch(given.text(Input.EMDB).orElseThrow(), progress).map());
		return MapReader.grid(file, given.reading()).voxels();
	}

	private Archive archive() {
		return Archive.at(address, cache);
	}
}
