package io.github.emvalidation.check.model.qscore;

import io.github.emvalidation.check.model.QScores;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stretch of amino acids whose side chains fit worst beside a main chain that fits: over windows of 31 of a chain the largest
 * {@code mean Q of main chain atoms - mean Q of side chain atoms}, σ = 0.4 Å. Side chains out of register fit the density of others.
 *
 * @param first      the first residue of the window
 * @param last       the last one
 * @param difference of the means
 */
record RegisterWindow(ModelResidue first, ModelResidue last, double difference) {

	static final int LENGTH = 31;

	/** The worst window; empty where no chain has so many amino acids. */
	static Optional<RegisterWindow> worst(final QScores scores) {
		RegisterWindow worst = null;
		for (final ModelChain chain : scores.model().chains()) {
			final List<ModelResidue> residues = IntStream.range(chain.first(), chain.end()).mapToObj(scores.model().residues()::get)
				.filter(residue -> residue.kind() == ResidueKind.AMINO_ACID).toList();
			final double[][] sums = residues.stream().map(residue -> sums(scores, residue)).toArray(double[][]::new);
			for (int i = 0; i + LENGTH <= sums.length; i++) {
				final double difference = difference(sums, i);
				if (worst == null || difference > worst.difference) {
					worst = new RegisterWindow(residues.get(i), residues.get(i + LENGTH - 1), difference);
				}
			}
		}
		return Optional.ofNullable(worst).filter(window -> Double.isFinite(window.difference));
	}

	/** Sum and number of main chain atoms, sum and number of side chain atoms. */
	private static double[] sums(final QScores scores, final ModelResidue residue) {
		final AtomicModel model = scores.model();
		final double[] sums = new double[4];
		for (int i = residue.first(); i < residue.end(); i++) {
			final double q = scores.q04()[i];
			if (Double.isNaN(q)) continue;
			final int at = model.isBackbone(i) ? 0 : 2;
			sums[at] += q;
			sums[at + 1]++;
		}
		return sums;
	}

	private static double difference(final double[][] sums, final int first) {
		final double[] all = new double[4];
		for (int i = first; i < first + LENGTH; i++) {
			for (int k = 0; k < all.length; k++) all[k] += sums[i][k];
		}
		return all[1] == 0 || all[3] == 0 ? Double.NEGATIVE_INFINITY : all[0] / all[1] - all[2] / all[3];
	}
}
