package io.github.emvalidation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResolutionDoubtTest {

	private static CheckResult.Builder estimating(final double resolution) {
		return CheckResult.graded(Reports.info("0.a", "Check"), "Measured.")
			.metric(Metric.of(Metric.RESOLUTION_ESTIMATE, resolution, Unit.ANGSTROM, "Estimate"));
	}

	private static CheckResult estimate(final double resolution) {
		return estimating(resolution).build();
	}

	private static CheckResult estimate(final double resolution, final double error) {
		return estimating(resolution).metric(Metric.of(Metric.RESOLUTION_ERROR, error, Unit.ANGSTROM, "Error")).build();
	}

	private static Optional<String> doubt(final double reported, final CheckResult... results) {
		return ResolutionDoubt.of(OptionalDouble.of(reported), List.of(results));
	}

	@Test
	void anEstimateCountsLessTwiceItsError() {
		assertEquals(Optional.of(ResolutionDoubt.OVERESTIMATED), doubt(2.99, estimate(4, 0.5)));
		assertEquals(Optional.empty(), doubt(3, estimate(4, 0.5)));
		assertEquals(Optional.of(ResolutionDoubt.OVERESTIMATED), doubt(3.19, estimate(4)), "a tenth where no error is stated");
		assertEquals(Optional.empty(), doubt(3.21, estimate(4)));
	}

	@Test
	void allMustSaySo() {
		assertEquals(Optional.of(ResolutionDoubt.OVERESTIMATED), doubt(2.5, estimate(4, 0.5), estimate(3.3)));
		assertEquals(Optional.empty(), doubt(2.5, estimate(4, 0.5), estimate(3)));
		assertEquals(Optional.empty(), doubt(2.5, Reports.warned()), "nothing is estimated");
		assertEquals(Optional.empty(), ResolutionDoubt.of(OptionalDouble.empty(), List.of(estimate(4))));
	}
}
