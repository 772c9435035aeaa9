package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Unit;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

	@Test
	void readsNumbersAsTyped() {
		assertEquals(OptionalDouble.of(0.0118), NumberText.decimal("It", "0.0118", Unit.DENSITY));
		assertEquals(OptionalDouble.of(-1.5e-5), NumberText.decimal("It", " -1.5e-5 ", Unit.DENSITY));
		assertEquals(OptionalDouble.of(0.5), NumberText.decimal("It", ".5", Unit.DENSITY));
		assertEquals(OptionalDouble.of(2), NumberText.decimal("It", "2.", Unit.DENSITY));
		assertEquals(OptionalInt.of(3), NumberText.whole("It", "3"));
	}

	@Test
	void nothingIsNotKnown() {
		assertEquals(OptionalDouble.empty(), NumberText.decimal("It", "", Unit.DENSITY));
		assertEquals(OptionalDouble.empty(), NumberText.decimal("It", null, Unit.DENSITY));
		assertEquals(OptionalInt.empty(), NumberText.whole("It", " "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NaN", "Infinity", "1e400", "0x10", "1d", "two", "1 2", "--1", "1e", "." })
	void refusesWhatIsNoFiniteNumber(final String text) {
		final String message = assertThrows(BadInputException.class, () -> NumberText.decimal("The contour level", text, Unit.DENSITY)).getMessage();
		assertTrue(message.startsWith("The contour level was given as ") && message.contains(text), message);
	}

	@Test
	void explainsTheDecimalPointWhateverTheCountry() {
		final Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			assertEquals(OptionalDouble.of(1.5), NumberText.decimal("It", "1.5", Unit.DENSITY));
			final String message = assertThrows(BadInputException.class, () -> NumberText.decimal("It", "1,5", Unit.DENSITY)).getMessage();
			assertTrue(message.endsWith("(the decimal sign is a point)."), message);
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void lengthsAreAboveZero() {
		assertEquals(OptionalDouble.of(1.1), NumberText.positive("It", "1.1", Unit.ANGSTROM));
		for (final String text : new String[] { "0", "-1", "1e-400" }) {
			assertThrows(BadInputException.class, () -> NumberText.positive("It", text, Unit.ANGSTROM), text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "1.0", "99999999999", "x" })
	void refusesWhatIsNoWholeNumber(final String text) {
		assertThrows(BadInputException.class, () -> NumberText.whole("It", text));
	}
}
