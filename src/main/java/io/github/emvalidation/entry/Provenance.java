package io.github.emvalidation.entry;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a map besides its voxels; whatever is not known is empty.
 *
 * @param file           the file it came from, as given
 * @param sha256         hash of that file's bytes, lower-case hexadecimal
 * @param contentSha256  hash of the decompressed bytes where they differ from the file's
 * @param emdb           EMDB id, "EMD-4701"
 * @param title          title of the entry
 * @param authors        its authors
 * @param date           its deposition date
 * @param remarks        what the reader noticed in the file, a sentence each
 */
public record Provenance(Optional<String> file, Optional<String> sha256, Optional<String> contentSha256, Optional<String> emdb,
	Optional<String> title, Optional<String> authors, Optional<String> date, List<String> remarks)
{

	public static final Provenance UNKNOWN = new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
		Optional.empty(), Optional.empty(), Optional.empty(), List.of());

	public Provenance {
		remarks = List.copyOf(remarks);
	}

	/** The same with the given title and EMDB id where they are present. */
	public Provenance called(final Optional<String> newTitle, final Optional<String> newEmdb) {
		return new Provenance(file, sha256, contentSha256, newEmdb.or(() -> emdb), newTitle.or(() -> title), authors, date, remarks);
	}
}
