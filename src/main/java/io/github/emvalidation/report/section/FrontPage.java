package io.github.emvalidation.report.section;

import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Program;
import java.util.Optional;

/** The front page: which map, and what kind of report this is. */
final class FrontPage {

	private static final String LEVEL = "Level 0: the map alone";

	private final Xhtml page;
	private final Report report;

	FrontPage(final Xhtml page, final Report report) {
		this.page = page;
		this.report = report;
	}

	void write() {
		page.open("header", "class", "front");
		page.element("p", "Validation report of a cryo-EM map", "class", "kind");
		page.element("h1", report.title(), "dir", "auto");
		page.element("p", LEVEL, "class", "level").line();
		writeFacts();
		page.close().line();
		writeContext();
	}

	private void writeFacts() {
		final Provenance known = report.entry().provenance();
		page.open("dl");
		fact("EMDB entry", known.emdb());
		fact("Authors", known.authors());
		fact("Deposited", known.date());
		fact("Map", Optional.of(report.entry().map().name()));
		fact("Reported resolution", Optional.of(Words.resolution(report.entry().resolution())));
		fact("Contour level", Optional.of(Words.contour(report.entry())));
		fact("Date of this report", Optional.of(Words.day(report.date())));
		fact("Made by", Optional.of(Program.THIS.name() + " " + Program.THIS.version()));
		page.close();
	}

	private void fact(final String name, final Optional<String> value) {
		if (value.isEmpty()) return;
		page.open("div").element("dt", name).element("dd", value.get(), "dir", "auto").close();
	}

	private void writeContext() {
		page.open("section", "id", "context", "class", "context");
		page.open("details", "open", "open").open("summary").element("h2", "What this report is").close();
		page.element("p", "A cryo-EM map is computed from very many noisy images of particles. Much can go wrong on the way " +
			"without being visible at first sight: a particle that touches its box, a contour level that cuts it apart or takes in noise, a " +
			"solvent that was masked or is not noise, a map that was sharpened too much. This report looks for such things " +
			"automatically and says what it found, what is usual, and what to do.").line();
		page.element("p", "Validation has levels, by how much is known of a map. This is level 0, which needs nothing but the map, its contour " +
			"level and its reported resolution: no half maps, no particle images, no atomic model. It tells whether the map is plausible " +
			"and well prepared; it cannot prove that the map is right.").line();
		page.element("p", "A warning is not a verdict. It says that a value lies outside the range that is usual for good maps, and that " +
			"somebody who knows the specimen should have a look at the section it comes from.").line();
		page.open("p", "class", "references").text("The levels and most of the criteria are those of the Validation Report Service: Sorzano COS, " +
			"Vilas JL, Ramírez-Aportela E, et al. (2022) Image processing tools for the validation of CryoEM maps. Faraday " +
			"Discussions 240:210–227. ").element("a", "doi:10.1039/D2FD00059H", "href", "https://doi.org/10.1039/D2FD00059H");
		page.close().close().close().line();
	}
}
