package io.github.emvalidation.report.section;

import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.figure.Drawings;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of the first page, in small drawings: slices through the middle beside a surface, and below them two charts. Checks name
 * theirs; those of the highest level come first.
 *
 * @param slices  through the middle of the map
 * @param surface coloured by local values where a check has them
 * @param charts  at most two
 */
record FrontFigures(Figure slices, List<Figure> surface, List<Figure> charts) {

	/** Widths in CSS pixels; each row fills the width of a page. */
	private static final int SLICES = 424;
	private static final int SURFACE = 204;
	private static final int CHART = 312;
	private static final int CHARTS = 2;

	static FrontFigures of(final Report report) {
		final List<CheckResult> latest = new ArrayList<>(report.results());
		Collections.reverse(latest);
		final List<Figure> named = latest.stream().flatMap(FrontFigures::named).toList();
		return new FrontFigures(InputFigures.middle(report.entry()),
			named.stream().filter(Figure.Surface.class::isInstance).limit(1).toList(),
			named.stream().filter(figure -> !(figure instanceof Figure.Surface)).limit(CHARTS).toList());
	}

	private static Stream<Figure> named(final CheckResult result) {
		return result.figures().stream().filter(figure -> result.info().front().contains(figure.id()));
	}

	/** All of them, in the order in which {@link #write} takes their drawings. */
	List<Figure> all() {
		return Stream.of(List.of(slices), surface, charts).flatMap(List::stream).toList();
	}

	/** The drawing of one of them. */
	static Drawing draw(final Figure figure, final Palette palette) {
		final int width = figure instanceof Figure.Surface ? SURFACE : figure instanceof Figure.Chart ? CHART : SLICES;
		return Drawings.draw(figure, palette, width);
	}

	/** Writes the drawings, those of {@link #all} in their order. */
	void write(final Xhtml page, final List<Drawing> drawings) {
		final List<Figure> figures = all();
		page.open("div", "class", "strip").line();
		for (int i = 0; i < figures.size(); i++) {
			final String width = Integer.toString(drawings.get(i).width());
			page.open("div", "class", "small w" + width, "role", "img", "aria-label", figures.get(i).caption());
			page.markup(drawings.get(i).svg()).close().line();
		}
		page.close().line();
	}
}
