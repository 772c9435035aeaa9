package io.github.emvalidation.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScatteringFactorsTest {

	@Test
	void areThoseOfTheElementsOfProteins() {
		for (final Element element : Element.values()) {
			final ScatteringFactors factors = ScatteringFactors.of(element.name());
			for (int term = 0; term < element.terms(); term++) {
				assertEquals(element.a(term), factors.a()[term], 1e-9);
				assertEquals(element.b(term), factors.b()[term], 1e-9);
			}
		}
	}

	@Test
	void everyElementHasFiveTermsThatFallOff() {
		assertEquals(98, ScatteringFactors.all().size());
		ScatteringFactors.all().forEach((symbol, factors) -> {
			assertEquals(5, factors.a().length, symbol);
			assertTrue(Arrays.stream(factors.b()).allMatch(b -> b > 0), symbol);
		});
		assertEquals(0.5288, Arrays.stream(ScatteringFactors.of("H").a()).sum(), 1e-4);
	}

	@Test
	void anUnknownElementScattersAsCarbon() {
		assertArrayEquals(ScatteringFactors.of("C").a(), ScatteringFactors.of("Xx").a());
		assertEquals(1.7, AtomRadius.of("Xx"));
	}
}
