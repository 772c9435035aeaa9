package io.github.emvalidation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResolutionStatementTest {

	@Test
	void withoutEstimatesThereIsNothingToCompareWith() {
		assertEquals("The reported resolution is 2.70 Å. No check of this report estimates the resolution.",
			ResolutionStatement.of(OptionalDouble.of(2.7), List.of()));
		assertEquals("The author reports no resolution. No check of this report estimates the resolution.",
			ResolutionStatement.of(OptionalDouble.empty(), List.of()));
	}

	@Test
	void estimatesAreGivenAsRangeAndMean() {
		assertEquals("The reported resolution is 3.00 Å. The checks estimate 3.00 Å to 4.00 Å, on average 3.50 Å.",
			ResolutionStatement.of(OptionalDouble.of(3), List.of(4.0, 3.0)));
		assertEquals("The author reports no resolution. The checks estimate 3.00 Å.", ResolutionStatement.of(OptionalDouble.empty(), List.of(3.0)));
	}

	@Test
	void aResolutionFarBelowTheEstimatesMayBeOverestimated() {
		assertEquals("The reported resolution is 2.79 Å. The checks estimate 3.00 Å to 4.00 Å, on average 3.50 Å. The reported resolution may " +
			"be overestimated: it is less than 0.8 times the average estimate.", ResolutionStatement.of(OptionalDouble.of(2.79), List.of(3.0, 4.0)));
		assertEquals("The reported resolution is 2.81 Å. The checks estimate 3.00 Å to 4.00 Å, on average 3.50 Å.",
			ResolutionStatement.of(OptionalDouble.of(2.81), List.of(3.0, 4.0)));
	}
}
