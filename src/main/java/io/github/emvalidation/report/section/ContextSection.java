package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Verdict;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import java.util.Locale;

/** What this kind of report is, for new readers. */
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
		page.open("p");
		Words.part(page, heading).text("A cryo-EM map is computed from a large number of noisy images of particles. Many errors are not " +
			"visible at first sight: a particle touches its box, a contour level cuts it apart or includes noise, a mask has removed the " +
			"solvent, or the map is too sharp. This report looks for such errors automatically. It says what it found, " +
			"what is usual, and what to do.").close().line();
		page.element("p", "Validation has levels. Each level needs more data. This report covers " + Words.list(report.levels().stream()
			.map(level -> level.title().toLowerCase(Locale.ROOT) + ", which needs " + level.needs()).toList()) + ". " +
			Verdict.of(report).limit()).line();
		page.element("p", "A warning is not a verdict. It says that a value lies outside the usual range of good maps. " +
			"An expert on the specimen should then read the section of the warning.").line();
		page.open("p", "class", "references").text("The levels and most criteria come from the Validation Report Service: Sorzano COS, " +
			"Vilas JL, Ramírez-Aportela E, et al. (2022) Image processing tools for the validation of CryoEM maps. Faraday " +
			"Discussions 240:210–227. ").element("a", "doi:10.1039/D2FD00059H", "href", "https://doi.org/10.1039/D2FD00059H");
		page.close().close().close().line();
	}
}
