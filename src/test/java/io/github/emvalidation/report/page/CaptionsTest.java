package io.github.emvalidation.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.volume.Mesh;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CaptionsTest {

	private static final Figure SURFACE = new Figure.Surface("s", "A surface.", new Mesh(new float[0], new float[0], new int[0]), Optional.empty());
	private static final Label LABEL = new Label("Figure", 4);

	@Test
	void aDrawingIsNamedByItsCaptionAndTellsWhatScriptsNeed() {
		final Xhtml page = new Xhtml();
		new Captions(page, Map.of(SURFACE, new Drawing("<svg/>", 640, 280, List.of()))).figures(List.of(LABEL), List.of(SURFACE));
		assertTrue(page.toString().contains("aria-labelledby=\"" + LABEL.id() + "-caption\" aria-describedby=\"figure-4-seen\" data-colouring=\"\"><svg/>"), page.toString());
	}

	@Test
	void narrowFiguresStandInPairsAndASingleOneBesideItsCaption() {
		assertEquals(List.of("pair", "figure 1", "figure 2", "figure 3", "beside 4"), order(List.of(), true, true, false, true));
		assertEquals(List.of("beside 1", "figure 2", "pair", "figure 3", "figure 4", "beside 5"), order(List.of(), true, false, true, true, true));
	}

	@Test
	void aSingleNarrowFigureFacesTheFacts() {
		final List<Captions.Fact> facts = List.of(new Captions.Fact("Length", "3 Å"));
		assertEquals(List.of("facing", "facts", "figure 1", "figure 2"), order(facts, true, false));
		assertEquals(List.of("facts", "pair", "figure 1", "figure 2"), order(facts, true, true));
		assertEquals(List.of("facts"), order(facts));
	}

	@Test
	void aColumnOfNumbersStandsToTheRight() {
		final Xhtml page = new Xhtml();
		new Captions(page, Map.of()).table(new Label("Table", 1), new Table("T.", List.of("All", "Some", "None"),
			List.of(List.of("37.05 Å", "3", "a"), List.of("–", "three", "b"))));
		final List<String> heads = Pattern.compile("<th scope=\"col\" class=\"(\\w+)\">(\\w+)").matcher(page.toString()).results()
			.map(head -> head.group(2) + " " + head.group(1)).toList();
		assertEquals(List.of("All number", "Some words", "None words"), heads, page.toString());
	}

	/** The classes that tell the layout, in their order, for figures of which some are narrow. */
	private static List<String> order(final List<Captions.Fact> facts, final boolean... narrow) {
		final Map<Figure, Drawing> drawings = new LinkedHashMap<>();
		final List<Label> labels = new ArrayList<>();
		for (final boolean isNarrow : narrow) {
			final int n = labels.size() + 1;
			labels.add(new Label("Figure", n));
			drawings.put(new Figure.Chart("c" + n, "C.", new Figure.Axis("x", false), new Figure.Axis("y", false), List.of(), false),
				new Drawing("<svg/>", isNarrow ? 316 : 640, 200, List.of()));
		}
		final Xhtml page = new Xhtml();
		new Captions(page, drawings).factsAndFigures("Values.", facts, labels, List.copyOf(drawings.keySet()));
		final List<String> order = new ArrayList<>();
		final Matcher parts = Pattern.compile("id=\"figure-(\\d+)\" class=\"figure( beside)?|class=\"(pair|facing|facts)\"").matcher(page.toString());
		while (parts.find()) order.add(parts.group(3) != null ? parts.group(3) : (parts.group(2) == null ? "figure " : "beside ") + parts.group(1));
		return order;
	}
}
