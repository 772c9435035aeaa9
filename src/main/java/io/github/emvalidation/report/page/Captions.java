package io.github.emvalidation.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.figure.Drawing;
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

	/** A table of up to this many rows stays on one page; were longer ones kept whole, they would leave half of a page empty. */
	private static final int SHORT = 16;
	/** This many rows at the end of a longer one stay together. */
	private static final int TAIL = 6;

	/** Digits, and perhaps a unit; or a dash in place of a number. */
	private static final Pattern NUMBER = Pattern.compile("[-−<]?[0-9]\\S*( \\S{1,6})?|–");

	private final Xhtml page;
	private final Map<Figure, Drawing> drawings;
	private int figures;
	private int tables;

	/** @param drawings every figure that will be asked for, drawn */
	public Captions(final Xhtml page, final Map<Figure, Drawing> drawings) {
		this.page = page;
		this.drawings = drawings;
	}

	/** Labels for the next {@code n} figures, so that the text can refer to them before they come. */
	public List<Label> nextFigures(final int n) {
		return IntStream.range(0, n).mapToObj(i -> new Label("Figure", ++figures)).toList();
	}

	/** Labels for the next {@code n} tables. */
	public List<Label> nextTables(final int n) {
		return IntStream.range(0, n).mapToObj(i -> new Label("Table", ++tables)).toList();
	}

	/** "Figure 3" or "Figures 3, 4 and 5", each a link; {@code labels} are of one kind, at least one. */
	public void refer(final List<Label> labels) {
		if (labels.size() == 1) {
			page.element("a", labels.get(0).toString(), "href", "#" + labels.get(0).id());
			return;
		}
		page.text(labels.get(0).kind() + "s\u00a0");
		for (int i = 0; i < labels.size(); i++) {
			if (i > 0) page.text(i == labels.size() - 1 ? " and\u00a0" : ", ");
			page.element("a", Integer.toString(labels.get(i).number()), "href", "#" + labels.get(i).id());
		}
	}

	public void figure(final Label label, final Figure figure) {
		final String caption = label.id() + "-caption";
		final List<String> parts = drawings.get(figure).parts();
		page.open("figure", "id", label.id(), "class", parts.size() > 1 ? "parts" : "whole");
		for (int i = 0; i < parts.size(); i++) {
			final String part = label.id() + "-part-" + (i + 1);
			final List<String> attributes = new ArrayList<>(List.of("class", "drawing", "role", "img"));
			if (parts.size() == 1) attributes.addAll(List.of("aria-labelledby", caption));
			else attributes.addAll(List.of("id", part, "aria-label", "Part " + (i + 1) + " of " + parts.size(), "aria-labelledby", part + " " + caption));
			if (i == parts.size() - 1) attributes.addAll(abilities(figure));
			page.open("div", attributes.toArray(String[]::new)).markup(parts.get(i)).close();
		}
		page.open("figcaption", "id", caption).element("b", label + ".").text(" " + figure.caption()).close();
		page.close().line();
	}

	/** What a browser can do with a drawing: the values of a chart, the colouring of a surface. */
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
	 * @param kind name by which the style sheet knows how wide the columns should be
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

	/**
	 * What stands in one place of a table.
	 *
	 * @param isNumber whether it is a number, or a dash in place of one
	 */
	public record Cell(Consumer<Xhtml> content, boolean isNumber) {

		public Cell(final String text, final boolean isNumber) {
			this(page -> page.text(text), isNumber);
		}

		/** Text that is taken for a number when it looks like one, such as "37.05 Å". */
		public static Cell of(final String text) {
			return new Cell(text, NUMBER.matcher(text).matches());
		}

		public static Cell of(final Consumer<Xhtml> content) {
			return new Cell(content, false);
		}
	}
}
