package io.github.emvalidation.report;

import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.progress.BadInputException;
import java.util.Locale;
import java.util.Map;

/**
 * The look of a report, independent of its content.
 *
 * @param palette colours of slices and surfaces that are coloured by a quantity
 * @param paper   size of the pages of report.pdf
 */
public record ReportStyle(Palette palette, Paper paper) {

	/** Colours for every kind of colour vision, on A4. */
	public static final ReportStyle DEFAULT = new ReportStyle(Palette.VIRIDIS, Paper.A4);

	private static final Map<String, Palette> PALETTES = Map.of("viridis", Palette.VIRIDIS, "jet", Palette.JET);
	private static final Map<String, Paper> PAPERS = Map.of("a4", Paper.A4, "letter", Paper.LETTER);

	/** A size of paper. */
	public enum Paper {
		A4, LETTER
	}

	/**
	 * The style with these names, in small or capital letters.
	 *
	 * @throws BadInputException for a name that is not among those expected
	 */
	public static ReportStyle of(final String colours, final String paper) {
		final Palette palette = PALETTES.get(colours.toLowerCase(Locale.ROOT));
		if (palette == null) throw new BadInputException("The colours were given as \"" + colours + "\"; expected viridis or jet.");
		final Paper size = PAPERS.get(paper.toLowerCase(Locale.ROOT));
		if (size == null) throw new BadInputException("The paper was given as \"" + paper + "\"; expected A4 or letter.");
		return new ReportStyle(palette, size);
	}
}
