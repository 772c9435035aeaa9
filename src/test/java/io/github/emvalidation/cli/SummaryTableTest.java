package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.Score;
import io.github.emvalidation.result.CheckResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTableTest {

	@Test
	void isAnAlignedTableWithScoreAndWarnings() {
		assertEquals("""
			0.a First check   OK                     All is well: Å σ ² ³ ≤ ≥ − · ⁻⁵ 12 345 × – ± é.
			0.b Second check  1 warning              The probability is 10⁻¹².
			0.c Third check   Does not apply         There is no resolution to go by.
			0.d Fourth check  Could not be measured  There was not enough memory.

			The reported resolution is 4.00 Å. The estimate is 4.50 Å (0.a).
			Score: 1 of 2 checks passed.
			Warning 0.b: The probability is 1·10⁻¹² (accepted: between 0.001 and 1): it is not by chance.
			""", SummaryTable.text(Reports.full()));
	}

	@Test
	void longTextIsWrappedBelowItself() {
		final String summary = "word ".repeat(40) + "2.70 Å";
		final String text = SummaryTable.text(Reports.of(Reports.known(""), List.of(
			CheckResult.graded(Reports.info("0.a", "Check"), summary).build())));
		final List<String> lines = text.lines().toList();
		assertTrue(lines.get(1).startsWith(" ".repeat("0.a Check  OK  ".length()) + "word"), text);
		assertTrue(lines.stream().allMatch(line -> line.length() <= 100), text);
		assertTrue(text.contains("2.70 Å"), text);
	}

	@Test
	void whatWouldSteerATerminalIsLeftOut() {
		final String text = SummaryTable.text(Reports.of(Reports.known(""), List.of(
			CheckResult.failed(Reports.info("0.a", "Check"), "red \u001b[31m and\nnew\u202fline"))));
		assertTrue(text.startsWith("0.a Check  Could not be measured  red [31m and new line\n"), text);
	}

	@Test
	void aReportWithoutChecksSaysSo() {
		assertEquals("\nScore: no check could be graded.\n", SummaryTable.text(Reports.bare()));
	}
}
