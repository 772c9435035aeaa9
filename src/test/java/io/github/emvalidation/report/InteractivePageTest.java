package io.github.emvalidation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** report.html in a real browser. */
class InteractivePageTest {

	private static final String STAGE = ".viewer .stage canvas";
	private static final String SLICES = ".slices";
	private static final String READY = "document.querySelector('.viewer').getAttribute('aria-busy') === 'false' && " +
		"document.querySelector('.slices').getAttribute('aria-busy') === 'false'";

	@TempDir
	static Path dir;

	private static Chromium browser;
	private static Path page;

	@BeforeAll
	static void start() throws Exception {
		browser = Chromium.start(dir.resolve("profile"));
		page = Files.writeString(dir.resolve("report.html"), BrowserPages.page(BrowserPages.report()));
	}

	@AfterAll
	static void stop() throws Exception {
		if (browser != null) browser.close();
	}

	private static void open() {
		browser.open(page, true, "");
		browser.place(SLICES);
		browser.place(STAGE);
		browser.await(READY);
		browser.settle();
	}

	@Test
	void opensWithoutAnErrorAndNothingLeavesThePage() throws IOException {
		open();
		browser.picture(STAGE);
		assertEquals(List.of(), browser.errors());
		for (final String address : browser.requests()) {
			assertTrue(address.equals(page.toUri().toString()) || address.startsWith("data:image/png;base64,"), address);
		}
		assertFalse(browser.requests().isEmpty());
	}

	@Test
	void theContentPolicyStopsOtherScripts() throws Exception {
		final Path other = Files.writeString(dir.resolve("other.html"), Files.readString(page).replace("</main>", "</main><script>window.strange = 1</script>"));
		browser.open(other, true, "");
		assertEquals("undefined", browser.value("typeof window.strange").asText());
		assertTrue(browser.value("document.documentElement.classList.contains('interactive')").asBoolean());
	}

	@Test
	void theSurfaceIsSeenFromTheSidesOfTheReport() throws IOException {
		open();
		// looked at along z, one arm points to the right and one down: below, there is only the second, left of the middle
		assertTrue(middleOfInk(browser.picture(STAGE), 0.6, 1) < middleOfInk(browser.picture(STAGE), 0, 0.4) - 5);
		click(".viewer button:nth-of-type(1)");
		// along x, with y to the right: one arm points to the left, one from its right end upwards
		assertTrue(middleOfInk(browser.picture(STAGE), 0, 0.4) > middleOfInk(browser.picture(STAGE), 0.6, 1) + 5);
		click(".viewer button:nth-of-type(2)");
		// along y, with z to the right and x down: one arm points down at the left, one starts near the top to the right
		assertTrue(middleOfInk(browser.picture(STAGE), 0.6, 1) < middleOfInk(browser.picture(STAGE), 0, 0.4) - 5);
	}

	@Test
	void theSurfaceTurnsByMouseAndKeysAndComesBack() throws IOException {
		open();
		final BufferedImage start = browser.picture(STAGE);
		assertTrue(ink(start) > 0.03, "the stage is blank: " + ink(start));
		browser.value("document.querySelector('" + STAGE + "').focus()");
		browser.press("ArrowRight");
		final BufferedImage turned = browser.picture(STAGE);
		assertTrue(difference(start, turned) > 0.01, "a key turned nothing");
		assertTrue(ink(turned) > 0.03);
		final double[] at = browser.place(STAGE);
		browser.mouse("mousePressed", at[0] + at[2] / 2, at[1] + at[3] / 2, true);
		browser.mouse("mouseMoved", at[0] + at[2] / 2, at[1] + at[3] / 2 - 60, true);
		browser.mouse("mouseReleased", at[0] + at[2] / 2, at[1] + at[3] / 2 - 60, true);
		assertTrue(difference(turned, browser.picture(STAGE)) > 0.01, "the mouse turned nothing");
		browser.press("Home");
		assertTrue(difference(start, browser.picture(STAGE)) < 0.001, "Home does not bring the first view back");
	}

	@Test
	void zoomingMakesTheSurfaceLarger() throws IOException {
		open();
		final double before = ink(browser.picture(STAGE));
		click(".viewer button[aria-label='Zoom in']");
		assertEquals(1.44, ink(browser.picture(STAGE)) / before, 0.15);
	}

	@Test
	void theSurfaceIsColouredByWhatIsKnownOfItsParts() throws IOException {
		open();
		choose(".viewer label:nth-of-type(1) select", "Place along x (voxels)");
		final BufferedImage coloured = browser.picture(STAGE);
		// the scale runs from violet to yellow
		assertTrue(blueness(coloured, 0, 0.45) > 20, "left: " + blueness(coloured, 0, 0.45));
		assertTrue(blueness(coloured, 0.62, 1) < -20, "right: " + blueness(coloured, 0.62, 1));
		final String key = browser.value("document.querySelector('.viewer .key').textContent").asText();
		assertEquals("920Place along x (voxels); grey has no value", key);
	}

	@Test
	void aCutTakesTheNearerPartAway() throws IOException {
		open();
		final double whole = ink(browser.picture(STAGE));
		choose(".viewer label:nth-of-type(3) select", "across x");
		final double half = ink(browser.picture(STAGE));
		assertTrue(half < 0.9 * whole && half > 0.2 * whole, half + " of " + whole);
		set("[aria-label='Place of the cut']", 100);
		assertEquals(whole, ink(browser.picture(STAGE)), 0.02 * whole);
	}

	@Test
	void aHigherContourLevelLeavesLess() throws IOException {
		open();
		final double before = ink(browser.picture(STAGE));
		set(".viewer label:nth-of-type(2) input", 100);
		browser.await(READY);
		assertTrue(ink(browser.picture(STAGE)) < 0.99 * before);
		assertFalse(browser.value("document.querySelector('.viewer output').textContent").asText().contains("report"));
	}

	@Test
	void slicesLieAsInTheReportsFigures() throws IOException {
		open();
		for (int axis = 0; axis < 3; axis++) {
			final BufferedImage canvas = decoded(browser.value("document.querySelectorAll('.slices canvas')[" + axis + "].toDataURL()").asText());
			final BufferedImage figure = decoded(browser.value("[...document.querySelectorAll('#figure-1 image')][" + axis +
				"].getAttributeNS('http://www.w3.org/1999/xlink', 'href')").asText());
			final double same = likeness(canvas, figure, false, false);
			assertTrue(same > 0.9, "axis " + axis + ": " + same);
			assertTrue(likeness(canvas, figure, true, false) < 0.8, "left and right, axis " + axis);
			assertTrue(likeness(canvas, figure, false, true) < 0.8, "up and down, axis " + axis);
		}
	}

	@Test
	void aSliderLeafsThroughTheSlices() {
		open();
		final String before = slice(2);
		browser.value("document.querySelectorAll('.panel input')[2].focus()");
		for (int i = 0; i < 6; i++) browser.press("ArrowRight");
		browser.settle();
		assertNotEquals(before, slice(2));
		assertEquals("Z slice, voxel 15 of 18", browser.value("document.querySelectorAll('.panel .heading')[2].textContent").asText());
	}

	@Test
	void aPressOnASliceMovesTheOthersThere() {
		open();
		final double[] at = browser.place(".panel:nth-child(3) canvas");
		// voxel x 18 of 24 from the left, y 5 of 21 from below
		browser.mouse("mousePressed", at[0] + at[2] * 18.5 / 24, at[1] + at[3] * (1 - 5.5 / 21), true);
		browser.mouse("mouseReleased", at[0] + at[2] * 18.5 / 24, at[1] + at[3] * (1 - 5.5 / 21), true);
		browser.settle();
		final String text = reading();
		assertTrue(text.startsWith("Where the slices meet (voxel x 18, y 5, z 9): Density (map units) about "), text);
		assertEquals(0, about(text), 0.005);
	}

	@Test
	void allVolumesCanBeChosen() {
		open();
		final List<String> pictures = new ArrayList<>();
		for (final String name : List.of("Map", "Hard mask", "first.mrc", "second.mrc", "Place along x (voxels)")) {
			choose(".slices select", name);
			browser.await("document.querySelectorAll('.slices canvas')[2].getAttribute('aria-label').includes(" + Chromium.quoted(name) + ")");
			browser.settle();
			if (!name.equals("second.mrc")) assertFalse(pictures.contains(slice(2)), name);
			pictures.add(slice(2));
		}
		assertEquals(12, about(reading()), 11.0 / 254);
	}

	private static String reading() {
		return browser.value("document.querySelector('.slices output').textContent").asText();
	}

	/** The value that a reading tells. */
	private static double about(final String reading) {
		return Double.parseDouble(reading.replaceAll(".* about (-?[0-9.]+[0-9]).*", "$1"));
	}

	@Test
	void aChartTellsTheValueNearThePointer() {
		open();
		final JsonNode mark = browser.value("JSON.parse(document.querySelector('[data-curves]').dataset.curves)[0].marks[2]");
		final double[] at = browser.place("[data-curves] svg");
		browser.mouse("mouseMoved", at[0] + at[2] * mark.get("x").asDouble() / 640 + 3, at[1] + at[3] * mark.get("y").asDouble() / 330 - 4, false);
		final String read = browser.value("document.querySelector('.chart + .reading').textContent").asText();
		assertEquals("1/d² = 3 1/Å², ln F = 9", read);
		browser.value("document.querySelector('.reader').focus()");
		browser.press("ArrowRight");
		assertEquals("1/d² = 4 1/Å², ln F = 16", browser.value("document.querySelector('.reader').getAttribute('aria-valuetext')").asText());
	}

	@Test
	void tablesSortByTheirNumbers() {
		open();
		final String table = "document.querySelectorAll('table.plain')[1]";
		final String cells = "[..." + table + ".querySelectorAll('tbody tr')].map(row => row.cells[0].textContent).join()";
		final String before = browser.value(cells).asText();
		browser.value(table + ".querySelector('button').click()");
		browser.value(table + ".querySelector('button').click()");
		final List<String> sorted = List.of(browser.value(cells).asText().split(","));
		assertEquals(100, sorted.size());
		assertEquals(List.of("99", "98", "97"), sorted.subList(0, 3));
		assertEquals("descending", browser.value(table + ".querySelector('th').ariaSort").asText());
		browser.value(table + ".querySelector('button').click()");
		assertEquals(before, browser.value(cells).asText());
	}

	@Test
	void numbersAreReadAsTheReportWritesThem() throws IOException {
		browser.open(page, true, ReportPage.resource("interactive/tables.js"));
		assertEquals("[12345,-0.015,3e-7,21.5,\"OK\"]", browser.value("JSON.stringify(['12\\u202f345', '−1.5·10⁻²', '3·10⁻⁷', '21.50 Å', 'OK'].map(key))").asText());
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
		assertEquals("none,none,none", browser.value("['.explorer', '.reading', '.reader'].map(name => getComputedStyle(document.querySelector(name)).display).join()").asText());
		browser.call("Emulation.setEmulatedMedia", Map.of("media", ""));
	}

	@Test
	void withoutScriptsThePageIsTheStaticOne() {
		browser.open(page, false, "");
		browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
		assertEquals(0, browser.value("document.querySelectorAll('.explorer, .reader, button').length").asInt());
		assertEquals(0, browser.value("document.querySelectorAll('details:not([open])').length").asInt());
		assertTrue(browser.value("[...document.querySelectorAll('figure svg')].every(svg => svg.getBoundingClientRect().height > 50)").asBoolean());
		assertTrue(browser.value("document.querySelectorAll('figure svg').length").asInt() > 5);
	}

	@Test
	void withoutWebGlTheDrawnViewsAreThereAndTheSlicesWork() {
		browser.open(page, true, "HTMLCanvasElement.prototype.getContext = (get => function (kind, ...more) { " +
			"return kind.startsWith('webgl') ? null : get.call(this, kind, ...more); })(HTMLCanvasElement.prototype.getContext)");
		browser.place(SLICES);
		browser.await("document.querySelector('.slices').getAttribute('aria-busy') === 'false'");
		assertEquals(List.of(), browser.errors());
		assertEquals(0, browser.value("document.querySelectorAll('.viewer').length").asInt());
		assertTrue(browser.value("document.querySelector('#input .note').textContent").asText().startsWith("This browser cannot draw in three dimensions"));
	}

	@Test
	void anOldBrowserShowsTheFiguresAndSaysWhy() {
		browser.open(page, true, "delete window.DecompressionStream");
		assertEquals(List.of(), browser.errors());
		assertEquals(0, browser.value("document.querySelectorAll('.explorer').length").asInt());
		assertTrue(browser.value("document.querySelector('#input .note').textContent").asText().startsWith("This browser is too old"));
	}

	@Test
	void withoutAContourLevelThereIsNoSurface() throws Exception {
		final Path bare = Files.writeString(dir.resolve("bare.html"), BrowserPages.page(Reports.bare()));
		browser.open(bare, true, "");
		browser.place(SLICES);
		browser.await("document.querySelector('.slices').getAttribute('aria-busy') === 'false'");
		assertEquals(List.of(), browser.errors());
		assertEquals(0, browser.value("document.querySelectorAll('.viewer').length").asInt());
	}

	private static void click(final String selector) {
		browser.value("document.querySelector(" + Chromium.quoted(selector) + ").click()");
	}

	private static void choose(final String selector, final String option) {
		browser.value("(() => { const select = document.querySelector(" + Chromium.quoted(selector) + "); select.value = [...select.options].find(o => o.text === " +
			Chromium.quoted(option) + ").value; select.dispatchEvent(new Event('change')); })()");
		browser.settle();
	}

	private static void set(final String selector, final int value) {
		browser.value("(() => { const slider = document.querySelector(" + Chromium.quoted(selector) + "); slider.value = " + value +
			"; slider.dispatchEvent(new Event('input')); slider.dispatchEvent(new Event('change')); })()");
		browser.settle();
	}

	private static String slice(final int axis) {
		return browser.value("document.querySelectorAll('.slices canvas')[" + axis + "].toDataURL()").asText();
	}

	private static BufferedImage decoded(final String address) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
	}

	private static boolean isInk(final int rgb) {
		return (rgb & 0xff) + (rgb >> 8 & 0xff) + (rgb >> 16 & 0xff) < 3 * 245;
	}

	/** Share of the picture, without its frame, that is not white. */
	private static double ink(final BufferedImage picture) {
		int count = 0;
		for (int y = 3; y < picture.getHeight() - 3; y++) {
			for (int x = 3; x < picture.getWidth() - 3; x++) if (isInk(picture.getRGB(x, y))) count++;
		}
		return (double) count / picture.getWidth() / picture.getHeight();
	}

	/** Mean column of what is not white, in percent of the width, in a part of the rows that have any, from the top. */
	private static double middleOfInk(final BufferedImage picture, final double from, final double to) {
		final List<double[]> rows = new ArrayList<>();
		for (int y = 3; y < picture.getHeight() - 3; y++) {
			double sum = 0;
			int count = 0;
			for (int x = 3; x < picture.getWidth() - 3; x++) {
				if (!isInk(picture.getRGB(x, y))) continue;
				sum += x;
				count++;
			}
			if (count > 0) rows.add(new double[] { sum, count });
		}
		final List<double[]> part = rows.subList((int) (from * rows.size()), (int) (to * rows.size()));
		return 100 * part.stream().mapToDouble(row -> row[0]).sum() / part.stream().mapToDouble(row -> row[1]).sum() / picture.getWidth();
	}

	/** How much more blue than red there is in what is not white, in a part of the ink's width. */
	private static double blueness(final BufferedImage picture, final double from, final double to) {
		int left = picture.getWidth();
		int right = 0;
		for (int x = 3; x < picture.getWidth() - 3; x++) {
			for (int y = 3; y < picture.getHeight() - 3; y++) {
				if (!isInk(picture.getRGB(x, y))) continue;
				left = Math.min(left, x);
				right = Math.max(right, x);
			}
		}
		double sum = 0;
		int count = 0;
		for (int x = (int) (left + from * (right - left)); x < left + to * (right - left); x++) {
			for (int y = 3; y < picture.getHeight() - 3; y++) {
				final int rgb = picture.getRGB(x, y);
				if (!isInk(rgb)) continue;
				sum += (rgb & 0xff) - (rgb >> 16 & 0xff);
				count++;
			}
		}
		return sum / count;
	}

	/** Share of the pixels that differ to be seen. */
	private static double difference(final BufferedImage a, final BufferedImage b) {
		int count = 0;
		for (int y = 0; y < a.getHeight(); y++) {
			for (int x = 0; x < a.getWidth(); x++) {
				if (Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff)) > 12) count++;
			}
		}
		return (double) count / a.getWidth() / a.getHeight();
	}

	/** Correlation of two grey pictures, the first of them mirrored on demand. */
	private static double likeness(final BufferedImage a, final BufferedImage b, final boolean acrossX, final boolean acrossY) {
		final int n = 64;
		double sa = 0;
		double sb = 0;
		double saa = 0;
		double sbb = 0;
		double sab = 0;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				final double va = at(a, acrossX ? n - 1 - i : i, acrossY ? n - 1 - j : j, n);
				final double vb = at(b, i, j, n);
				sa += va;
				sb += vb;
				saa += va * va;
				sbb += vb * vb;
				sab += va * vb;
			}
		}
		final double count = n * n;
		return (sab - sa * sb / count) / Math.sqrt((saa - sa * sa / count) * (sbb - sb * sb / count));
	}

	private static int at(final BufferedImage picture, final int i, final int j, final int n) {
		return picture.getRGB((2 * i + 1) * picture.getWidth() / (2 * n), (2 * j + 1) * picture.getHeight() / (2 * n)) & 0xff;
	}
}
