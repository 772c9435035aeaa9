package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.MapFile;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.image.EntryOfImage;
import io.github.emvalidation.fiji.image.OpenHalfMaps;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * Makes the entry that a command works on. The last one is kept, so that a macro that runs one check after the other neither
 * reads the file nor makes the masks again.
 */
@Plugin(type = Service.class)
public final class EntryService extends AbstractService implements SciJavaService {

	/** What must be equal for a file to hold the same map as before. */
	private record FileKey(Path path, long bytes, FileTime changed, MapReader.Options reading) {}

	private FileKey lastFile;
	private MapFile lastMap;
	private Given lastGiven;
	/** Hashes of those half maps that were open images, whose voxels may be changed in place; files have theirs among the facts. */
	private Map<Input, Optional<String>> lastOpen = Map.of();
	private Entry lastEntry;

	/**
	 * The entry that a user means.
	 *
	 * @param image the current image, which is looked at where no file is given
	 * @throws BadInputException when there is no map or it cannot be validated; the message says why
	 */
	synchronized Entry entry(final Given given, final Optional<ImagePlus> image, final Progress progress) {
		final Map<Input, MapFile> open = OpenHalfMaps.of(given);
		if (given.has(Input.MAP)) {
			final MapFile map = read(given, progress);
			if (open.isEmpty() && lastEntry != null && lastEntry.map() == map.map() && given.equals(lastGiven)) return lastEntry;
			return kept(EntryReader.entry(map, given, open, progress), given, open.keySet());
		}
		final Optional<ImagePlus> shown = image.filter(current -> !OpenHalfMaps.isOneOf(current, given));
		if (shown.isEmpty() && given.has(Input.HALF1)) return kept(EntryReader.mean(given, open, progress), given, open.keySet());
		final Entry ofImage = EntryOfImage.of(shown.orElseThrow(() -> new BadInputException(EntryReader.NO_MAP)), given.number(Input.VOXEL));
		return kept(EntryReader.overruled(EntryReader.withFiles(ofImage, given, open, progress), given), given, open.keySet());
	}

	/** The last entry if this one is the same: it keeps what has been derived from it. */
	private Entry kept(final Entry entry, final Given given, final Set<Input> open) {
		final Map<Input, Optional<String>> hashes = new EnumMap<>(Input.class);
		open.forEach(input -> hashes.put(input, entry.identity(input)));
		if (lastEntry == null || !isSame(lastEntry, entry) || !hashes.equals(lastOpen)) lastEntry = entry;
		lastGiven = given;
		lastOpen = hashes;
		return lastEntry;
	}

	/** Forgets the last map, which frees its memory. */
	synchronized void clear() {
		lastFile = null;
		lastMap = null;
		lastGiven = null;
		lastEntry = null;
	}

	private MapFile read(final Given given, final Progress progress) {
		final Optional<FileKey> key = key(given.file(Input.MAP).orElseThrow(), given.reading());
		if (key.isPresent() && key.get().equals(lastFile)) return lastMap;
		clear();
		final MapFile map = EntryReader.file(given, progress);
		lastFile = key.orElse(null);
		lastMap = map;
		return map;
	}

	private static Optional<FileKey> key(final Path file, final MapReader.Options reading) {
		try {
			final Path path = file.toAbsolutePath().normalize();
			return Optional.of(new FileKey(path, Files.size(path), Files.getLastModifiedTime(path), reading));
		}
		catch (final IOException e) {
			return Optional.empty(); // the reader says what is wrong with the file
		}
	}

	/** The voxels of an image may have been changed in place since, so they are compared, by their hash. */
	private static boolean isSame(final Entry a, final Entry b) {
		return a.map().name().equals(b.map().name()) && a.facts().equals(b.facts()) && a.fingerprint().equals(b.fingerprint());
	}
}
