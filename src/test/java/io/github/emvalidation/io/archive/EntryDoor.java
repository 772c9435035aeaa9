package io.github.emvalidation.io.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Reads answers of EMDB, for tests outside. */
public final class EntryDoor {

	private static final String ID = "EMD-1234";

	private EntryDoor() {}

	public static ArchiveEntry json(final Path file) throws IOException {
		return EntryJson.read(file, ID);
	}

	public static ArchiveEntry xml(final Path file) throws IOException {
		return EntryXml.read(file, ID);
	}
}
