package io.github.emvalidation.io.archive;

import java.io.IOException;

/** A file that could not be fetched; the message is the part of a sentence behind "because". */
final class FetchException extends IOException {

	private static final long serialVersionUID = 1L;

	/** What is to be done about it. */
	enum Remedy {
		/** The server may be busy, or the line was cut: ask again. */
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
