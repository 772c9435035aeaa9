package io.github.emvalidation.io;

import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.Optional;

/**
 * A map as read from a file.
 *
 * @param map           its voxels in x, y, z and where they are in space
 * @param sha256        SHA-256 of the file as given, lower-case hexadecimal
 * @param contentSha256 SHA-256 of the decompressed bytes, where the file is compressed
 * @param header        what the header says of the file, in words
 * @param remarks       remarks on the file, one sentence each
 */
public record LoadedMap(DensityMap map, String sha256, Optional<String> contentSha256, String header, List<String> remarks) {

	public LoadedMap {
		remarks = List.copyOf(remarks);
	}
}
