package io.github.emvalidation.progress;

/** An unusable input of the user. The message is a clear sentence for the user: what was found, what is expected, what to do. */
public class BadInputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BadInputException(final String message) {
		super(message);
	}

	public BadInputException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
