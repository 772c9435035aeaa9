package io.github.emvalidation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
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
	void everyEstimateStandsWithItsErrorAndItsCheck() {
		assertEquals("The author reports no resolution. The estimate is 4.00 Å (1.a).",
			ResolutionStatement.of(OptionalDouble.empty(), List.of(estimate("1.a", 4).build())));
		assertEquals("The reported resolution is 3.00 Å. The estimates are 3.60 ± 0.40 Å (0.e), 3.10 Å (1.a). The half maps support 3.10 Å.",
			ResolutionStatement.of(OptionalDouble.of(3), List.of(
				estimate("0.e", 3.6).metric(Metric.of(Metric.RESOLUTION_ERROR, 0.4, Unit.ANGSTROM, "Error")).build(),
				estimate("1.a", 3.1).verdict("The half maps support 3.10 Å.").build())));
	}

	@Test
	void whatAllEstimatesSpeakAgainstMayBeOverestimated() {
		assertEquals("The reported resolution is 2.50 Å. The estimate is 4.00 Å (1.a). " + ResolutionDoubt.OVERESTIMATED,
			ResolutionStatement.of(OptionalDouble.of(2.5), List.of(estimate("1.a", 4).build())));
	}

	private static CheckResult.Builder estimate(final String check, final double resolution) {
		return CheckResult.graded(Reports.info(check, "Check"), "Measured.")
			.metric(Metric.of(Metric.RESOLUTION_ESTIMATE, resolution, Unit.ANGSTROM, "Estimate"));
	}
}
