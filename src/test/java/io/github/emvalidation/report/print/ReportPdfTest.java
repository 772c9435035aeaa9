package io.github.emvalidation.report.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Fonts;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.ReportStyle.Paper;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.section.ReportPage;
import io.github.emvalidation.report.section.ReportPageTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPdfTest {

	@TempDir
	static Path dir;

	private static PDDocument pdf;

	@BeforeAll
	static void print() throws IOException {
		final Path file = dir.resolve("report.pdf");
		PdfPrinter.print(ReportPageTest.page(Reports.full()), new ReportPage(Reports.full(), ReportStyle.Pages.FULL).outline(), Paper.A4, Reports.DATE, file);
		pdf = Loader.loadPDF(file.toFile());
	}

	@AfterAll
	static void close() throws IOException {
		pdf.close();
	}

	@Test
	void tellsWhatItIsAndWhen() {
		assertEquals("Validation report: A blob of density", pdf.getDocumentInformation().getTitle());
		assertTrue(pdf.getDocumentInformation().getAuthor().startsWith("em-validation "));
		assertEquals(Reports.DATE, pdf.getDocumentInformation().getCreationDate().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
		assertEquals("en", pdf.getDocumentCatalog().getLanguage());
	}

	@Test
	void bookmarksAreTheHeadings() {
		final List<String> titles = new ArrayList<>();
		for (final PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
			titles.add(item.getTitle());
			for (final PDOutlineItem part : item.children()) titles.add("> " + part.getTitle());
		}
		assertEquals(List.of("Summary", "1 Input data", "2 Level 0 analysis", "> 0.a First check", "> 0.b Second check", "> 0.c Third check",
			"> 0.d Fourth check", "3 Differences from the published service", "4 Files and references", "What this report is"), titles);
	}

	@Test
	void everyCharacterIsPrinted() throws IOException {
		final String text = text(1, pdf.getNumberOfPages());
		for (final String word : Reports.CHARACTERS.split(" ")) assertTrue(text.contains(word), word + " is missing in\n" + text);
	}

	@Test
	void contentsGiveThePageOfASection() throws IOException {
		final String contents = text(1, 2).substring(text(1, 2).indexOf("Contents"));
		for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
			if (!text(page, page).contains("Is Second check well?")) continue;
			assertTrue(contents.replaceAll("[ .]+", " ").contains("0 b Second check 1 warning " + page), contents);
			return;
		}
		throw new AssertionError("no section of the second check");
	}

	@Test
	void everyPageButTheFirstHasAFooter() throws IOException {
		final int pages = pdf.getNumberOfPages();
		assertFalse(text(1, 1).contains("Page 1 of"));
		for (int page = 2; page <= pages; page++) {
			final String text = text(page, page);
			assertTrue(text.contains("blob.map · SHA-256 0123456789ab… · em-validation "), text);
			assertTrue(text.contains("Page " + page + " of " + pages), text);
		}
	}

	@Test
	void everyPageButTheFirstHasAHeadWithTitleAndSection() throws IOException {
		final int pages = pdf.getNumberOfPages();
		assertFalse(text(1, 1).contains("Validation report: A blob of density"));
		for (int page = 2; page <= pages; page++) assertTrue(text(page, page).contains("Validation report: A blob of density"), text(page, page));
		final String last = text(pages, pages);
		final String section = last.lines().findFirst().orElseThrow().replace("Validation report: A blob of density", "").strip();
		assertTrue(!section.isEmpty() && section.equals("What this report is"), "the section that the page begins with: " + last);
	}

	@Test
	void pagesAreOfThePaperAskedFor() throws IOException {
		assertEquals(297 * 72 / 25.4, pdf.getPage(0).getMediaBox().getHeight(), 0.1);
		final Path file = dir.resolve("letter.pdf");
		PdfPrinter.print(ReportPageTest.page(Reports.bare()), new ReportPage(Reports.bare(), ReportStyle.Pages.FULL).outline(), Paper.LETTER, Reports.DATE, file);
		try (PDDocument letter = Loader.loadPDF(file.toFile())) {
			assertEquals(8.5 * 72, letter.getPage(0).getMediaBox().getWidth(), 0.1);
			assertEquals(11 * 72, letter.getPage(0).getMediaBox().getHeight(), 0.1);
		}
	}

	@Test
	void fontsAreOwnAndEmbedded() throws IOException {
		final Set<String> names = new HashSet<>();
		for (final PDPage page : pdf.getPages()) {
			for (final COSName name : page.getResources().getFontNames()) {
				final PDFont font = page.getResources().getFont(name);
				assertTrue(font.isEmbedded(), font.getName());
				names.add(font.getName().replaceFirst(".*\\+", "").replaceFirst("-.*", ""));
			}
		}
		assertEquals(Set.of(Fonts.FAMILY), names);
	}

	@Test
	void linksLeadToFiguresTablesAndPapers() throws IOException {
		int inside = 0;
		int outside = 0;
		for (final PDPage page : pdf.getPages()) {
			for (final PDAnnotation annotation : page.getAnnotations()) {
				if (!(annotation instanceof PDAnnotationLink link)) continue;
				if (link.getAction() instanceof PDActionURI uri) {
					assertTrue(uri.getURI().startsWith("https://doi.org/10."), uri.getURI());
					outside++;
				}
				else inside++;
			}
		}
		assertTrue(inside >= 10 + 7 + 9, "links inside: " + inside);
		assertTrue(outside >= 2, "links to papers: " + outside);
	}

	@Test
	void aLongTableRepeatsItsHeading() throws IOException {
		int headings = 0;
		for (int page = 3; page <= pdf.getNumberOfPages(); page++) {
			if (text(page, page).lines().anyMatch(line -> line.strip().equals("n n²"))) headings++;
		}
		assertTrue(headings >= 2, "headings: " + headings);
	}

	private static String text(final int first, final int last) throws IOException {
		final PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(first);
		stripper.setEndPage(last);
		return stripper.getText(pdf);
	}
}
