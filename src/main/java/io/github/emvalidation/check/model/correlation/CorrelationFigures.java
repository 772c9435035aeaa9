package io.github.emvalidation.check.model.correlation;

import io.github.emvalidation.check.model.ChainFigures;
import io.github.emvalidation.check.model.ChainRows;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The charts and tables of check A.d. */
final class CorrelationFigures {

	private static final String LABEL = "Correlation";
	private static final int BINS = 40;
	/** Lower values count in the first bar of the histogram. */
	private static final double LOWEST = -0.2;
	private static final int MOST_RESIDUES = 25;
	private static final int MOST_CHAINS = 50;
	private static final int SHORTEST = 3;

	private CorrelationFigures() {}

	static List<Figure> all(final CorrelationAnalysis found) {
		final List<Figure> figures = new ArrayList<>(ChainFigures.along("cc", "Correlation of map and model near each residue. The dashed line " +
			"is 0.5; a residue below it does not fit.", found.model(), found.residues(), LABEL, CorrelationAnalysis.POOR));
		final double[] polymer = IntStream.range(0, found.residues().length).filter(i -> found.model().residues().get(i).kind().isPolymer())
			.mapToDouble(i -> found.residues()[i]).toArray();
		figures.add(ChainFigures.histogram("cc-histogram", "Histogram of the correlation of amino acids and nucleotides.", polymer, LABEL,
			LOWEST, 1, BINS));
		return figures;
	}

	static Table chains(final CorrelationAnalysis found) {
		final List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST_CHAINS, found.chains().length); i++) {
			final ModelChain chain = found.model().chains().get(i);
			rows.add(List.of(chain.name().isBlank() ? "–" : chain.name(), Numbers.whole(chain.end() - chain.first()), number(found.chains()[i])));
		}
		final String others = found.chains().length > MOST_CHAINS ? " These are the first " + MOST_CHAINS + "." : "";
		return new Table("Correlation near each chain." + others, List.of("Chain", "Residues", LABEL), ChainRows.joined(rows));
	}

	/** Empty without a stretch of that length. */
	static Optional<Table> stretches(final CorrelationAnalysis found) {
		final List<List<String>> rows = found.stretches(SHORTEST).stream().limit(MOST_RESIDUES).map(stretch -> List.of(residue(found,
			stretch.first()).title(), residue(found, stretch.last()).title(), Numbers.whole(stretch.residues()), number(stretch.mean()))).toList();
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Table("Stretches of " + SHORTEST + " residues or more, each below 0.5: look " +
			"whether they were built into the right density.", List.of("From", "To", "Residues", "Mean correlation"), rows));
	}

	static Table worst(final CorrelationAnalysis found) {
		return new Table("The residues with the lowest correlation below 0.5, at most " + MOST_RESIDUES + ".", List.of("Residue", LABEL),
			found.worst(MOST_RESIDUES).stream().map(i -> List.of(residue(found, i).title(), number(found.residues()[i]))).toList());
	}

	private static ModelResidue residue(final CorrelationAnalysis found, final int i) {
		return found.model().residues().get(i);
	}

	private static String number(final double value) {
		return Double.isNaN(value) ? "–" : Numbers.decimals(value, 2);
	}
}
