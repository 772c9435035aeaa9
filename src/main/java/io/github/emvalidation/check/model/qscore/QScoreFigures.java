package io.github.emvalidation.check.model.qscore;

import io.github.emvalidation.check.model.ChainFigures;
import io.github.emvalidation.check.model.ChainRows;
import io.github.emvalidation.check.model.TubeMesh;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables and figures of check A.c. */
final class QScoreFigures {

	private static final int WORST = 25;
	/** Chains that the report lists; residues.csv has all. */
	private static final int MOST_CHAINS = 24;
	private static final int BINS = 40;
	/** That of the column, so that the page can turn the model in the same colours. */
	static final String LABEL = "Q-score (σ 0.4 Å)";

	private QScoreFigures() {}

	static List<Table> tables(final QScoreAnalysis found) {
		final List<Table> tables = new ArrayList<>();
		tables.add(chains(found));
		tables.add(worst(found));
		if (found.resolution().isPresent() && found.resolution().getAsDouble() <= QScoreCriteria.RESIDUES_END) {
			final List<List<String>> rows = found.stretches().stream().limit(WORST).map(stretch -> List.of(stretch.first().title(),
				stretch.last().title(), Unit.COUNT.number(stretch.residues()), QScoreText.q(stretch.q04()))).toList();
			if (!rows.isEmpty()) {
				tables.add(new Table("Stretches of " + QScoreAnalysis.SHORTEST + " residues or more, each below half of the expected Q-score: " +
					"look whether they were built into the right density.", List.of("From", "To", "Residues", "Mean Q-score"), rows));
			}
		}
		return tables;
	}

	private static Table chains(final QScoreAnalysis found) {
		final List<List<String>> rows = found.chains().stream().limit(MOST_CHAINS).map(chain -> {
			final double r = ExpectedQ.resolution(chain.q04());
			return List.of(chain.name(), Unit.COUNT.number(chain.residues()), QScoreText.q(chain.q04()), QScoreText.q(chain.q06()),
				Double.isNaN(r) ? "–" : Unit.ANGSTROM.number(r));
		}).toList();
		return new Table("Q-score of " + (found.chains().size() > MOST_CHAINS ? "the first " + MOST_CHAINS + " chains" : "each chain") +
			", and the resolution at which EMDB's models have it on average.",
			List.of("Chain", "Residues", "Q (σ 0.4 Å)", "Q (σ 0.6 Å)", "As at (Å)"), ChainRows.joined(rows));
	}

	private static Table worst(final QScoreAnalysis found) {
		final List<List<String>> rows = new ArrayList<>();
		for (final int r : found.worst(WORST)) {
			final ModelResidue residue = found.model().residues().get(r);
			rows.add(List.of(residue.title(), QScoreText.q(found.residues04()[r]),
				found.resolution().isEmpty() ? "–" : QScoreText.q(found.expected(r)), lookAt(found, residue)));
		}
		return new Table("The residues farthest below the expected Q-score.", List.of("Residue", "Q-score", "Expected", "Look at"), rows);
	}

	/** What is worth a look: the atom of the lowest Q. */
	private static String lookAt(final QScoreAnalysis found, final ModelResidue residue) {
		int lowest = -1;
		final double[] q = found.scores().q04();
		for (int i = residue.first(); i < residue.end(); i++) {
			if (!Double.isNaN(q[i]) && (lowest < 0 || q[i] < q[lowest])) lowest = i;
		}
		final String part = residue.kind() == ResidueKind.LIGAND ? "ligand" : found.model().isBackbone(lowest) ? "main chain" : "side chain";
		return part + ", atom " + found.model().atomName(lowest) + " (" + QScoreText.q(q[lowest]) + ")" +
			(found.model().occupancy(lowest) == 0 ? ", occupancy 0" : "");
	}

	/** The model in colours of a fixed scale, the same in every report. */
	static Figure model(final QScoreAnalysis found, final Vec3 zero) {
		final TubeMesh tubes = TubeMesh.of(found.model(), zero, found.residues04());
		return new Figure.Surface("q-on-model", "Q-score (σ 0.4 Å) of each residue on the model: chains as tubes, atoms of ligands as balls. " +
			"The colours run from 0 to 1. Three views at one scale.", tubes.mesh(),
			Optional.of(new Figure.Colouring(LABEL, tubes.values(), new Scale(0, 1, Scale.Sense.HIGH_IS_BETTER))));
	}

	static List<Figure> figures(final QScoreAnalysis found) {
		final List<Figure> figures = new ArrayList<>();
		final double expected = found.resolution().isPresent() ? ExpectedQ.residue04(ResidueKind.AMINO_ACID, found.resolution().getAsDouble())
			: found.mean04();
		figures.addAll(ChainFigures.along("q-along-chain", "Q-score (σ 0.4 Å) of each residue along the chain. The dashed line is " +
			(found.resolution().isPresent() ? "what amino acids have on average at this resolution." : "the mean of the model."),
			found.model(), found.residues04(), "Q-score", expected));
		figures.add(ChainFigures.histogram("q-histogram", "Q-scores (σ 0.4 Å) of the residues. A second hill on the left is a part that does " +
			"not fit.", found.residues04(), "Q-score", -0.2, 1, BINS));
		return figures;
	}
}
