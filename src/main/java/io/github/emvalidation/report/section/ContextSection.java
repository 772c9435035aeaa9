package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Level;
import java.util.Locale;

/** What kind of report this is, for a reader who sees the first one. */
final class ContextSection implements Section {

	private final Report report;

	ContextSection(final Report report) {
		this.report = report;
	}

	@Override
	public String id() {
		return "context";
	}

	@Override
	public String title() {
		return "What this report is";
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", id(), "class", "context");
		page.open("details", "open", "open").open("summary").element("h2", heading).close();
		page.element("p", "A cryo-EM map is computed from very many noisy images of particles. Much can go wrong on the way " +
			"without being visible at first sight: a particle touches its box, a contour level cuts it apart or takes in noise, the " +
			"solvent was masked or is not noise, the map was sharpened too much. This report looks for such things " +
			"automatically. It says what it found, what is usual, and what to do.").line();
		page.element("p", "Validation has levels, by how much is known of a map. This report is about " +
			Words.list(report.levels().stream().map(level -> level.title().toLowerCase(Locale.ROOT) + ", which needs " + level.needs()).toList()) + ". " +
			(report.levels().contains(Level.HALF_MAPS) ? "" : "The map alone shows whether it is plausible and well prepared; it cannot prove that it is right.")).line();
		page.element("p", "A warning is not a verdict. It says that a value lies outside the range that is usual for good maps. " +
			"Somebody who knows the specimen should then look at the section that the warning comes from.").line();
		page.open("p", "class", "references").text("The levels and most of the criteria are those of the Validation Report Service: Sorzano COS, " +
			"Vilas JL, Ramírez-Aportela E, et al. (2022) Image processing tools for the validation of CryoEM maps. Faraday " +
			"Discussions 240:210–227. ").element("a", "doi:10.1039/D2FD00059H", "href", "https://doi.org/10.1039/D2FD00059H");
		page.close().close().close().line();
	}
}
