package io.github.emvalidation.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.figure.Sheet;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers figures and tables through the whole report, writes them with their captions, and refers to them by links. */
public final class Captions {

	/** A table of up to this many rows stays on one page; a longer one could leave a part of a page empty. */
	private static final int SHORT = 4;
	/** This many rows at the end of a longer table stay together. */
	private static final int TAIL = 2;

	/** A value of more letters stands below its name. */
	private static final int LONG = 22;
	private static final String DRAWN = "-drawn";
	private static final String SEEN = "-seen";

	/** Digits, and perhaps a unit; or a dash in place of a number. */
	private static final Pattern NUMBER = Pattern.compile("[-−<]?[0-9]\\S*( \\S{1,6})?|–");

	private final Xhtml page;
	private final Map<Figure, Drawing> drawings;
	private int figures;
	private int tables;

	/** @param drawings the drawings of all figures that the page will show */
	public Captions(final Xhtml page, final Map<Figure, Drawing> drawings) {
		this.page = page;
		this.drawings = drawings;
	}

	/** Labels for the next {@code n} figures, so that the text can refer to them before they appear. */
	public List<Label> nextFigures(final int n) {
		return IntStream.range(0, n).mapToObj(i -> new Label("Figure", ++figures)).toList();
	}

	/** Labels for the next {@code n} tables. */
	public List<Label> nextTables(final int n) {
		return IntStream.range(0, n).mapToObj(i -> new Label("Table", ++tables)).toList();
	}

	/** "Figure 3", "Figures 3 and 4" or "Figures 3 to 6", with links; {@code labels} are one or more of a kind, numbered in a row. */
	public void refer(final List<Label> labels) {
		if (labels.size() == 1) {
			page.element("a", labels.get(0).toString(), "href", "#" + labels.get(0).id());
			return;
		}
		page.text(labels.get(0).kind() + "s\u00a0");
		number(labels.get(0));
		page.text(labels.size() == 2 ? " and\u00a0" : " to\u00a0");
		number(labels.get(labels.size() - 1));
	}

	private void number(final Label label) {
		page.element("a", Integer.toString(label.number()), "href", "#" + label.id());
	}

	/**
	 * Names with their values in two columns; or in one, beside a figure that fills half of a page, if the first figure is the only such one
	 * in its row. Writes the figures, too, as {@link #figures} does.
	 *
	 * @param caption what the values are of
	 */
	public void factsAndFigures(final String caption, final List<Fact> facts, final List<Label> labels, final List<? extends Figure> all) {
		final boolean isFacing = !facts.isEmpty() && isAlone(all, 0);
		if (isFacing) page.open("div", "class", "facing").line();
		if (!facts.isEmpty()) facts(caption, facts, isFacing ? 1 : 2);
		if (isFacing) {
			figure(labels.get(0), all.get(0), "");
			page.close().line();
		}
		final int written = isFacing ? 1 : 0;
		figures(labels.subList(written, labels.size()), all.subList(written, all.size()));
	}

	private void facts(final String caption, final List<Fact> facts, final int columns) {
		page.open("div", "class", "facts").element("p", caption, "class", "caption").line();
		final int rows = (facts.size() + columns - 1) / columns;
		for (int first = 0; first < facts.size(); first += rows) {
			page.open("dl").line();
			for (final Fact fact : facts.subList(first, Math.min(first + rows, facts.size()))) {
				page.open("div", "class", fact.value().length() > LONG ? "fact long" : "fact");
				page.element("dt", fact.name()).element("dd", fact.value()).close().line();
			}
			page.close().line();
		}
		page.close().line();
	}

	/** Figures one below the other; of those that fill half of a page two stand side by side, and a single one beside its caption. */
	public void figures(final List<Label> labels, final List<? extends Figure> all) {
		int i = 0;
		while (i < all.size()) {
			final boolean isPair = isNarrow(all.get(i)) && !isAlone(all, i);
			if (isPair) page.open("div", "class", "pair").line();
			figure(labels.get(i), all.get(i), isAlone(all, i) ? "beside" : "");
			i++;
			if (!isPair) continue;
			figure(labels.get(i), all.get(i), "");
			i++;
			page.close().line();
		}
	}

	/** Whether a figure is narrow and the next one is not. */
	private boolean isAlone(final List<? extends Figure> all, final int i) {
		return i < all.size() && isNarrow(all.get(i)) && (i + 1 == all.size() || !isNarrow(all.get(i + 1)));
	}

	private boolean isNarrow(final Figure figure) {
		return drawings.get(figure).width() <= Sheet.HALF;
	}

	private void figure(final Label label, final Figure figure, final String kind) {
		final String caption = label.id() + "-caption";
		page.open("figure", "id", label.id(), "class", ("figure " + kind).strip());
		final List<String> attributes = new ArrayList<>(List.of("class", "drawing", "role", "img", "aria-labelledby", caption));
		attributes.addAll(List.of("aria-describedby", label.id() + SEEN));
		if (!drawings.get(figure).parts().isEmpty()) attributes.set(1, "drawing parted");
		attributes.addAll(abilities(figure));
		final Drawing drawing = drawings.get(figure);
		final boolean isWhole = drawing.parts().isEmpty();
		page.open("div", attributes.toArray(String[]::new)).markup(isWhole ? drawing.svg() : named(drawing.svg(), label)).close();
		if (!isWhole) writeParts(drawing, label);
		page.open("figcaption", "id", caption).element("b", label + ".").text(" " + figure.caption());
		page.element("span", FigureWords.of(figure), "id", label.id() + SEEN, "class", "seen").close();
		page.close().line();
	}

	/** The same drawing, whose content has a name by which its parts are found. */
	private static String named(final String svg, final Label label) {
		final int start = svg.indexOf('>') + 1;
		final int end = svg.lastIndexOf("</svg>");
		return svg.substring(0, start) + "<g id=\"" + label.id() + DRAWN + "\">" + svg.substring(start, end) + "</g></svg>";
	}

	/** The parts of a drawing one below the other, for narrow screens: they show the drawing again, through a window each. */
	private void writeParts(final Drawing drawing, final Label label) {
		page.open("div", "class", "parts", "aria-hidden", "true");
		for (final Drawing.Part part : drawing.parts()) {
			final String window = part.x() + " " + part.y() + " " + part.width() + " " + part.height();
			page.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", window);
			page.open("use", "href", "#" + label.id() + DRAWN).close().close();
		}
		page.close();
	}

	/** What the scripts of a page need for a drawing: the values of a chart, the colouring of a surface. */
	private List<String> abilities(final Figure figure) {
		final List<Drawing.Curve> curves = drawings.get(figure).curves();
		if (!curves.isEmpty()) return List.of("data-curves", json(curves));
		if (!(figure instanceof Figure.Surface surface)) return List.of();
		return List.of("data-colouring", surface.colouring().map(Figure.Colouring::label).orElse(""));
	}

	private static String json(final List<Drawing.Curve> curves) {
		try {
			return new ObjectMapper().writeValueAsString(curves);
		}
		catch (final JsonProcessingException e) {
			throw new IllegalStateException("curves cannot be written as JSON", e);
		}
	}

	public void table(final Label label, final Table table) {
		table(label, table.caption(), "plain", table.columns(), table.rows().stream().map(row -> row.stream().map(Cell::of).toList()).toList());
	}

	/**
	 * A table whose cells may hold more than text. Columns of numbers stand to the right.
	 *
	 * @param kind class of the table, from which the style sheet takes the widths of the columns
	 */
	public void table(final Label label, final String caption, final String kind, final List<String> columns, final List<List<Cell>> rows) {
		final List<Boolean> numbers = IntStream.range(0, columns.size())
			.mapToObj(i -> !rows.isEmpty() && rows.stream().allMatch(row -> row.get(i).isNumber())).toList();
		final String id = label.id() + "-caption";
		page.open("div", "class", rows.size() > SHORT ? "table long" : "table", "id", label.id());
		page.open("p", "class", "caption", "id", id).element("b", label + ".").text(" " + caption).close();
		page.open("table", "class", kind, "aria-labelledby", id).open("thead").open("tr");
		for (int i = 0; i < columns.size(); i++) page.element("th", columns.get(i), "scope", "col", "class", tone(numbers.get(i)));
		page.close().close().line().open("tbody");
		for (int i = 0; i < rows.size(); i++) {
			if (rows.size() > SHORT && i == rows.size() - TAIL) page.close().open("tbody", "class", "tail");
			row(rows.get(i), numbers);
		}
		page.close().close().close().line();
	}

	private void row(final List<Cell> cells, final List<Boolean> numbers) {
		page.open("tr");
		for (int i = 0; i < cells.size(); i++) {
			page.open("td", "class", tone(numbers.get(i)));
			cells.get(i).content.accept(page);
			page.close();
		}
		page.close().line();
	}

	private static String tone(final boolean number) {
		return number ? "number" : "words";
	}

	/** What a value is of, and the value as printed. */
	public record Fact(String name, String value) {}

	/**
	 * A cell of a table.
	 *
	 * @param isNumber whether it is a number, or a dash in place of one
	 */
	public record Cell(Consumer<Xhtml> content, boolean isNumber) {

		public Cell(final String text, final boolean isNumber) {
			this(page -> page.text(text), isNumber);
		}

		/** Text that counts as a number if it looks like one, such as "37.05 Å". */
		public static Cell of(final String text) {
			return new Cell(text, NUMBER.matcher(text).matches());
		}

		public static Cell of(final Consumer<Xhtml> content) {
			return new Cell(content, false);
		}
	}
}
