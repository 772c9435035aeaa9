package io.github.emvalidation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlineTest {

	@Test
	void aShareOfNearlyNothingHasNoDigits() {
		assertEquals(Optional.of("Off the middle: less than 0.01 %"), text(9.6e-9));
		assertEquals(Optional.of("Off the middle: 0.02 %"), text(0.02));
		assertEquals(Optional.of("Off the middle: 0 %"), text(0));
	}

	@Test
	void theEndsOfAScaleAreNamed() {
		final CheckInfo info = new CheckInfo("0.x", "Check", "?", "m", "e", "a", "d", List.of());
		final CheckResult result = CheckResult.graded(info, "S.").metric(Metric.of("score", 0.02, Unit.NONE, "Score")).build();
		assertEquals(Optional.of("Score: 0.02 (0 right, 1 mirrored)"), Headline.of("score", "Score (0 right, 1 mirrored)").text(result));
	}

	private static Optional<String> text(final double percent) {
		final CheckInfo info = new CheckInfo("0.x", "Check", "?", "m", "e", "a", "d", List.of());
		return Headline.of("off", "Off the middle (%)").text(CheckResult.graded(info, "S.").metric(Metric.of("off", percent, Unit.PERCENT, "Off")).build());
	}
}
