package io.github.emvalidation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorRatesTest {

	private static final ErrorRates RATES = ErrorRates.of(List.of("check,criterion,side,good,alarms,maps,of,found",
		"0.d,last_shells,low,68,0,maps low-passed at 1.2 times their resolution,12,12",
		"0.d,last_shells,high,68,1,maps over-claimed by 15 %,15,14", "0.a,space_left,low,40,5,,0,0", "0.a,face_share,high,40,0,maps cut by 15 %,5,5"));
	private static final Criterion SHELLS = Criterion.within("last_shells", "The excess", -0.3, 0.28, Unit.NONE, "noise");
	private static final Criterion SPACE = Criterion.atLeast("space_left_x", "The space", 10, Unit.ANGSTROM, "tight");

	@Test
	void sentencesSayHowOftenALimitErrs() {
		assertEquals("The lower limit fires on 0 of 68 good maps; finds 100 % of maps low-passed at 1.2 times their resolution. The upper limit " +
			"fires on 1 of 68 good maps; finds 93 % of maps over-claimed by 15 %.", RATES.sentence("0.d", SHELLS).orElseThrow());
		assertEquals("It fires on 5 of 40 good maps.", RATES.sentence("0.a", SPACE).orElseThrow());
		assertEquals(Optional.empty(), RATES.sentence("1.a", SPACE));
		assertEquals("It fires on 0 of 40 good maps; finds 5 of 5 maps cut by 15 %.",
			RATES.sentence("0.a", Criterion.atMost("face_share", "The share", 0.03, Unit.NONE, "cut")).orElseThrow());
	}

	/** Five of forty are more than a tenth. */
	@Test
	void aWarningThatGoodMapsGetIsDoubted() {
		assertEquals("This is a note and no warning, because 5 of 40 good maps break the limit, too.",
			RATES.doubt("0.a", SPACE.judge(Metric.of("space_left_x", 3, Unit.ANGSTROM, "space"))).orElseThrow());
		assertEquals(Optional.empty(), RATES.doubt("0.a", SPACE.judge(Metric.of("space_left_x", 13, Unit.ANGSTROM, "space"))));
		assertEquals(Optional.empty(), RATES.doubt("0.d", SHELLS.judge(Metric.of("last_shells", 1, Unit.NONE, "shells"))));
	}
}
