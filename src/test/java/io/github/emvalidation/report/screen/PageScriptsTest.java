package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.section.ReportPageTest;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What report.html is made of, read without a browser. */
class PageScriptsTest {

	private static final Path SOURCES = Path.of("src/main/resources/io/github/emvalidation/report/interactive");

	@Test
	void threeBecomesOnePlainScript() {
		final String script = ThreeScript.text();
		assertFalse(script.contains("three.core.min.js"));
		assertFalse(script.matches("(?s).*[;}\\n](import|export)[{ ].*"));
		assertTrue(script.contains("SPDX-License-Identifier: MIT"));
		assertTrue(script.contains("OrthographicCamera:") && script.contains("WebGLRenderer:"));
	}

	@Test
	void thePageIsXmlAndHtmlAtOnce() throws Exception {
		final String page = BrowserPages.page(BrowserPages.report());
		final Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
		final NodeList scripts = document.getElementsByTagName("script");
		// the volumes' description, two insides, four volumes with values, the values of charts, three.js and the program
		assertEquals(1 + 2 + 4 + 3, scripts.getLength());
		for (int i = 0; i < scripts.getLength(); i++) {
			// what would end a script, or begin a comment, in HTML
			assertFalse(scripts.item(i).getTextContent().matches("(?s).*(</script|<!--).*"));
			assertEquals("", scripts.item(i).getAttributes().getNamedItem("src") == null ? "" : "src");
		}
	}

	@Test
	void aHostileNameStaysText() throws Exception {
		final String name = "</script><script>alert(1)</script><![CDATA[ ]]> &amp;";
		final Report report = new Report(BrowserPages.report().entry(), BrowserPages.report().results(), Reports.DATE, 1);
		final Layer layer = Layer.mask(name, name, Masks.of(report.entry()).hard(), report.entry().grid().position(), 1000);
		final Xhtml page = new Xhtml().open("body");
		Layers.write(page, report, List.of(layer), Palette.VIRIDIS);
		final Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page.close().toString())));
		assertEquals(2, document.getElementsByTagName("script").getLength());
		assertFalse(page.toString().contains("alert(1)</script>"));
	}

	@Test
	void volumesThatCannotBePackedStayBelowTenMegabytes() {
		final DensityMap noise = Phantoms.noise(Grid.cube(150, 1), 1, 1);
		final CheckResult.Builder check = CheckResult.graded(Reports.info("0.a", "Check"), "Well.");
		for (int i = 0; i < 5; i++) check.product(new Product(i + ".mrc", "Noise.", noise));
		final Report report = new Report(Phantoms.entry(noise, 1), List.of(check.build()), Reports.DATE, 1);
		final Xhtml page = new Xhtml();
		Layers.write(page, report, Layers.of(report), Palette.VIRIDIS);
		assertTrue(page.toString().length() < 10_000_000, page.toString().length() + " characters");
	}

	@Test
	void everyScriptIsInThePageOnce() throws Exception {
		final String page = BrowserPages.page(BrowserPages.report());
		try (Stream<Path> files = Files.list(SOURCES)) {
			for (final Path file : (Iterable<Path>) files::iterator) {
				final String text = Files.readString(file);
				assertEquals(2, page.split(Pattern.quote(text.substring(0, Math.min(200, text.length()))), -1).length, file + " in the page");
			}
		}
	}

	@Test
	void whatIsPrintedHasNoneOfIt() {
		final String printed = ReportPageTest.page(BrowserPages.report());
		assertFalse(printed.contains("<script") || printed.contains("three") && printed.contains("WebGL"));
	}
}
