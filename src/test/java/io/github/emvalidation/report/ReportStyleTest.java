package io.github.emvalidation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportStyle.Pages;
import io.github.emvalidation.report.ReportStyle.Paper;
import io.github.emvalidation.report.screen.BrowserPages;
import io.github.emvalidation.report.screen.InteractivePage;
import io.github.emvalidation.report.section.ReportPageTest;
import org.junit.jupiter.api.Test;

class ReportStyleTest {

	@Test
	void namesMayBeSmallOrCapital() {
		assertEquals(ReportStyle.DEFAULT, ReportStyle.of("viridis", "a4", "full"));
		assertEquals(new ReportStyle(Palette.JET, Paper.LETTER, Pages.SUMMARY), ReportStyle.of("Jet", "LETTER", "Summary"));
	}

	@Test
	void otherNamesAreRefusedWithThoseExpected() {
		assertEquals("The colours were given as \"rainbow\"; expected viridis or jet.",
			assertThrows(BadInputException.class, () -> ReportStyle.of("rainbow", "A4", "full")).getMessage());
		assertEquals("The paper was given as \"A5\"; expected A4 or letter.",
			assertThrows(BadInputException.class, () -> ReportStyle.of("jet", "A5", "full")).getMessage());
		assertEquals("The pages were given as \"some\"; expected summary or full.",
			assertThrows(BadInputException.class, () -> ReportStyle.of("jet", "A4", "some")).getMessage());
	}

	@Test
	void thePageThatIsTurnedHasTheColoursAskedFor() {
		final Report report = BrowserPages.report();
		assertTrue(InteractivePage.of(ReportPageTest.page(report), report, Palette.JET).contains("\"palette\":[[0,0,128]"));
		assertTrue(BrowserPages.page(report).contains("\"palette\":[[68,1,84]"));
	}
}
