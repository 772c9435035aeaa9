package io.github.emvalidation.io.archive;

import java.time.Duration;

/**
 * How long to wait for a server, and how often to try again.
 *
 * @param connect  for the connection
 * @param silence  between two parts of an answer, and before the first
 * @param pause    before the second attempt; each further pause is twice as long
 * @param attempts number of attempts that may fail in a row
 */
record Patience(Duration connect, Duration silence, Duration pause, int attempts) {

	static final Patience DEFAULT = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(1), 4);
}
