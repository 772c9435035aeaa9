package io.github.emvalidation.app;

import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.io.LoadedMap;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A map file as read.
 *
 * @param map        its voxels
 * @param header     what its header says, in words
 * @param provenance the file, its hashes and what was odd about it
 */
public record MapFile(DensityMap map, String header, Provenance provenance) {

	/** @throws BadInputException when the file holds no map that can be validated; the message says why */
	public static MapFile read(final Path file, final OptionalDouble voxel, final OptionalInt index, final Progress progress) {
		final LoadedMap loaded = MapReader.read(file, new MapReader.Options(voxel, index), progress);
		return new MapFile(loaded.map(), loaded.header(), new Provenance(Optional.of(file.toString()), Optional.of(loaded.sha256()),
			loaded.contentSha256(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), loaded.remarks()));
	}
}
