package io.github.emvalidation.io.archive;

import java.io.IOException;

/** A file that could not be fetched; the message completes a sentence after "because". */
final class FetchException extends IOException {

	private static final long serialVersionUID = 1L;

	/** What to do next. */
	enum Remedy {
		/** The server may be busy or the connection broke: try again. */
		TRY_AGAIN,
		/** There is no such file. */
		NONE_THERE,
		/** The answer will be the same next time. */
		GIVE_UP
	}

	private final transient Remedy remedy;

	FetchException(final String message, final Remedy remedy) {
		super(message);
		this.remedy = remedy;
	}

	Remedy remedy() {
		return remedy;
	}
}
