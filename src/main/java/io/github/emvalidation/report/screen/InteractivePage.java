package io.github.emvalidation.report.screen;

import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.figure.ScreenPictures;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Xhtml;
import java.util.List;
import java.util.stream.Stream;

/**
 * report.html: the page that is printed too, and what a browser can do more than paper. The page stands as it is, so that
 * without scripts nothing is missing; scripts beside this class, readable there, fold, sort, read charts out, and show the map.
 * Everything is inside the file, and its content policy lets nothing run but these very scripts and nothing leave the page.
 */
public final class InteractivePage {

	/** In the order in which they need one another. */
	private static final List<String> SCRIPTS = Stream.of("element.js", "folding.js", "tables.js", "charts.js", "layers.js", "slices.js",
		"isosurface.js", "colouring.js", "turning.js", "compass.js", "stage.js", "surface.js", "start.js").map(name -> "interactive/" + name).toList();

	private InteractivePage() {}

	/**
	 * @param page    the page as it is printed
	 * @param palette colours of what is coloured by a quantity, those of the printed page
	 */
	public static String of(final String page, final Report report, final Palette palette) {
		final Xhtml volumes = new Xhtml();
		Layers.write(volumes, report, Layers.of(report), palette);
		return PageScripts.into(ScreenPictures.of(page), PageHead.resource("interactive/interactive.css"), volumes.toString(),
			List.of(ThreeScript.text(), PageScripts.joined(SCRIPTS)));
	}
}
