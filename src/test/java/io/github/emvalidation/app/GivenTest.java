package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {

	private static Given given(final Input input, final String text) {
		return Given.NONE.with(input, text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto", " Auto ", "AUTO" })
	void autoAcceptsTheSuggestion(final String text) {
		final Given given = given(Input.CONTOUR, text);
		assertTrue(given.acceptsSuggestedContour());
		assertTrue(given.number(Input.CONTOUR).isEmpty());
		assertEquals(Facts.NONE, given.facts());
	}

	@Test
	void aNumberIsANumberAndNothingIsNothing() {
		assertEquals(OptionalDouble.of(0.0118), given(Input.CONTOUR, "0.0118").number(Input.CONTOUR));
		assertFalse(given(Input.CONTOUR, "0.0118").acceptsSuggestedContour());
		assertEquals(Given.NONE, given(Input.CONTOUR, " "));
		assertEquals(Given.NONE, given(Input.CONTOUR, null));
	}

	@Test
	void anEmdbIdIsWrittenInOneWay() {
		assertEquals("EMD-4701", given(Input.EMDB, "emd_4701").text(Input.EMDB).orElseThrow());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"CONTOUR | automatic | The contour level was given as \"automatic\"; expected a number such as 0.0118, or auto.",
		"CONTOUR | 0,1 | The contour level was given as \"0,1\"; expected a number such as 0.0118 (the decimal sign is a point), or auto.",
		"RESOLUTION | fine | The reported resolution was given as \"fine\"; expected a number such as 3.2, in Å.",
		"MASS | heavy | The molecular mass was given as \"heavy\"; expected a number such as 450, in kDa.",
		"MASS | -3 | The molecular mass was given as -3; expected a number in kDa above 0.",
		"VOXEL | 0 | The voxel size was given as 0; expected a length in Å above 0.",
		"INDEX | 1.5 | The index of the volume was given as \"1.5\"; expected a whole number from 0 on.",
		"EMDB | 12 | The EMDB id was given as \"12\"; expected one such as EMD-4701." })
	void whatIsWrittenOtherwiseIsRefused(final Input input, final String text, final String sentence) {
		assertEquals(sentence, assertThrows(BadInputException.class, () -> given(input, text)).getMessage());
	}
}
