package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;

/** A file that is no complete map. Reading it again does not help, but fetching it again may. */
public final class DamagedMapException extends BadInputException {

	private static final long serialVersionUID = 1L;

	DamagedMapException(final String message) {
		super(message);
	}

	DamagedMapException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
