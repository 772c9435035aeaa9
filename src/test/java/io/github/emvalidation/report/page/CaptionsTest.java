package io.github.emvalidation.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.volume.Mesh;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptionsTest {

	private static final Figure SURFACE = new Figure.Surface("s", "A surface.", new Mesh(new float[0], new float[0], new int[0]), Optional.empty());
	private static final Label LABEL = new Label("Figure", 4);

	@Test
	void partsOfADrawingAreNamedOneByOneAndTheLastLeadsOn() {
		final String page = page("<svg/>", "<svg/>");
		assertTrue(page.contains(" class=\"parts\">"), page);
		final String[] parts = page.split("<svg/>", -1);
		assertTrue(parts[0].contains("aria-label=\"Part 1 of 2\"") && !parts[0].contains("data-colouring"), page);
		assertTrue(parts[1].contains("aria-label=\"Part 2 of 2\"") && parts[1].contains("data-colouring"), page);
		final String own = LABEL.id() + "-part-2";
		assertTrue(parts[1].contains("id=\"" + own + "\"") && parts[1].contains("aria-labelledby=\"" + own + " " + LABEL.id() + "-caption\""), page);
	}

	@Test
	void aDrawingOfOnePartIsNamedByItsCaption() {
		final String page = page("<svg/>");
		assertEquals(-1, page.indexOf("aria-label="), page);
		assertTrue(page.contains("aria-labelledby=\"" + LABEL.id() + "-caption\"") && page.contains(" class=\"whole\">"), page);
	}

	private static String page(final String... parts) {
		final Xhtml page = new Xhtml();
		new Captions(page, Map.of(SURFACE, new Drawing(List.of(parts), 640, 280, List.of()))).figure(LABEL, SURFACE);
		return page.toString();
	}
}
