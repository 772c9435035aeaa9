package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.section.ReportPageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser makes of report.html, but for its views of the volumes. */
class InteractivePageTest extends BrowserTest {

	private static final Set<String> ROLES = Set.of("button", "slider", "combobox", "checkbox", "image", "img", "link", "application", "table");

	@Test
	void opensWithoutAnErrorAndNothingLeavesThePage() throws IOException {
		open();
		browser.picture(STAGE);
		assertEquals(List.of(), browser.errors());
		for (final String address : browser.requests()) {
			assertTrue(address.equals(page.toUri().toString()) || address.matches("data:image/(png|jpeg);base64,.*"), address);
		}
		assertFalse(browser.requests().isEmpty());
	}

	@Test
	void theContentPolicyStopsOtherScripts() throws Exception {
		final Path other = Files.writeString(dir.resolve("other.html"), Files.readString(page).replace("</main>", "</main><script>window.strange = 1</script>"));
		browser.open(other, true, "");
		assertEquals("undefined", text("typeof window.strange"));
		assertTrue(browser.value("document.documentElement.classList.contains('interactive')").asBoolean());
	}

	@Test
	void aChartTellsTheValueNearThePointer() throws IOException {
		open();
		final Matcher curves = Pattern.compile("data-curves=\"([^\"]*)\"").matcher(ReportPageTest.page(BrowserPages.report()));
		assertTrue(curves.find());
		final JsonNode mark = new ObjectMapper().readTree(curves.group(1).replace("&quot;", "\"")).path(0).path("marks").path(2);
		browser.await("document.querySelector('.reader') !== null");
		final double[] at = browser.place("[data-curves] svg");
		browser.mouse("mouseMoved", at[0] + at[2] * mark.get("x").asDouble() / 316 + 3, at[1] + at[3] * mark.get("y").asDouble() / 161 - 4, false);
		final String read = text("document.querySelector('.chart + .reading').textContent");
		assertEquals("1/d² = 3 1/Å², ln F = 9", read);
		browser.value("document.querySelector('.reader').focus()");
		browser.press("ArrowRight");
		assertEquals("1/d² = 4 1/Å², ln F = 16", text("document.querySelector('.reader').getAttribute('aria-valuetext')"));
	}

	@Test
	void tablesSortByTheirNumbers() {
		open();
		final String table = "document.querySelectorAll('table.plain')[1]";
		final String cells = "[..." + table + ".querySelectorAll('tbody tr')].map(row => row.cells[0].textContent).join()";
		final String before = text(cells);
		browser.value(table + ".querySelector('button').click()");
		browser.value(table + ".querySelector('button').click()");
		final List<String> sorted = List.of(text(cells).split(","));
		assertEquals(100, sorted.size());
		assertEquals(List.of("99", "98", "97"), sorted.subList(0, 3));
		assertEquals("descending", text(table + ".querySelector('th').ariaSort"));
		browser.value(table + ".querySelector('button').click()");
		assertEquals(before, text(cells));
	}

	@Test
	void numbersAreReadAsTheReportWritesThem() throws IOException {
		browser.open(page, true, PageHead.resource("interactive/tables.js"));
		assertEquals("[12345,-0.015,3e-7,21.5,\"OK\"]", text("JSON.stringify(['12\\u202f345', '−1.5·10⁻²', '3·10⁻⁷', '21.50 Å', 'OK'].map(key))"));
	}

	@Test
	void explanationsAreFoldedButOnPaper() {
		open();
		assertEquals(0, browser.value("document.querySelectorAll('details[open]').length").asInt());
		browser.value("document.querySelector('#check-0\\\\.a summary').click()");
		browser.await("document.querySelectorAll('details[open]').length === 1");
		browser.value("window.openOnPaper = -1; addEventListener('beforeprint', () => openOnPaper = document.querySelectorAll('details:not([open])').length)");
		browser.call("Page.printToPDF", Map.of());
		assertEquals(0, browser.value("openOnPaper").asInt());
		browser.await("document.querySelectorAll('details[open]').length === 1");
	}

	@Test
	void onPaperThereAreNoControls() {
		open();
		browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
		assertEquals("none,none,none", text("['.explorer', '.reading', '.reader'].map(name => getComputedStyle(document.querySelector(name)).display).join()"));
		browser.call("Emulation.setEmulatedMedia", Map.of("media", ""));
	}

	@Test
	void everythingHasANameAndEveryHeadingItsPlace() {
		open();
		final List<String> nameless = new ArrayList<>();
		int named = 0;
		for (final JsonNode node : browser.call("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
			final String role = node.path("role").path("value").asText();
			if (node.path("ignored").asBoolean() || !ROLES.contains(role)) continue;
			if (node.path("name").path("value").asText().isBlank()) nameless.add(node.toString());
			named++;
		}
		assertEquals(List.of(), nameless);
		assertTrue(named > 30, named + " parts");
		final String levels = text("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => h.tagName[1]).join('')");
		assertTrue(levels.startsWith("1"), levels);
		for (int i = 1; i < levels.length(); i++) assertTrue(levels.charAt(i) <= levels.charAt(i - 1) + 1, levels);
	}

	@Test
	void allWordsStandOutFromTheirGround() {
		open();
		assertEquals("[]", browser.value("(() => { " +
			"const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0); " +
			"const colour = text => (text.match(/[\\d.]+/g) ?? []).map(Number); " +
			"const ground = e => { for (; e; e = e.parentElement) { const c = colour(getComputedStyle(e).backgroundColor); if (c.length === 3) return c; } return [255, 255, 255]; }; " +
			"const faint = []; for (const e of document.querySelectorAll('body *')) { " +
			"if (e.closest('svg, script, style, option') || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.getClientRects().length) continue; " +
			"const [a, b] = [light(colour(getComputedStyle(e).color)), light(ground(e))].sort((p, q) => q - p); " +
			"if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 30)); } return JSON.stringify(faint); })()").asText());
	}

	@Test
	void theSummaryFitsOneScreenAndAPhoneNeedsNoSidewaysScrolling() {
		open();
		assertTrue(browser.value("document.querySelector('#summary table').getBoundingClientRect().bottom + scrollY").asDouble() <= 900);
		browser.size(390, 800);
		browser.settle();
		assertTrue(browser.value("document.documentElement.scrollWidth").asInt() <= 390, text("document.documentElement.scrollWidth"));
	}

	@Test
	void withoutScriptsThePageIsTheStaticOne() {
		browser.open(page, false, "");
		browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
		assertEquals(0, browser.value("document.querySelectorAll('.explorer, .reader, button').length").asInt());
		assertEquals(0, browser.value("document.querySelectorAll('details:not([open])').length").asInt());
		assertTrue(browser.value("[...document.querySelectorAll('figure .drawing svg')].every(svg => svg.getBoundingClientRect().height > 50)").asBoolean());
		assertTrue(browser.value("document.querySelectorAll('figure svg').length").asInt() > 5);
	}

	@Test
	void onAPhoneThePartsOfAFigureStandOneBelowTheOther() {
		open();
		final String hidden = "document.querySelector('#figure-1 .drawing').offsetHeight";
		final String tops = "[...document.querySelectorAll('#figure-1 .parts svg')].map(svg => Math.round(svg.getBoundingClientRect().top))";
		assertTrue(browser.value(hidden).asInt() > 100);
		assertEquals("none", text("getComputedStyle(document.querySelector('#figure-1 .parts')).display"));
		browser.size(390, 800);
		browser.settle();
		assertEquals(0, browser.value(hidden).asInt());
		final JsonNode at = browser.value(tops);
		assertTrue(at.size() == 5 && at.get(0).asInt() < at.get(1).asInt() && at.get(1).asInt() < at.get(2).asInt(), at.toString());
		// letters of 11 pixels in a part of the drawing that is as wide as the window shows it
		assertTrue(browser.value("[...document.querySelectorAll('.parts svg')].every(svg => 11 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width >= 9)")
			.asBoolean());
	}

	@Test
	void theContentsTellStatusAndSection() {
		open();
		assertEquals("0.b Second check 1 warning", text("document.querySelector('nav a[href$=\"check-0.b\"]').textContent"));
		browser.value("document.getElementById('check-0.b').scrollIntoView()");
		browser.settle();
		assertEquals("#check-0.b", text("document.querySelector('nav a[aria-current]').hash"));
		assertEquals(1, browser.value("document.querySelectorAll('nav a[aria-current]').length").asInt());
	}

	@Test
	void anOldBrowserShowsTheFiguresAndSaysWhy() {
		browser.open(page, true, "delete window.DecompressionStream");
		assertEquals(List.of(), browser.errors());
		assertEquals(0, browser.value("document.querySelectorAll('.explorer').length").asInt());
		assertTrue(text("document.querySelector('#input .note').textContent").startsWith("This browser is too old"));
	}
}
