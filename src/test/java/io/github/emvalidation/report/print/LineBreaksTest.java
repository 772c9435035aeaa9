package io.github.emvalidation.report.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

	@Test
	void linesEndBehindSpacesAndHyphens() {
		assertEquals(List.of("two  ", "words ", "off-", "centre ", "Rosenthal–", "Henderson"), parts("two  words off-centre Rosenthal–Henderson"));
	}

	@Test
	void numbersStayWhole() {
		assertEquals(List.of("-1.09/d² ", "− ", "12.7 ", "5.73·10⁻⁵\u00a0% ", "2-3 ", "10–20 ", "12\u202f345"),
			parts("-1.09/d² − 12.7 5.73·10⁻⁵\u00a0% 2-3 10–20 12\u202f345"));
	}

	@Test
	void aTextOfOneWordOrNoneHasNoBreak() {
		assertEquals(List.of("word"), parts("word"));
		assertEquals(List.of(), parts(""));
		assertEquals(List.of("  "), parts("  "));
	}

	private static List<String> parts(final String text) {
		final LineBreaks breaks = new LineBreaks();
		breaks.setText(text);
		final List<String> parts = new ArrayList<>();
		int from = 0;
		for (int to = breaks.next(); to >= 0; to = breaks.next()) {
			parts.add(text.substring(from, to));
			from = to;
		}
		return parts;
	}
}
