package io.github.emvalidation.io.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What has arrived so far of a file, in {@code NAME.part} beside its place, and in {@code NAME.part.tag} by what the server knows
 * that very version of the file: with it, a later run can go on where this one stops.
 */
final class PartFile {

	private final Path target;
	private final Path part;
	private final Path tag;

	PartFile(final Path target) {
		this.target = target;
		part = target.resolveSibling(target.getFileName() + ".part");
		tag = target.resolveSibling(part.getFileName() + ".tag");
	}

	/** Bytes that have arrived. */
	long length() throws IOException {
		return Files.exists(part) ? Files.size(part) : 0;
	}

	/** By what to ask for the rest of the same version; empty when nothing can be gone on with. */
	Optional<String> tag() throws IOException {
		return length() > 0 && Files.exists(tag) ? Optional.of(Files.readString(tag)).filter(text -> text.matches("[ -~]+")) : Optional.empty();
	}

	/** Begins anew. */
	FileChannel create(final Optional<String> version) throws IOException {
		discard();
		if (version.isPresent()) Files.writeString(tag, version.get());
		return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/** Goes on behind what is there. */
	FileChannel append() throws IOException {
		return FileChannel.open(part, StandardOpenOption.APPEND);
	}

	void discard() throws IOException {
		Files.deleteIfExists(tag);
		Files.deleteIfExists(part);
	}

	/** Puts the whole file in its place. */
	void finish() throws IOException {
		Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		Files.deleteIfExists(tag);
	}
}
