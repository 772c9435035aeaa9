package io.github.emvalidation.report.page;

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
	void aDrawingIsNamedByItsCaptionAndTellsWhatScriptsNeed() {
		final Xhtml page = new Xhtml();
		new Captions(page, Map.of(SURFACE, new Drawing("<svg/>", 640, 280, List.of()))).figure(LABEL, SURFACE);
		assertTrue(page.toString().contains("aria-labelledby=\"" + LABEL.id() + "-caption\" data-colouring=\"\"><svg/>"), page.toString());
	}
}
