package io.github.emvalidation.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.figure.Drawings;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

public class ReportPageTest {

	@Test
	void sectionsStandInTheirOrder() throws Exception {
		final List<String> headings = new ArrayList<>();
		for (final Element element : elements(parse(page(Reports.full())))) {
			if (element.getTagName().matches("h[123]")) headings.add(element.getTextContent());
		}
		assertEquals(List.of("A blob of density", "Look at this", "Contents", "1 Input data", "2 Level 0 analysis", "0.a First check OK",
			"0.b Second check 1 warning", "0.c Third check Does not apply", "0.d Fourth check Could not be measured",
			"3 Differences from the published service", "4 Files and references", "What this report is"), headings);
	}

	@Test
	void aSuggestedContourIsMarkedWhereverItStands() throws Exception {
		final Document page = parse(page(Reports.suggested()));
		final String words = "suggested by this program, not declared by the author: there the map encloses 0.5\u00a0kDa of protein";
		final String front = elements(page).stream().filter(e -> e.getTagName().equals("dl")).findFirst().orElseThrow().getTextContent();
		assertTrue(front.contains(words), front);
		assertTrue(byId(page, "input").getTextContent().contains(words));
		assertTrue(byId(page, "summary").getTextContent().contains(FrontPage.SUGGESTED));
		final Document declared = parse(page(Reports.full()));
		assertFalse(declared.getDocumentElement().getTextContent().contains("suggested by this program"));
	}

	@Test
	void everyLinkWithinThePageLeadsSomewhere() throws Exception {
		final Document page = parse(page(Reports.full()));
		final Set<String> ids = new HashSet<>();
		for (final Element element : elements(page)) {
			if (element.hasAttribute("id")) assertTrue(ids.add(element.getAttribute("id")), "twice: " + element.getAttribute("id"));
		}
		for (final String link : links(page)) {
			assertTrue(link.startsWith("https://doi.org/10.") || ids.contains(link.substring(1)), link);
		}
	}

	@Test
	void everyFigureAndTableHasItsNumberACaptionAndAReference() throws Exception {
		final Document page = parse(page(Reports.full()));
		assertNumbered(page, "figure", 3 + 3);
		assertNumbered(page, "table", 1 + 2 + 2 + 1);
	}

	private static void assertNumbered(final Document page, final String kind, final int count) {
		final List<String> expected = IntStream.rangeClosed(1, count).mapToObj(i -> kind + "-" + i).toList();
		final List<String> found = new ArrayList<>();
		for (final Element element : elements(page)) {
			if (element.getAttribute("id").matches(kind + "-[0-9]+")) found.add(element.getAttribute("id"));
		}
		assertEquals(expected, found);
		for (final String id : expected) {
			final String caption = byId(page, id + "-caption").getTextContent();
			final String name = kind.substring(0, 1).toUpperCase() + kind.substring(1);
			assertTrue(caption.startsWith(name + "\u00a0" + id.substring(kind.length() + 1) + ". "), caption);
			assertTrue(referred(page, kind).contains(id), "no text refers to " + id);
		}
	}

	/** The ids that the text links to, and those within "Figures 3 to 6". */
	private static Set<String> referred(final Document page, final String kind) {
		final Set<String> all = new HashSet<>();
		links(page).forEach(link -> all.add(link.substring(1)));
		final Matcher ranges = Pattern.compile(kind + "s\u00a0(\\d+) to\u00a0(\\d+)", Pattern.CASE_INSENSITIVE)
			.matcher(page.getDocumentElement().getTextContent());
		while (ranges.find()) {
			IntStream.rangeClosed(Integer.parseInt(ranges.group(1)), Integer.parseInt(ranges.group(2))).forEach(i -> all.add(kind + "-" + i));
		}
		return all;
	}

	@Test
	void nothingIsAskedOfTheNetworkAndNothingRuns() throws Exception {
		for (final Element element : elements(parse(page(Reports.full())))) {
			assertFalse(Set.of("script", "link", "iframe", "object", "embed", "base", "form").contains(element.getTagName()), element.getTagName());
			assertFalse(element.hasAttribute("src"));
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				final String name = element.getAttributes().item(i).getNodeName();
				final String value = element.getAttributes().item(i).getNodeValue();
				assertFalse(name.startsWith("on"), name);
				if (name.endsWith("href")) assertTrue(value.matches("#.*|data:image/(png|jpeg);base64,.*|https://doi\\.org/.*"), value);
			}
		}
		assertFalse(PageHead.resource("report.css").matches("(?s).*(url\\(|@import|@font-face).*"));
	}

	@Test
	void aHostileTitleStaysText() throws Exception {
		final String title = "</title><script>alert('&')</script><img src=x onerror=\"y\">\u0007\u202e";
		final Report report = Reports.of(Reports.known(title), Reports.full().results());
		final String shown = title.replace('\u0007', '\ufffd').replace('\u202e', '\ufffd');
		final Document page = parse(page(report));
		assertEquals(shown, page.getElementsByTagName("h1").item(0).getTextContent());
		assertEquals("Validation report: " + shown, page.getElementsByTagName("title").item(0).getTextContent());
		assertEquals(0, page.getElementsByTagName("script").getLength());
	}

	@Test
	void theFirstPageSaysTheVerdictItsLimitAndWhatToLookAt() throws Exception {
		final Element front = byId(parse(page(Reports.full())), "summary");
		final String text = front.getTextContent();
		assertTrue(text.contains("1 of 2 checks warns. One check could not be measured. " + Level.MAP.limit()), text);
		assertTrue(text.contains("0.b Second check: " + Reports.warned().warnings().get(0)), text);
		assertTrue(text.contains("0.a Is First check well?OK"), text);
		assertTrue(text.contains("SHA-256" + Reports.HASH), text);
		final NodeList drawings = front.getElementsByTagName("svg");
		assertEquals(1, drawings.getLength(), "no check of this report names a figure for the first page");
	}

	@Test
	void figuresThatChecksNameStandOnTheFirstPage() throws Exception {
		final CheckResult check = CheckResult.graded(Reports.info("0.e", "One").front("other"), "One.").figure(Reports.slices("other"))
			.figure(Reports.slices("slices")).build();
		final Report report = Reports.of(Reports.known(""), List.of(check));
		assertEquals(2, byId(parse(page(report)), "summary").getElementsByTagName("svg").getLength());
	}

	@Test
	void theSummaryAloneHasNoOtherSection() throws Exception {
		final ReportPage pages = new ReportPage(Reports.full(), ReportStyle.Pages.SUMMARY);
		assertEquals(List.of(), pages.figures());
		final Document page = parse(pages.text(pages.frontFigures().stream().map(figure -> ReportPage.drawFront(figure, Palette.VIRIDIS)).toList(),
			Map.of()));
		assertTrue(byId(page, "summary").getTextContent().contains("1 of 2 checks warns."));
		assertTrue(elements(page).stream().noneMatch(e -> Set.of("contents", "input", "appendix").contains(e.getAttribute("id"))));
	}

	/** As many as the first page shows need no section of their own. */
	@Test
	void moreWarningsThanTheFirstPageShowsHaveASection() throws Exception {
		final CheckResult.Builder check = CheckResult.graded(Reports.info("0.a", "Check"), "Bad.");
		for (int i = 0; i < 5; i++) {
			check.judge(Metric.of("m" + i, 6 + i, Unit.ANGSTROM, "Length"), Criterion.atMost("m" + i, "Length " + i, 5, Unit.ANGSTROM, "long"));
		}
		final Document page = parse(page(Reports.of(Reports.known(""), List.of(check.build()))));
		final String front = byId(page, "summary").getTextContent();
		assertTrue(front.contains("Length 4 is 10.0\u00a0Å") && front.contains("2 more warnings") && !front.contains("Length 1 is"), front);
		final String all = byId(page, "warnings").getTextContent();
		assertTrue(all.indexOf("Length 4") < all.indexOf("Length 0"), "the worst first: " + all);
		assertFalse(parse(page(Reports.full())).getDocumentElement().getTextContent().contains("more warning"));
	}

	@Test
	void aWarningStandsInItsCheckToo() throws Exception {
		final Document page = parse(page(Reports.full()));
		final String warning = Reports.warned().warnings().get(0);
		assertTrue(byId(page, "check-0.b").getTextContent().contains("Warning" + warning));
		assertTrue(byId(page, "check-0.b").getTextContent().contains("What to doLook again at Second check."));
		assertFalse(byId(page, "check-0.a").getTextContent().contains("What to do"));
	}

	@Test
	void differencesFromThePublishedServiceStandTogether() throws Exception {
		final CheckResult check = CheckResult.graded(Reports.info("0.a", "Check"), "Well.")
			.table(new Table("What the service says.", List.of("Criterion"), List.of(List.of("Something."))).ofPublishedService()).build();
		final Document page = parse(page(Reports.of(Reports.known(""), List.of(check))));
		assertFalse(byId(page, "check-0.a").getTextContent().contains("service"));
		final String text = byId(page, "differences").getTextContent();
		assertTrue(text.contains("The published service measures something else.") && text.contains("Something."), text);
	}

	@Test
	void whatATableShowsIsNotListedAgain() throws Exception {
		final CheckResult.Builder check = CheckResult.graded(Reports.info("0.a", "Check"), "Well.")
			.metric(Metric.of("one", 1, Unit.COUNT, "The first number")).metric(Metric.of("two", 2, Unit.COUNT, "The second number"));
		check.table(new Table("A table.", List.of("First"), List.of(List.of("1"))).showing(Set.of("one")));
		final String text = byId(parse(page(Reports.of(Reports.known(""), List.of(check.build())))), "check-0.a").getTextContent();
		assertTrue(text.contains("The second number") && !text.contains("The first number"), text);
	}

	@Test
	void aCheckShowsItsCriteriaAndWhatCameOfThem() throws Exception {
		final String text = byId(parse(page(Reports.full())), "check-0.a").getTextContent();
		assertTrue(text.contains("The distance to the edge is at least 20.0\u00a0Å.21.5\u00a0ÅKept"), text);
		assertTrue(text.contains("The mass is at most 5\u00a0kDa. Nothing was weighed.–Not evaluated"), text);
		assertTrue(text.contains("Centre: x, y, z11.3, 10.0, 9.00\u00a0voxels"), text);
		assertFalse(text.contains("A long list"), "lists are for metrics.csv");
	}

	@Test
	void anUngradedCheckTellsItsReason() throws Exception {
		final Document page = parse(page(Reports.full()));
		assertTrue(byId(page, "check-0.c").getTextContent().contains("Does not applyThere is no resolution to go by."));
		assertTrue(byId(page, "check-0.d").getTextContent().contains("Could not be measuredThere was not enough memory."));
	}

	@Test
	void theInputSectionTellsBothHashesAndWhatTheReaderNoticed() throws Exception {
		final String text = byId(parse(page(Reports.full())), "input").getTextContent();
		assertTrue(text.contains("SHA-256 of the compressed file" + Reports.HASH), text);
		assertTrue(text.contains("SHA-256 of the decompressed map" + Reports.HASH.replace('0', 'f')), text);
		assertTrue(text.contains("Size of the box24 × 21 × 18\u00a0voxels"), text);
		assertTrue(text.contains("Voxel size1.1 × 1.3 × 1.7\u00a0Å"), text);
		assertTrue(text.contains("Finest detail at this voxel size3.40\u00a0Å"), text);
		assertTrue(text.contains("The header calls itself a map of another size."), text);
	}

	@Test
	void theLastSectionNamesTheNetworksAndWhoUsedThem() throws Exception {
		final Network network = new Network("helix", "1.0", Reports.HASH);
		final List<CheckResult> results = List.of(CheckResult.graded(Reports.info("0.e", "One"), "").network(network).build(),
			CheckResult.graded(Reports.info("0.h", "Two"), "").network(network).build());
		final String text = byId(parse(page(Reports.of(Reports.known(""), results))), "appendix").getTextContent();
		assertTrue(text.contains("helix 1.00.e, 0.h" + Reports.HASH), text);
		assertFalse(byId(parse(page(Reports.full())), "appendix").getTextContent().contains("etwork"));
	}

	@Test
	void whereNothingIsKnownTheReportSaysSo() throws Exception {
		final String text = parse(page(Reports.bare())).getDocumentElement().getTextContent();
		assertTrue(text.contains("No check could be graded."), text);
		assertTrue(text.contains("Reported resolutionnot known"), text);
		assertFalse(text.contains("SHA-256"), text);
	}

	public static String page(final Report report) {
		final ReportPage pages = new ReportPage(report, ReportStyle.Pages.FULL);
		final Map<Figure, Drawing> drawings = new IdentityHashMap<>();
		pages.figures().forEach(figure -> drawings.put(figure, Drawings.fitted(figure, Palette.VIRIDIS)));
		return pages.text(pages.frontFigures().stream().map(figure -> ReportPage.drawFront(figure, Palette.VIRIDIS)).toList(), drawings);
	}

	private static Document parse(final String page) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
	}

	private static List<Element> elements(final Document page) {
		final NodeList nodes = page.getElementsByTagName("*");
		return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
	}

	private static Element byId(final Document page, final String id) {
		return elements(page).stream().filter(element -> element.getAttribute("id").equals(id)).findFirst().orElseThrow();
	}

	private static List<String> links(final Document page) {
		return elements(page).stream().filter(element -> element.getTagName().equals("a")).map(element -> element.getAttribute("href")).toList();
	}
}
