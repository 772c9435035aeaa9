package io.github.emvalidation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

	@ParameterizedTest
	@CsvSource({ "2.704, 2.70", "9.994, 9.99", "9.996, 10.0", "27.04, 27.0", "99.96, 100", "270.4, 270", "1234, 1_230", "-12.345, -12.3", "0, 0.00" })
	void lengthsHaveThreeDigits(final double value, final String expected) {
		assertEquals(expected.replace('_', '\u202f'), Unit.ANGSTROM.number(value));
	}

	@ParameterizedTest
	@CsvSource({ "95, 95", "95.04, 95", "99.96, 99.96", "99.996, above 99.99", "100, 100", "0.0123, 0.0123", "33.333, 33.3" })
	void aPartIsNeverPrintedAsTheWhole(final double value, final String expected) {
		assertEquals(expected, Unit.PERCENT.number(value));
	}

	@Test
	void largeNumbersHaveOneForm() {
		assertEquals("302\u202f874", Numbers.whole(302_874));
		assertEquals("303\u202f000", Numbers.significant(302_874, 3));
		for (final String form : List.of(Numbers.whole(302_874_000), Numbers.significant(302_874_000, 3), Numbers.decimals(302_874_000, 2),
			Numbers.digits(302_874_000, 3), Unit.VOXELS.number(302_874_000), Unit.CUBIC_ANGSTROM.number(302_874_000))) {
			assertEquals("3.03·10⁸", form);
		}
	}

	@Test
	void infinityHasASign() {
		final double infinite = Double.POSITIVE_INFINITY;
		assertEquals(List.of("∞", "∞", "−∞"), List.of(Numbers.digits(infinite, 3), Numbers.significant(infinite, 3), Numbers.decimals(-infinite, 2)));
	}

	@Test
	void zeroIsGreyInTheMiddleOfASymmetricScale() {
		final float[] values = new float[1000];
		for (int i = 0; i < values.length; i++) values[i] = i == 0 ? 1e6f : i == 1 ? -500 : i % 100 - 60;
		final Figure.Slices figure = GrayLevels.signed("id", "A difference.", List.of(new Slice(2, 0, 1, 100, 10, 1, 1, values)));
		assertEquals(-figure.high(), figure.low());
		assertEquals(60, figure.high(), "99 % of the sizes are not larger");
		assertTrue(figure.caption().endsWith(" Grey is 0, black −60, white 60."), figure.caption());
		assertEquals(0, figure.panels().get(0).values()[60]);
	}
}
