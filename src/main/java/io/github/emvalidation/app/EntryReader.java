package io.github.emvalidation.app;

import io.github.emvalidation.check.Sampling;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Acceptance;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.volume.Grid;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the inputs of a user into an entry: reads files and fetches entries of EMDB, for every door. */
public final class EntryReader {

	/** The sentence for a user who named no map. */
	public static final String NO_MAP = "There is no map to work on; give a file as \"map\", or open a map first " +
		"(Plugins > Cryo-EM Validation > Open map...).";

	private final Optional<String> address;
	private final Optional<Path> cache;
	private final Set<Level> levels;

	/** Fetches from EMDB and keeps fetched maps in the usual folder. */
	public EntryReader() {
		this(Optional.empty(), Optional.empty(), EnumSet.allOf(Level.class));
	}

	/**
	 * @param address of a copy of EMDB; empty for EMDB at the EBI
	 * @param cache   where fetched maps stay; empty for the usual folder
	 * @param levels  the levels whose data are fetched with the map of an entry: half maps, a model
	 */
	public EntryReader(final Optional<String> address, final Optional<Path> cache, final Set<Level> levels) {
		this.address = address;
		this.cache = cache;
		this.levels = Set.copyOf(levels);
	}

	/**
	 * The named map with all its declarations.
	 *
	 * @throws BadInputException when none is named, or it cannot be fetched or read; the message says why
	 */
	public Entry read(final Given given, final Progress progress) {
		if (given.has(Input.MAP)) return entry(file(given, progress), given, progress);
		final Optional<HalfMapFiles> own = HalfMapFiles.read(given, progress);
		if (given.has(Input.EMDB) && own.isEmpty()) {
			return overruled(withModel(EmdbEntry.read(given, archive(), levels, progress), given, progress), given);
		}
		return overruled(withModel(own.orElseThrow(() -> new BadInputException(NO_MAP)).mean(), given, progress), given);
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
	 * The map of a file, with what the user declares of it, and with the half maps and the model that are given.
	 *
	 * @throws BadInputException when one of them cannot be read; the message says why
	 */
	public static Entry entry(final MapFile file, final Given given, final Progress progress) {
		return entry(file, given, Map.of(), progress);
	}

	/** The same, with half maps that are open already. */
	public static Entry entry(final MapFile file, final Given given, final Map<Input, MapFile> open, final Progress progress) {
		return overruled(withFiles(new Entry(file.map(), file.facts()), given, open, progress), given);
	}

	/**
	 * An entry made elsewhere, with the half maps and the model that are given.
	 *
	 * @param open half maps and FSC mask that are open already, so that no file is read for them
	 * @throws BadInputException when one of them cannot be read; the message says why
	 */
	public static Entry withFiles(final Entry entry, final Given given, final Map<Input, MapFile> open, final Progress progress) {
		return withModel(HalfMapFiles.read(given, open, progress).map(halves -> halves.added(entry)).orElse(entry), given, progress);
	}

	private static Entry withModel(final Entry entry, final Given given, final Progress progress) {
		return given.file(Input.MODEL).map(file -> ModelFile.read(file, progress).added(entry)).orElse(entry);
	}

	/**
	 * The mean of the half maps that are given, with what the user declares of it.
	 *
	 * @param open half maps and FSC mask that are open already, so that no file is read for them
	 * @throws BadInputException when none are given, or one cannot be read; the message says why
	 */
	public static Entry mean(final Given given, final Map<Input, MapFile> open, final Progress progress) {
		final Entry mean = HalfMapFiles.read(given, open, progress).orElseThrow(() -> new BadInputException(NO_MAP)).mean();
		return overruled(withModel(mean, given, progress), given);
	}

	/** An entry with the declarations of the user, which take precedence over known ones. */
	public static Entry overruled(final Entry entry, final Given given) {
		requireKnownChecks(given);
		final Entry declared = Sampling.remarked(entry.with(entry.facts().overruledBy(given.facts())));
		return given.acceptsSuggestedContour() ? declared.atSuggestedContour() : declared;
	}

	private static void requireKnownChecks(final Given given) {
		for (final Acceptance acceptance : Acceptance.of(given.text(Input.ACCEPT).orElse(""))) {
			final List<String> ids = CheckSource.all().stream().map(check -> check.info().id()).toList();
			if (!ids.contains(acceptance.check())) {
				throw new BadInputException("The warnings of a check " + acceptance.check() + " were accepted, which does not exist; expected one of " +
					String.join(", ", ids) + ".");
			}
		}
	}

	/**
	 * The bytes that a validation needs at least.
	 *
	 * @throws BadInputException when Java may not use so many, before anything but headers is read
	 */
	public long memory(final Given given, final List<Chosen> checks, final Progress progress) {
		if (!given.has(Input.MAP) && !given.has(Input.HALF1) && !given.has(Input.EMDB)) return 0;
		final long bytes = MemoryNeed.bytes(grid(given, progress), given, checks);
		MemoryNeed.require(bytes, given.name());
		return bytes;
	}

	/** Number of voxels of the map, which is fetched if necessary, but not read. */
	public long voxels(final Given given, final Progress progress) {
		return grid(given, progress).voxels();
	}

	private Grid grid(final Given given, final Progress progress) {
		final Path file = given.file(Input.MAP).or(() -> given.file(Input.HALF1)).orElseGet(() -> archive().fetch(given.text(Input.EMDB)
			.orElseThrow(), false, progress).map());
		return MapReader.grid(file, given.reading());
	}

	private Archive archive() {
		return Archive.at(address, cache);
	}
}
