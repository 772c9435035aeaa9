package io.github.emvalidation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

	@Test
	void aReasonMayHoldSemicolonsAndEqualsSigns() {
		assertEquals(List.of(new Acceptance("0.d", Optional.empty(), "B = 0; seen by eye"),
			new Acceptance("0.c", Optional.of("far_spot"), "a neighbour")), Acceptance.of("0.d=B = 0; seen by eye; 0.c:far_spot = \"a neighbour\";"));
	}

	@Test
	void theTextIsReadAsItIsWritten() {
		final List<Acceptance> all = Acceptance.of("0.d=one\nA.g:clash_score=two; three");
		assertEquals("0.d=one; A.g:clash_score=two; three", Acceptance.text(all));
		assertEquals(all, Acceptance.of(Acceptance.text(all)));
		assertEquals(List.of(), Acceptance.of(""));
	}

	@Test
	void withoutAReasonNothingIsAccepted() {
		for (final String text : List.of("0.d", "0.d=", "0.d=\"\"", "mass=fine")) {
			final String message = assertThrows(BadInputException.class, () -> Acceptance.of(text)).getMessage();
			assertTrue(message.endsWith("; expected a check and a reason, as ID=REASON or ID:KEY=REASON, such as 0.c:far_spot=known neighbour."),
				message);
		}
	}

	@Test
	void aKeyCoversThoseThatItBeginsUpToAnUnderscore() {
		assertTrue(Acceptance.covers("space_left", "space_left_x"));
		assertTrue(Acceptance.covers("space_left_x", "space_left_x"));
		assertEquals(false, Acceptance.covers("space", "spaces"));
	}
}
