package io.github.emvalidation.app;

import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.io.LoadedMap;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A map file as read.
 *
 * @param map    its voxels
 * @param header what its header says, in words
 * @param facts  the file, its hashes and remarks on it
 */
public record MapFile(DensityMap map, String header, Facts facts) {

	/** @throws BadInputException when the file holds no map that can be validated; the message says why */
	static MapFile read(final Path file, final MapReader.Options options, final Progress progress) {
		return read(Input.MAP, file, options, progress);
	}

	/** The same of a file that is another input; its remarks name it. */
	static MapFile read(final Input input, final Path file, final MapReader.Options options, final Progress progress) {
		final LoadedMap loaded = MapReader.read(file, options, progress);
		final String whose = input == Input.MAP ? "" : input.title() + ": ";
		final List<String> remarks = loaded.remarks().stream().map(remark -> whose + remark).toList();
		return new MapFile(loaded.map(), loaded.header(), Facts.NONE.remarked(remarks)
			.from(input, new InputFile(file.toString(), Optional.of(loaded.sha256()), loaded.contentSha256())));
	}
}
