package io.github.emvalidation.check.model.inclusion;

import io.github.emvalidation.check.References;
import io.github.emvalidation.check.model.ModelText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.stream.Collectors;

/** The words of check A.b. */
final class InclusionText {

	static final CheckInfo INFO = new CheckInfo("A.b", "Atom inclusion",
		"Do the atoms lie in the density, and does the density have atoms?",
		"An atom is in the density where the map is above the contour level. Density without a model is what lies at or above the contour " +
			"level and farther than 3 Å from every heavy atom; in a map with solvent, blobs below 500 Å³ are noise and do not count.",
		"In a good model at 3 to 4 Å about 85 to 95 % of all heavy atoms, and 95 % or more of the main chain, are in. The side chains of ASP " +
			"and GLU are often out, because electrons show negative charges weakly.",
		"Look at the residues of the table in the map. If much density has no model, look for a chain, a ligand or a loop that was not built. " +
			"At a contour level that is too low much of the density is noise. A chain break beside a blob of density may be a loop that can be " +
			"built.",
		"The published service has no such check. EMDB and the wwPDB reports show the inclusion; their value leaves out some nitrogens and " +
			"oxygens, because it takes every atom with an H in its name for hydrogen.",
		List.of(ModelText.ARCHIVE, References.VALIDATION_SERVICE)).needing(Input.MODEL, Input.CONTOUR)
		.headline(Headline.of("inclusion", "Atom inclusion (%)").highIsBest());

	private InclusionText() {}

	static String summary(final InclusionAnalysis found, final Unmodelled unmodelled) {
		final double backbone = found.backbone();
		return Unit.PERCENT.print(100 * found.all()) + " of the heavy atoms lie in the density" +
			(Double.isNaN(backbone) ? "" : ", " + Unit.PERCENT.print(100 * backbone) + " of the main chain") + ". " +
			Unit.PERCENT.print(100 * unmodelled.share()) + " of the density have no model within " + Numbers.digits(Unmodelled.FAR, 2) + " Å.";
	}

	static String largest(final double volume) {
		return "The largest blob of density without a model has " + Unit.CUBIC_ANGSTROM.print(volume) + ", room for about " +
			Unit.RESIDUES.print(volume / RESIDUE) + ".";
	}

	/** Volume of an amino acid in Å³. */
	static final double RESIDUE = 130;

	static String unbuilt(final List<ChainBreak> breaks) {
		return "Density without a model joins the ends of " + (breaks.size() == 1 ? "a chain break" : breaks.size() + " chain breaks") + ": " +
			breaks.stream().limit(5).map(b -> b.before().title() + " to " + b.after().title() + " (" + b.missing() + " residues missing, " +
				Unit.CUBIC_ANGSTROM.print(b.volume()) + ")").collect(Collectors.joining("; ")) + ".";
	}
}
