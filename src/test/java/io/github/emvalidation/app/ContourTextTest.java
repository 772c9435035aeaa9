package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContourTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "auto", " Auto ", "AUTO" })
	void autoAcceptsTheSuggestion(final String text) {
		assertTrue(ContourText.of(text).suggested());
		assertTrue(ContourText.of(text).level().isEmpty());
	}

	@Test
	void aNumberIsALevelAndNothingIsNothing() {
		assertEquals(0.0118, ContourText.of("0.0118").level().orElseThrow());
		assertFalse(ContourText.of("0.0118").suggested());
		assertEquals(ContourText.NONE, ContourText.of(""));
		assertEquals(ContourText.NONE, ContourText.of(null));
	}

	@Test
	void anotherWordIsRefused() {
		final String message = assertThrows(BadInputException.class, () -> ContourText.of("automatic")).getMessage();
		assertEquals("The contour level was given as \"automatic\"; expected a number such as 0.0118, or auto.", message);
	}
}
