package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import org.junit.jupiter.api.Test;

class ErrorSentenceTest {

	@Test
	void findsTheSentenceMeantForTheUser() {
		final BadInputException bad = new BadInputException("The map is square.");
		assertEquals("The map is square.", ErrorSentence.of(bad));
		assertEquals("The map is square.", ErrorSentence.of(new IllegalStateException("wrapped", new RuntimeException(bad))));
		assertTrue(ErrorSentence.of(new RuntimeException(new OutOfMemoryError("Java heap space"))).startsWith("There was not enough memory"));
		assertTrue(ErrorSentence.of(new NullPointerException("x")).contains("Please report it"));
	}

	@Test
	void dialogsGetLinesOfReadableLength() {
		final String sentence = "word ".repeat(60).trim();
		final String wrapped = ErrorSentence.wrapped(sentence);
		assertEquals(sentence, wrapped.replace('\n', ' '));
		assertTrue(wrapped.lines().allMatch(line -> line.length() <= 90), wrapped);
		assertEquals("short", ErrorSentence.wrapped("short"));
	}
}
