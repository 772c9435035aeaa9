package io.github.emvalidation.check.model.inclusion;

import io.github.emvalidation.check.model.ChainRows;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.structure.ModelResidue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables and the figure of check A.b. */
final class InclusionFigures {

	private static final int WORST = 15;
	private static final int MOST_CHAINS = 24;
	private static final int MOST_BREAKS = 40;

	private InclusionFigures() {}

	static List<Table> tables(final InclusionAnalysis found, final List<ChainBreak> breaks) {
		final List<Table> tables = new ArrayList<>();
		final List<InclusionAnalysis.Chain> chains = found.chains();
		tables.add(new Table("Atom inclusion of " + (chains.size() > MOST_CHAINS ? "the first " + MOST_CHAINS + " chains." : "each chain."),
			List.of("Chain", "Heavy atoms", "In the density (%)"), ChainRows.joined(chains.stream().limit(MOST_CHAINS)
				.map(chain -> List.of(chain.name(), Unit.COUNT.number(chain.atoms()), Unit.PERCENT.number(100 * chain.inclusion()))).toList())));
		final List<List<String>> worst = worst(found);
		if (!worst.isEmpty()) {
			tables.add(new Table("The residues with the fewest atoms in the density.", List.of("Residue", "In the density (%)"), worst));
		}
		if (!breaks.isEmpty()) {
			tables.add(new Table("Breaks of the chains, and the density without a model that comes within 6 Å of both ends.",
				List.of("From", "To", "Missing residues", "Density (Å³)"), breaks.stream().limit(MOST_BREAKS)
					.map(b -> List.of(b.before().title(), b.after().title(), Unit.COUNT.number(b.missing()), Unit.CUBIC_ANGSTROM.number(b.volume())))
					.toList()));
		}
		return tables;
	}

	private static List<List<String>> worst(final InclusionAnalysis found) {
		final double[] shares = found.residues();
		final List<ModelResidue> all = found.model().residues();
		return found.worst(WORST).stream().map(r -> List.of(all.get(r).title(), Unit.PERCENT.number(100 * shares[r]))).toList();
	}

	static Figure curve(final InclusionAnalysis.Curve curve, final InclusionAnalysis found) {
		final double[] percent = Arrays.stream(curve.shares()).map(share -> 100 * share).toArray();
		return new Figure.Chart("inclusion-curve", "Heavy atoms that lie in the density, over the contour level. The dashed line is the " +
			"contour level in use. A level where the curve falls steeply cuts through the model.", new Axis("Contour level (map units)", false),
			new Axis("Atoms in the density (%)", false), List.of(new Series("Heavy atoms", curve.levels(), percent, Style.LINE),
				new Series("Contour level", new double[] { found.level(), found.level() }, new double[] { 0, 100 }, Style.DASHED)), false);
	}
}
