package io.github.emvalidation.report.screen;

import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Packed;
import io.github.emvalidation.report.page.Xhtml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * report.html: the printed page and scripts. Without scripts the page is complete. The scripts fold, sort, read values off charts and
 * show the map; their readable sources lie beside this class. Everything is inside the file. Its content policy runs only these
 * scripts, and nothing leaves the page.
 */
public final class InteractivePage {

	/** Each script needs only those before it. */
	private static final List<String> SCRIPTS = Stream.of("element.js", "folding.js", "tables.js", "reaching.js", "marking.js", "unpacking.js",
		"charts.js", "layers.js", "slices.js", "isosurface.js", "colouring.js", "turning.js", "compass.js", "stage.js", "surface.js", "model.js",
		"start.js")
		.map(name -> "interactive/" + name).toList();

	private static final Pattern CURVES = Pattern.compile("data-curves=\"([^\"]*+)\"");

	private InteractivePage() {}

	/**
	 * @param page    the page as it is printed
	 * @param palette colours of what is coloured by a quantity, those of the printed page
	 */
	public static String of(final String page, final Report report, final Palette palette) {
		final List<String> curves = new ArrayList<>();
		final String lean = withoutCurves(page, curves);
		final Xhtml data = new Xhtml();
		Layers.write(data, report, Layers.of(report), palette);
		ModelLayer.of(report).ifPresent(json -> data(data, "model-layer", json));
		if (!curves.isEmpty()) data(data, "curves", ("[" + String.join(",", curves) + "]").getBytes(StandardCharsets.UTF_8));
		final String three = ThreeScript.text();
		data.open("script", "type", "text/plain", "id", "three", "title", ThreeScript.LICENCE).markup(Packed.text(three.getBytes(
			StandardCharsets.UTF_8))).close().line();
		return PageScripts.into(lean, PageHead.resource("interactive/interactive.css"), data.toString(), List.of(PageScripts.joined(SCRIPTS)),
			List.of(three));
	}

	private static void data(final Xhtml page, final String id, final byte[] bytes) {
		page.open("script", "type", "text/plain", "id", id).markup(Packed.text(bytes)).close().line();
	}

	/** The page with the number of each chart's curves in their place; as text with marks in it they would be ten times as long as packed. */
	private static String withoutCurves(final String page, final List<String> curves) {
		return CURVES.matcher(page).replaceAll(match -> {
			curves.add(match.group(1).replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
			return "data-curves=\"" + (curves.size() - 1) + "\"";
		});
	}
}
