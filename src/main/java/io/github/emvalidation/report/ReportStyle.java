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
 * @param pages   whether the report has all pages, or the first one alone
 */
public record ReportStyle(Palette palette, Paper paper, Pages pages) {

	/** Colours for every kind of colour vision, all pages, on A4. */
	public static final ReportStyle DEFAULT = new ReportStyle(Palette.VIRIDIS, Paper.A4, Pages.FULL);

	private static final Map<String, Palette> PALETTES = Map.of("viridis", Palette.VIRIDIS, "jet", Palette.JET);
	private static final Map<String, Pages> EXTENTS = Map.of("summary", Pages.SUMMARY, "full", Pages.FULL);
	private static final Map<String, Paper> PAPERS = Map.of("a4", Paper.A4, "letter", Paper.LETTER);

	/** A size of paper. */
	public enum Paper {
		A4, LETTER
	}

	/** How much of the report is written. */
	public enum Pages {
		SUMMARY, FULL
	}

	/**
	 * The style with these names, in small or capital letters.
	 *
	 * @throws BadInputException for a name that is not among those expected
	 */
	public static ReportStyle of(final String colours, final String paper, final String pages) {
		final Palette palette = PALETTES.get(colours.toLowerCase(Locale.ROOT));
		if (palette == null) throw new BadInputException("The colours were given as \"" + colours + "\"; expected viridis or jet.");
		final Paper size = PAPERS.get(paper.toLowerCase(Locale.ROOT));
		if (size == null) throw new BadInputException("The paper was given as \"" + paper + "\"; expected A4 or letter.");
		final Pages extent = EXTENTS.get(pages.toLowerCase(Locale.ROOT));
		if (extent == null) throw new BadInputException("The pages were given as \"" + pages + "\"; expected summary or full.");
		return new ReportStyle(palette, size, extent);
	}
}
