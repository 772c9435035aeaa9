package io.github.emvalidation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CriterionTest {

	private static final Criterion SPACE = Criterion.atLeast("space_left_x", "The empty space left of the particle along x", 20,
		Unit.ANGSTROM, "the particle comes close to the edge of the box");

	@Test
	void limitsThemselvesAreAccepted() {
		assertTrue(SPACE.accepts(20));
		assertFalse(SPACE.accepts(Math.nextDown(20.0)));
		final Criterion b = Criterion.within("b_factor", "The B-factor", -300, 0, Unit.SQUARE_ANGSTROM, "odd");
		assertTrue(b.accepts(-300) && b.accepts(0));
		assertFalse(b.accepts(-300.01) || b.accepts(0.01));
	}

	@Test
	void printsItselfFromItsOwnLimits() {
		assertEquals("The empty space left of the particle along x is at least 20.0 Å.", SPACE.sentence());
	}

	/** Else a correlation of 1 would be "1.0 (accepted: at most 1)". */
	@Test
	void aLimitNextToOneIsNotPrintedAsOne() {
		assertEquals("at most 0.9999", Criterion.atMost("c", "The correlation", 0.9999, Unit.NONE, "odd").range());
		assertEquals("between 0.95 and 1.05", Criterion.within("c", "The ratio", 0.95, 1.053, Unit.NONE, "odd").range());
		assertEquals("at most 1", Criterion.atMost("c", "The gain", 1, Unit.NONE, "odd").range());
	}

	@Test
	void warningSaysFoundAcceptedAndMeaning() {
		final Finding finding = SPACE.judge(Metric.of("space_left_x", 12.5, Unit.ANGSTROM, "space"));
		assertEquals(Finding.Verdict.BROKEN, finding.verdict());
		assertEquals("The empty space left of the particle along x is 12.5 Å (accepted: at least 20.0 Å): " +
			"the particle comes close to the edge of the box.", finding.warning());
	}

	@Test
	void refusesAnotherMetric() {
		final Metric other = Metric.of("overlap", 1, Unit.NONE, "overlap");
		assertThrows(IllegalArgumentException.class, () -> SPACE.judge(other));
	}
}
