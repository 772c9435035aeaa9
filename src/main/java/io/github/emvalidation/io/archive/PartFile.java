package io.github.emvalidation.io.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The part of a file that has arrived, in {@code NAME.part} beside its place, and the tag of the server for this version of the file,
 * in {@code NAME.part.tag}. With the tag a later run can go on where this one stops.
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

	/** The tag with which to request the rest of the same version; empty if the file cannot be continued. */
	Optional<String> tag() throws IOException {
		return length() > 0 && Files.exists(tag) ? Optional.of(Files.readString(tag)).filter(text -> text.matches("[ -~]+")) : Optional.empty();
	}

	/** Starts again from the first byte. */
	FileChannel create(final Optional<String> version) throws IOException {
		discard();
		if (version.isPresent()) Files.writeString(tag, version.get());
		return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/** Continues behind the existing bytes. */
	FileChannel append() throws IOException {
		return FileChannel.open(part, StandardOpenOption.APPEND);
	}

	void discard() throws IOException {
		Files.deleteIfExists(tag);
		Files.deleteIfExists(part);
	}

	/** Moves the complete file into its place. */
	void finish() throws IOException {
		Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		Files.deleteIfExists(tag);
	}
}
