package io.github.emvalidation.progress;

/** What the user gave cannot be used. The message is one clear sentence for them: what was found, what is expected, what to do. */
public class BadInputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BadInputException(final String message) {
		super(message);
	}

	public BadInputException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
