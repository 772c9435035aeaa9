package io.github.emvalidation.fuzz;

import java.nio.file.Path;
import java.util.List;

/**
 * A door through which a file comes in.
 *
 * @param name  of the kind of file
 * @param file  name of the file
 * @param seeds whole files, to be damaged
 * @param door  takes a file, or refuses it by a BadInputException or an IOException
 */
record Target(String name, String file, List<byte[]> seeds, Door door) {

	/** What is done with a file. */
	interface Door {

		void take(Path file) throws Exception;
	}

	@Override
	public String toString() {
		return name;
	}
}
