package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.MapFile;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.image.EntryOfImage;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
	private record FileKey(Path path, long bytes, FileTime changed, OptionalDouble voxel, OptionalInt index) {}

	private FileKey lastFile;
	private MapFile lastMap;
	private MapInputs lastInputs;
	private Entry lastEntry;

	/**
	 * The entry for these inputs.
	 *
	 * @throws BadInputException when there is no map or it cannot be validated; the message says why
	 */
	synchronized Entry entry(final MapInputs inputs, final Progress progress) {
		final Entry entry;
		if (inputs.file().isPresent()) {
			final MapFile map = read(inputs.file().get(), inputs, progress);
			if (lastEntry != null && lastEntry.map() == map.map() && inputs.equals(lastInputs)) return lastEntry;
			entry = inputs.declared(new Entry(map.map(), inputs.contour().level(), inputs.resolution(), map.provenance()));
		}
		else {
			final ImagePlus image = inputs.image().orElseThrow(() -> new BadInputException(MapInputs.NO_MAP));
			entry = inputs.declared(EntryOfImage.of(image, inputs.contour().level(), inputs.resolution(), inputs.voxel()));
			if (lastEntry != null && isSame(lastEntry, entry)) return lastEntry;
		}
		lastInputs = inputs;
		lastEntry = entry;
		return entry;
	}

	/** Forgets the last map, which frees its memory. */
	synchronized void clear() {
		lastFile = null;
		lastMap = null;
		lastInputs = null;
		lastEntry = null;
	}

	private MapFile read(final Path file, final MapInputs inputs, final Progress progress) {
		final Optional<FileKey> key = key(file, inputs);
		if (key.isPresent() && key.get().equals(lastFile)) return lastMap;
		clear();
		final MapFile map = MapFile.read(file, inputs.voxel(), inputs.index(), progress);
		lastFile = key.orElse(null);
		lastMap = map;
		return map;
	}

	private static Optional<FileKey> key(final Path file, final MapInputs inputs) {
		try {
			final Path path = file.toAbsolutePath().normalize();
			return Optional.of(new FileKey(path, Files.size(path), Files.getLastModifiedTime(path), inputs.voxel(), inputs.index()));
		}
		catch (final IOException e) {
			return Optional.empty(); // the reader says what is wrong with the file
		}
	}

	/** The voxels of an image may have been changed in place since, so they are compared, by their hash. */
	private static boolean isSame(final Entry a, final Entry b) {
		return a.map().name().equals(b.map().name()) && a.contour().equals(b.contour()) && a.resolution().equals(b.resolution()) && a.mass().equals(b.mass()) &&
			a.provenance().equals(b.provenance()) && a.fingerprint().equals(b.fingerprint());
	}
}
