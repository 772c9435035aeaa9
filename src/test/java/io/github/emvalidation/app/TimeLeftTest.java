package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

	private static final long SECOND = 1_000_000_000;

	private final TimeLeft left = new TimeLeft();

	@Test
	void theRestGoesAsFastAsWhatIsDone() {
		assertEquals(OptionalLong.empty(), left.seconds(5 * SECOND, 10, 110, "Reading"));
		assertEquals(OptionalLong.empty(), left.seconds(5 * SECOND + SECOND / 2, 20, 110, "Reading"), "too soon to tell");
		assertEquals(OptionalLong.of(8), left.seconds(7 * SECOND, 30, 110, "Reading"), "20 steps took 2 s, 80 are left");
		assertEquals(OptionalLong.of(0), left.seconds(9 * SECOND, 110, 110, "Reading"));
	}

	@Test
	void everyStageIsTimedByItself() {
		left.seconds(0, 0, 100, "Reading");
		assertEquals(OptionalLong.empty(), left.seconds(10 * SECOND, 0, 10, "Drawing"));
		assertEquals(OptionalLong.of(18), left.seconds(12 * SECOND, 1, 10, "Drawing"));
		assertEquals(OptionalLong.empty(), left.seconds(14 * SECOND, 0, 10, "Drawing"), "the same stage once more");
		assertEquals(OptionalLong.empty(), left.seconds(20 * SECOND, 5, 0, "Drawing"), "no total, no guess");
	}

	@Test
	void aNumberInItsNameMakesNoOtherStage() {
		left.seconds(0, 0, 10, "Measuring at 12.5 Å");
		assertEquals(OptionalLong.of(4), left.seconds(6 * SECOND, 6, 10, "Measuring at 4 Å"));
	}

	@Test
	void itIsReadLikeAClock() {
		assertEquals("0:07 left", TimeLeft.words(7));
		assertEquals("12:34 left", TimeLeft.words(12 * 60 + 34));
		assertEquals("1:02:03 left", TimeLeft.words(3600 + 2 * 60 + 3));
	}
}
