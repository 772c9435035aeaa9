package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;

/** A file that is no whole map, and would be no better a second time; fetching it anew may help. */
public final class DamagedMapException extends BadInputException {

	private static final long serialVersionUID = 1L;

	DamagedMapException(final String message) {
		super(message);
	}

	DamagedMapException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
