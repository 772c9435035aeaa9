package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.progress.BadInputException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointGroupTest {

	@ParameterizedTest
	@CsvSource({ "C1, 1", "C5, 5", "D2, 2", "D7, 7", "T, 1", "O, 4", "I, 1" })
	void theAxisAlongZ(final String name, final int fold) {
		assertEquals(fold, PointGroup.of(name).foldAboutZ());
	}

	@ParameterizedTest
	@CsvSource({ "C1, C1, 1", "' c5 ', C5, 5", "d7, D7, 14", "t, T, 12", "O, O, 24", "i, I, 60" })
	void namesAreReadWithTheirNumberOfRotations(final String text, final String name, final int order) {
		assertEquals(new PointGroup(name, order), PointGroup.of(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "C0", "C1000", "E2", "D", "C2v" })
	void whatIsNoPointGroupIsRefused(final String text) {
		assertEquals("The symmetry \"" + text + "\" is not known; expected C1, Cn, Dn, T, O or I, such as D2.",
			assertThrows(BadInputException.class, () -> PointGroup.of(text)).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "C1, ''", "C2, 2", "C3, 3", "C4, 2 4", "C6, 2 3 6", "C7, 7", "D2, 2", "D3, 2 3", "D5, 2 5", "T, 2 3", "O, 2 3 4", "I, 2 3 5" })
	void axesOfAGroup(final String name, final String folds) {
		assertEquals(folds, IntStream.rangeClosed(2, 7).filter(PointGroup.of(name)::hasAxis).mapToObj(Integer::toString)
			.collect(Collectors.joining(" ")));
	}
}
