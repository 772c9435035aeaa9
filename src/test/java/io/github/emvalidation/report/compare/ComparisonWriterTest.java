package io.github.emvalidation.report.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.files.ReportJson;
import io.github.emvalidation.report.screen.BrowserTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page of two reports, read as XML and in a browser. */
class ComparisonWriterTest extends BrowserTest {

	private Path a;
	private Path b;

	@BeforeEach
	void writeReports() throws IOException {
		a = folder("a report", Reports.full());
		b = folder("b", Reports.of(Reports.known("</title><script>alert('&')</script>"), List.of(ComparisonTest.check("0.a", 15), ComparisonTest.check("0.b", 5))));
	}

	@Test
	void thePageLiesBesideTheSecondReportUnlessAFolderIsNamed() {
		assertEquals(b.resolve("comparison.html"), ComparisonWriter.write(a.resolve("report.json"), b.resolve("report.json"), Optional.empty()).file());
		final Path other = dir.resolve("new/folder");
		assertEquals(other.resolve("comparison.html"), ComparisonWriter.write(a, b, Optional.of(other)).file());
		assertTrue(Files.isRegularFile(other.resolve("comparison.html")));
		assertTrue(Files.isRegularFile(b.resolve("report.json")));
	}

	@Test
	void whatCannotBeReadLeavesNothingBehind() {
		final Path target = dir.resolve("untouched");
		assertThrows(BadInputException.class, () -> ComparisonWriter.write(a, dir.resolve("none"), Optional.of(target)));
		assertFalse(Files.exists(target));
	}

	@Test
	void aFileInTheWayIsTold() throws IOException {
		final Path file = Files.writeString(dir.resolve("file"), "");
		assertTrue(assertThrows(BadInputException.class, () -> ComparisonWriter.write(a, b, Optional.of(file))).getMessage()
			.startsWith("The report could not be written into " + file));
	}

	@Test
	void everyCheckCriterionAndFigureOfBothIsThere() throws Exception {
		final Document page = parse(ComparisonWriter.write(a, b, Optional.empty()).file());
		final String text = page.getDocumentElement().getTextContent();
		for (final String words : List.of("0.a First check", "0.d Fourth check", "The distance to the edge is at least 20.0\u00a0Å.", "Nothing was weighed.",
			"The length is between 10.0\u00a0Å and 20.0\u00a0Å.", "Voxels of the particle", "A long list (24 of 24)", "There was not enough memory.", "</title><script>")) {
			assertTrue(text.contains(words), words);
		}
		assertEquals(1, page.getElementsByTagName("script").getLength());
	}

	@Test
	void linksLeadIntoThePageOrToTheReports() throws Exception {
		Files.writeString(a.resolve("report.html"), "a");
		final Path file = ComparisonWriter.write(a, b, Optional.of(dir.resolve("deep/er"))).file();
		final Document page = parse(file);
		final var links = page.getElementsByTagName("a");
		assertEquals("../../a%20report/report.html", ((Element) links.item(0)).getAttribute("href"));
		assertTrue(Files.isSameFile(a.resolve("report.html"), Path.of(file.toUri().resolve("../../a%20report/report.html"))));
		for (int i = 1; i < links.getLength(); i++) {
			final String aim = ((Element) links.item(i)).getAttribute("href");
			assertTrue(aim.startsWith("#check-") && page.getDocumentElement().getTextContent() != null && hasId(page, aim.substring(1)), aim);
		}
	}

	@Test
	void aBrowserShowsAndSortsIt() {
		browser.open(ComparisonWriter.write(a, b, Optional.empty()).file(), true, "");
		assertEquals(List.of(), browser.errors());
		assertEquals(List.of(), browser.requests().stream().filter(address -> !address.startsWith("file:")).toList());
		final String first = "document.querySelector('table.figures tbody tr td').textContent";
		final String before = text(first);
		click("table.figures th button");
		assertTrue(text(first).compareTo(before) < 0, before + ", then " + text(first));
		browser.size(390, 800);
		browser.settle();
		assertTrue(browser.value("document.documentElement.scrollWidth").asInt() <= 390, text("document.documentElement.scrollWidth"));
	}

	private static Path folder(final String name, final Report report) throws IOException {
		final Path folder = Files.createDirectories(dir.resolve(name));
		Files.writeString(folder.resolve("report.json"), ReportJson.of(report));
		return folder;
	}

	private static Document parse(final Path file) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
	}

	private static boolean hasId(final Document page, final String id) {
		final var all = page.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) if (((Element) all.item(i)).getAttribute("id").equals(id)) return true;
		return false;
	}
}
