package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.report.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The slices that can be leafed through. */
class SliceBrowserTest extends BrowserTest {

	@Test
	void slicesLieAsInTheReportsFigures() throws IOException {
		open();
		for (int axis = 0; axis < 3; axis++) {
			final BufferedImage canvas = Pictures.decoded(text("document.querySelectorAll('.slices canvas')[" + axis + "].toDataURL()"));
			final BufferedImage figure = Pictures.decoded(text("[...document.querySelectorAll('#figure-1 image')][" + axis +
				"].getAttributeNS('http://www.w3.org/1999/xlink', 'href')"));
			final double same = Pictures.likeness(canvas, figure, false, false);
			assertTrue(same > 0.9, "axis " + axis + ": " + same);
			assertTrue(Pictures.likeness(canvas, figure, true, false) < 0.8, "left and right, axis " + axis);
			assertTrue(Pictures.likeness(canvas, figure, false, true) < 0.8, "up and down, axis " + axis);
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
		assertEquals("Z slice, voxel 15 of 18", text("document.querySelectorAll('.panel .heading')[2].textContent"));
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
		// a step of the packing and its rounding
		assertEquals(12, about(reading()), 0.15);
	}

	private static String reading() {
		return text("document.querySelector('.slices output').textContent");
	}

	/** The value that a reading tells. */
	private static double about(final String reading) {
		return Double.parseDouble(reading.replaceAll(".* about (−?[0-9.]+[0-9]).*", "$1").replace('−', '-'));
	}

	private static String slice(final int axis) {
		return text("document.querySelectorAll('.slices canvas')[" + axis + "].toDataURL()");
	}
}
