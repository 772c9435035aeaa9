package io.github.emvalidation.report.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.report.collection.HeadlineValue;
import io.github.emvalidation.report.collection.Lines;
import io.github.emvalidation.report.collection.MapCollection;
import io.github.emvalidation.report.collection.MapLine;
import io.github.emvalidation.report.collection.MapSummary;
import io.github.emvalidation.report.screen.Axe;
import io.github.emvalidation.report.screen.Chromium;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Input;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** overview.html with 10,000 maps, in a real browser. */
class OverviewBrowserTest {

	private static final int MAPS = 10_000;
	/** Processor time until all rows can be sorted; on a machine without other work this is the time that a reader waits. */
	private static final double SECONDS = 3;
	private static final String READY = "document.documentElement.dataset.ready === 'true'";

	@TempDir
	static Path dir;

	private static Chromium browser;
	private static List<ListedMap> maps;
	private static double seconds;

	@BeforeAll
	static void start() throws Exception {
		browser = Chromium.start(dir.resolve("profile"));
		maps = OverviewPage.worstFirst(IntStream.rangeClosed(1, MAPS).mapToObj(i -> listed(Lines.line(i, MAPS))).toList());
		final Path page = Files.writeString(dir.resolve("overview.html"), OverviewPage.of("all", maps, Lines.CHECKS, dir));
		browser.open(page, true, "");
		browser.await(READY);
		seconds = browser.seconds();
		browser.size(1400, 900);
		browser.settle();
	}

	@AfterAll
	static void stop() throws Exception {
		if (browser != null) browser.close();
	}

	private static ListedMap listed(final MapLine line) {
		return new ListedMap(new MapOutcome(line.map(), dir.resolve(line.folder()), Optional.ofNullable(line.message()), line.extra()),
			Optional.ofNullable(line.report()), Optional.empty(), Optional.empty());
	}

	@Test
	void tenThousandMapsLoadInThreeSeconds() {
		assertEquals(List.of(), browser.errors());
		assertTrue(seconds > 0.01 && seconds < SECONDS, seconds + " s");
		assertEquals("Maps 1 to 200 of 10000.", text("document.querySelector('.pager span').textContent"));
		assertEquals(200, browser.value("document.querySelectorAll('#maps tbody tr').length").asInt());
	}

	@Test
	void nothingIsWiderThanAScreen() {
		assertTrue(browser.value("document.documentElement.scrollWidth").asInt() <= 1400, text("document.documentElement.scrollWidth"));
		assertEquals("", text("[...document.querySelectorAll('.table')].filter(t => t.scrollWidth > t.clientWidth).map(t => t.ariaLabel + ' ' + " +
			"t.scrollWidth + ' of ' + t.clientWidth).join()"));
	}

	@Test
	void noPartHasABarrier() {
		assertEquals("", String.join("\n", Axe.barriers(browser, "light", 1400)));
	}

	@Test
	void everyFilterKeepsTheMapsThatItSays() {
		assertEquals(200, filtered("status", "1", "200 of 10000 maps.", map -> map.report().isEmpty()));
		filtered("status", "2", null, map -> warnings(map, "") > 0);
		filtered("level", "A", null, map -> map.report().isPresent() && map.report().get().checks().stream().anyMatch(c -> c.id().startsWith("A")));
		choose("status", "4");
		filtered("level", "A", null, map -> map.report().isPresent() && map.report().get().checks().stream().anyMatch(c -> c.id().startsWith("A")) &&
			warnings(map, "A") == 0);
		choose("status", "0");
		choose("level", "");
		choose("from", "2.9");
		filtered("to", "3.1", null, map -> map.report().flatMap(r -> r.number(Input.RESOLUTION)).filter(r -> r >= 2.9 && r <= 3.1).isPresent());
		choose("from", "");
		choose("to", "");
		filtered("words", "protein 123 ben", null, map -> map.report().isPresent() && map.report().get().title().contains("123") &&
			map.map().extra().get("operator").equals("Ben"));
		choose("words", "");
	}

	/** Number of the maps that are kept. */
	private static int filtered(final String control, final String value, final String words, final Predicate<ListedMap> test) {
		choose(control, value);
		final String count = text("document.querySelector('.pager span').textContent");
		final long expected = maps.stream().filter(test).count();
		if (words != null) assertEquals(words, count);
		assertTrue(count.matches("(Maps 1 to 200 of )?" + expected + " .*"), control + " " + value + ": " + count + ", expected " + expected);
		final String first = maps.stream().filter(test).findFirst().orElseThrow().map().name();
		assertTrue(text("document.querySelector('#maps tbody tr').textContent").startsWith(first), first);
		choose(control, "");
		if (control.equals("status")) choose(control, "0");
		return (int) expected;
	}

	private static long warnings(final ListedMap map, final String level) {
		return map.report().map(report -> report.checks().stream().filter(c -> c.id().startsWith(level) && !c.warnings().isEmpty()).count()).orElse(0L);
	}

	@Test
	void sortingGoesOverAllMaps() {
		final int column = browser.value("[...document.querySelectorAll('#maps thead th')].findIndex(h => h.textContent === 'Rep. Å')").asInt();
		final String press = "document.querySelectorAll('#maps thead th')[" + column + "].querySelector('button').click()";
		final String first = "document.querySelector('#maps tbody tr').cells[" + column + "].textContent";
		browser.value(press);
		final double least = maps.stream().flatMap(map -> map.report().flatMap(r -> r.number(Input.RESOLUTION)).stream()).mapToDouble(r -> r).min()
			.orElseThrow();
		assertEquals(least, Double.parseDouble(text(first)), 1e-9);
		browser.value(press);
		assertEquals(9.0, Double.parseDouble(text(first)), 1e-9);
		browser.value(press);
		assertTrue(text("document.querySelector('#maps tbody tr').textContent").startsWith(maps.get(0).map().name()));
	}

	@Test
	void aMapHasItsPlaceInEveryDistribution() {
		final MapCollection all = MapCollection.of(maps.stream().map(map -> map.line(dir)).toList(), Lines.CHECKS);
		final ListedMap first = maps.stream().filter(map -> map.report().isPresent() && map.report().get().number(Input.RESOLUTION).isPresent())
			.findFirst().orElseThrow();
		final MapSummary report = first.report().orElseThrow();
		final int place = maps.indexOf(first);
		browser.value("document.querySelectorAll('.pager button')[1].click()");
		if (place < 200) browser.value("document.querySelectorAll('.pager button')[0].click()");
		browser.value("document.querySelector('tr[data-map=\"" + place + "\"] button.values').click()");
		for (final CheckInfo check : Lines.CHECKS) {
			final HeadlineValue value = new HeadlineValue(check.id(), check.headlines().get(0));
			if (value.number(report).isEmpty()) continue;
			final String expected = all.place(check.id(), value.headline(), value.number(report).get(), OptionalDouble.of(report.number(
				Input.RESOLUTION).orElseThrow()), Optional.of(report.sha256())).orElseThrow().words();
			final JsonNode row = browser.value("(row => [row.cells[6].textContent, row.cells[7].textContent, row.querySelectorAll('rect.own').length])(" +
				"document.querySelector('[data-value=\"" + value.key() + "\"]'))");
			assertEquals(List.of(value.text(report).orElseThrow(), expected, "1"), List.of(row.get(0).asText(), row.get(1).asText(), row.get(2).asText()));
		}
		nothingIsWiderThanAScreen();
	}

	@Test
	void aChosenValueBecomesAColumn() {
		browser.value("(s => { s.value = '3'; s.dispatchEvent(new Event('change')); })([...document.querySelectorAll('.filters select')].at(-1))");
		assertEquals("0.d Value of 0.d (Å)", text("document.querySelector('#maps th.chosen').textContent"));
		final int column = browser.value("[...document.querySelectorAll('#maps thead th')].findIndex(h => h.classList.contains('chosen'))").asInt();
		browser.value("document.querySelector('#maps th.chosen button').click()");
		final HeadlineValue value = new HeadlineValue("0.d", Lines.CHECKS.get(3).headlines().get(0));
		final ListedMap least = maps.stream().filter(map -> map.report().isPresent()).min((a, b) -> Double.compare(value.number(a.report().get())
			.orElseThrow(), value.number(b.report().get()).orElseThrow())).orElseThrow();
		assertEquals(value.text(least.report().get()).orElseThrow(), text("document.querySelector('#maps tbody tr').cells[" + column + "].textContent"));
		browser.value("document.querySelector('#maps th.chosen button').click()");
		browser.value("document.querySelector('#maps th.chosen button').click()");
		browser.value("(s => { s.value = ''; s.dispatchEvent(new Event('change')); })([...document.querySelectorAll('.filters select')].at(-1))");
	}

	private static void choose(final String control, final String value) {
		final int at = List.of("words", "status", "level", "from", "to").indexOf(control);
		browser.value("(c => { c.value = '" + value + "'; c.dispatchEvent(new Event('input')); c.dispatchEvent(new Event('change')); })(" +
			"document.querySelectorAll('.filters input, .filters select')[" + at + "])");
	}

	private static String text(final String expression) {
		return browser.value(expression).asText();
	}
}
