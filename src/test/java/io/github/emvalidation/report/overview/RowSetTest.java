package io.github.emvalidation.report.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a table. */
class RowSetTest {

	@Test
	void rangesAndNumbersGoToAndFro() {
		assertEquals(List.of(1, 2, 3, 7), List.copyOf(RowSet.of("7, 1-3").rows()));
		assertEquals("1-3,7,9-10", RowSet.of(List.of(10, 9, 7, 3, 1, 2)).text());
		assertEquals("rows-21-40", RowSet.of("21-40").name());
		final RowSet odd = RowSet.of(IntStream.range(0, 100).map(i -> 2 * i + 1).boxed().toList());
		assertTrue(odd.name().matches("rows-1-to-199-[0-9a-f]+"), odd.name());
		assertEquals(odd, RowSet.of(odd.text()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "3-1", "1,,2", "a", "1-", "-3", "99999999" })
	void otherTextIsRefused(final String text) {
		assertEquals("The rows were given as \"" + text + "\"; expected numbers from 1 on, such as 21-40 or 1-3,7.",
			assertThrows(BadInputException.class, () -> RowSet.of(text)).getMessage());
	}
}
