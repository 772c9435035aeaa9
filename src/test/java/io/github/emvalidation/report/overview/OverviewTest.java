package io.github.emvalidation.report.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.section.SummarySection;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OverviewTest {

	@Test
	void theSummaryTellsWhatTheWarningsOfThisMapMean() {
		assertEquals(List.of("0.b Second check warns: it is not by chance.", "The section of each check says what to do.",
			"No warning: 0.a First check.", "Does not apply: 0.c Third check.",
			"Could not be measured: 0.d Fourth check."), SummarySection.outcome(Reports.full().results()));
		assertEquals(List.of("No check warns."), SummarySection.outcome(List.of(Reports.passed())));
		assertEquals(List.of("The report has no checks."), SummarySection.outcome(List.of()));
	}

	@Test
	void aMeaningThatSeveralWarningsShareIsToldOnce() {
		final CheckResult.Builder check = CheckResult.graded(Reports.info("0.a", "Check"), "");
		for (final String axis : List.of("x", "y")) {
			check.judge(Metric.of("space_" + axis, 5, Unit.ANGSTROM, "Space"), Criterion.atLeast("space_" + axis, "The space along " + axis, 20, Unit.ANGSTROM, "it is narrow"));
		}
		check.judge(Metric.of("mass", 9, Unit.KILODALTON, "Mass"), Criterion.atMost("mass", "The mass", 5, Unit.KILODALTON, "it is heavy"));
		assertEquals("0.a Check warns: it is narrow and it is heavy.", SummarySection.outcome(List.of(check.build())).get(0));
	}

	@Test
	void withoutEstimatesThereIsNothingToCompareWith() {
		assertEquals("The reported resolution is 2.70 Å. No check of this report estimates the resolution.",
			SummarySection.resolution(OptionalDouble.of(2.7), List.of()));
		assertEquals("The author reports no resolution. No check of this report estimates the resolution.",
			SummarySection.resolution(OptionalDouble.empty(), List.of()));
	}

	@Test
	void estimatesAreGivenAsRangeAndMean() {
		assertEquals("The reported resolution is 3.00 Å. The checks estimate 3.00 Å to 4.00 Å, on average 3.50 Å.",
			SummarySection.resolution(OptionalDouble.of(3), List.of(4.0, 3.0)));
		assertEquals("The author reports no resolution. The checks estimate 3.00 Å.", SummarySection.resolution(OptionalDouble.empty(), List.of(3.0)));
	}
}
