package io.github.emvalidation.report.screen;

import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Packed;
import io.github.emvalidation.report.page.Xhtml;
import java.util.List;
import java.util.stream.Stream;

/**
 * report.html: the printed page and scripts. Without scripts the page is complete. The scripts fold, sort, read values off charts and
 * show the map; their readable sources lie beside this class. Everything is inside the file. Its content policy runs only these
 * scripts, and nothing leaves the page.
 */
public final class InteractivePage {

	/** Each script needs only those before it. */
	private static final List<String> SCRIPTS = Stream.of("element.js", "folding.js", "tables.js", "reaching.js", "marking.js", "charts.js",
		"layers.js", "slices.js", "isosurface.js", "colouring.js", "turning.js", "compass.js", "stage.js", "surface.js", "model.js", "start.js")
		.map(name -> "interactive/" + name).toList();

	private InteractivePage() {}

	/**
	 * @param page    the page as it is printed
	 * @param palette colours of what is coloured by a quantity, those of the printed page
	 */
	public static String of(final String page, final Report report, final Palette palette) {
		final Xhtml volumes = new Xhtml();
		Layers.write(volumes, report, Layers.of(report), palette);
		ModelLayer.of(report).ifPresent(json -> volumes.open("script", "type", "application/gzip", "id", "model-layer")
			.markup(Packed.text(json)).close().line());
		return PageScripts.into(page, PageHead.resource("interactive/interactive.css"), volumes.toString(),
			List.of(ThreeScript.text(), PageScripts.joined(SCRIPTS)));
	}
}
