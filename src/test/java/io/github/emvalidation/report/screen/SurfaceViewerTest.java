package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.report.Pictures;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.page.PageHead;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The surface that can be turned. */
class SurfaceViewerTest extends BrowserTest {

	@Test
	void theSurfaceIsSeenFromTheSidesOfTheReport() throws IOException {
		open();
		// looked at along z, one arm points to the right and one down: below, there is only the second, left of the middle
		assertTrue(Pictures.middleOfInk(browser.picture(STAGE), 0.6, 1) < Pictures.middleOfInk(browser.picture(STAGE), 0, 0.4) - 5);
		click(".viewer button:nth-of-type(1)");
		// along x, with y to the right: one arm points to the left, one from its right end upwards
		assertTrue(Pictures.middleOfInk(browser.picture(STAGE), 0, 0.4) > Pictures.middleOfInk(browser.picture(STAGE), 0.6, 1) + 5);
		click(".viewer button:nth-of-type(2)");
		// along y, with z to the right and x down: one arm points down at the left, one starts near the top to the right
		assertTrue(Pictures.middleOfInk(browser.picture(STAGE), 0.6, 1) < Pictures.middleOfInk(browser.picture(STAGE), 0, 0.4) - 5);
	}

	@Test
	void theSurfaceTurnsByMouseAndKeysAndComesBack() throws IOException {
		open();
		final BufferedImage start = browser.picture(STAGE);
		assertTrue(Pictures.ink(start) > 0.03, "the stage is blank: " + Pictures.ink(start));
		browser.value("document.querySelector('" + STAGE + "').focus()");
		browser.press("ArrowRight");
		final BufferedImage turned = browser.picture(STAGE);
		assertTrue(Pictures.difference(start, turned) > 0.01, "a key turned nothing");
		assertTrue(Pictures.ink(turned) > 0.03);
		final double[] at = browser.place(STAGE);
		browser.mouse("mousePressed", at[0] + at[2] / 2, at[1] + at[3] / 2, true);
		browser.mouse("mouseMoved", at[0] + at[2] / 2, at[1] + at[3] / 2 - 60, true);
		browser.mouse("mouseReleased", at[0] + at[2] / 2, at[1] + at[3] / 2 - 60, true);
		assertTrue(Pictures.difference(turned, browser.picture(STAGE)) > 0.01, "the mouse turned nothing");
		browser.press("Home");
		assertTrue(Pictures.difference(start, browser.picture(STAGE)) < 0.001, "Home does not bring the first view back");
	}

	@Test
	void theViewCanBeSavedAsAPictureOfFixedSize() throws IOException {
		open();
		final BufferedImage before = browser.picture(STAGE);
		// what would be downloaded
		browser.value("URL.createObjectURL = picture => { window.saved = picture; return '#'; }");
		click(".viewer button:nth-of-type(7)");
		browser.await("window.saved");
		final BufferedImage saved = Pictures.decoded(text("new Promise(read => { const reader = new FileReader(); " +
			"reader.addEventListener('load', () => read(reader.result)); reader.readAsDataURL(saved); })"));
		assertEquals(1300, saved.getWidth());
		assertEquals(700, saved.getHeight());
		assertTrue(Pictures.ink(saved) > 0.03, "the picture is blank");
		assertTrue(Pictures.middleOfInk(saved, 0.6, 1) < Pictures.middleOfInk(saved, 0, 0.4) - 3, "looked at along z as on the page");
		assertTrue(Pictures.difference(before, browser.picture(STAGE)) < 0.001, "the page shows another picture afterwards");
	}

	@Test
	void zoomingMakesTheSurfaceLarger() throws IOException {
		open();
		final double before = Pictures.ink(browser.picture(STAGE));
		click(".viewer button[aria-label='Zoom in']");
		assertEquals(1.44, Pictures.ink(browser.picture(STAGE)) / before, 0.15);
	}

	@Test
	void theSurfaceIsColouredByWhatIsKnownOfItsParts() throws IOException {
		open();
		choose(".viewer label:nth-of-type(1) select", "Place along x (voxels)");
		final BufferedImage coloured = browser.picture(STAGE);
		// the scale runs from violet to yellow
		assertTrue(Pictures.blueness(coloured, 0, 0.45) > 20, "left: " + Pictures.blueness(coloured, 0, 0.45));
		assertTrue(Pictures.blueness(coloured, 0.62, 1) < -20, "right: " + Pictures.blueness(coloured, 0.62, 1));
		final String key = text("document.querySelector('.viewer .key').textContent");
		assertEquals("better 920 worsePlace along x (voxels). Grey parts are not counted.", key);
	}

	@Test
	void aDrawnSurfaceLeadsToTheOneThatTurns() throws IOException {
		open();
		click("[id='check-0.c'] .turn");
		browser.settle();
		assertEquals("Place along x (voxels)", text("document.querySelector('.viewer select').selectedOptions[0].text"));
		assertTrue(browser.value("document.activeElement === document.querySelector('" + STAGE + "')").asBoolean());
		assertTrue(Pictures.blueness(browser.picture(STAGE), 0.62, 1) < -20);
		click("#input .turn");
		assertEquals("One colour", text("document.querySelector('.viewer select').selectedOptions[0].text"));
	}

	@Test
	void aCutTakesTheNearerPartAway() throws IOException {
		open();
		final double whole = Pictures.ink(browser.picture(STAGE));
		choose(".viewer label:nth-of-type(3) select", "across x");
		final double half = Pictures.ink(browser.picture(STAGE));
		assertTrue(half < 0.9 * whole && half > 0.2 * whole, half + " of " + whole);
		set("[aria-label='Place of the cut']", 100);
		assertEquals(whole, Pictures.ink(browser.picture(STAGE)), 0.02 * whole);
	}

	@Test
	void aHigherContourLevelLeavesLess() throws IOException {
		open();
		final double before = Pictures.ink(browser.picture(STAGE));
		set(".viewer label:nth-of-type(2) input", 100);
		browser.await(READY);
		assertTrue(Pictures.ink(browser.picture(STAGE)) < 0.99 * before);
		assertFalse(text("document.querySelector('.viewer output').textContent").contains("report"));
	}

	@Test
	void theSurfaceOfABallIsClosedAndAsLargeAsGeometrySays() throws IOException {
		browser.open(page, true, PageHead.resource("interactive/isosurface.js"));
		final JsonNode found = browser.value("(() => { const n = 50, r = 20, codes = new Uint8Array(n ** 3); " +
			"for (let i = 0; i < codes.length; i++) codes[i] = Math.max(0, Math.min(255, 128 + 12 * (r - Math.hypot(i % n - 24, Math.floor(i / n) % n - 24, " +
			"Math.floor(i / n / n) - 24)))); const { points, triangles } = isoSurface(codes, [n, n, n], 128, 1e6); const edges = new Map(); let area = 0, volume = 0; " +
			"for (let t = 0; t < triangles.length; t += 3) { const [a, b, c] = [0, 1, 2].map(i => [0, 1, 2].map(x => points[3 * triangles[t + i] + x])); " +
			"const [u, v] = [b, c].map(p => p.map((x, i) => x - a[i])); const w = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]; " +
			"area += Math.hypot(...w) / 2; volume += (a[0] * w[0] + a[1] * w[1] + a[2] * w[2]) / 6; " +
			"for (let i = 0; i < 3; i++) { const edge = triangles[t + i] + ' ' + triangles[t + (i + 1) % 3]; edges.set(edge, (edges.get(edge) ?? 0) + 1); } } " +
			"const closed = [...edges].every(([edge, count]) => count === 1 && edges.get(edge.split(' ').reverse().join(' ')) === 1); " +
			"return { area, volume, closed, euler: points.length / 3 - edges.size / 2 + triangles.length / 3 }; })()");
		assertEquals(4 * Math.PI * 400, found.get("area").asDouble(), 0.01 * 4 * Math.PI * 400);
		assertEquals(4 * Math.PI / 3 * 8000, found.get("volume").asDouble(), 0.01 * 4 * Math.PI / 3 * 8000);
		assertTrue(found.get("closed").asBoolean());
		assertEquals(2, found.get("euler").asInt());
	}

	@Test
	void aSurfaceWithTooManyVerticesIsTakenFromLargerVoxels() {
		browser.open(page, true, PageHead.resource("interactive/isosurface.js"));
		final JsonNode found = browser.value("(() => { const codes = Uint8Array.from({ length: 8 * 6 * 1 }, (_, i) => i % 8 >= 4 ? 200 : 20); " +
			"const half = halved(codes, { size: [8, 6, 1], step: [1, 2, 3], offset: [0, 10, 0] }); " +
			"return [isoSurface(codes, [8, 6, 1], 100, 5), [...half.codes].join(), half.grid.size.join(), half.grid.step.join(), half.grid.offset.join()]; })()");
		assertTrue(found.get(0).isNull());
		assertEquals("20,20,200,200,20,20,200,200,20,20,200,200", found.get(1).asText());
		assertEquals("4,3,1", found.get(2).asText());
		assertEquals("2,4,6", found.get(3).asText());
		assertEquals("0.5,11,1.5", found.get(4).asText());
	}

	@Test
	void withoutWebGlTheDrawnViewsAreThereAndTheSlicesWork() {
		browser.open(page, true, "HTMLCanvasElement.prototype.getContext = (get => function (kind, ...more) { " +
			"return kind.startsWith('webgl') ? null : get.call(this, kind, ...more); })(HTMLCanvasElement.prototype.getContext)");
		browser.place(SLICES);
		browser.await("document.querySelector('.slices').getAttribute('aria-busy') === 'false'");
		assertEquals(List.of(), browser.errors());
		assertEquals(0, browser.value("document.querySelectorAll('.viewer').length").asInt());
		assertTrue(text("document.querySelector('#input .note').textContent").startsWith("This browser cannot draw in three dimensions"));
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
}
