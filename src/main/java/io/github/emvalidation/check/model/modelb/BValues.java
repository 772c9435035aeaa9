package io.github.emvalidation.check.model.modelb;

import io.github.emvalidation.structure.AtomicModel;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * The B-factors and occupancies of a model's heavy atoms.
 *
 * @param model the model
 * @param heavy its heavy atoms
 * @param known B-factors of those that have one, in Å²
 */
record BValues(AtomicModel model, int[] heavy, double[] known) {

	private static final double HUNDREDTHS = 100;

	static BValues of(final AtomicModel model) {
		final int[] heavy = model.heavyAtoms();
		return new BValues(model, heavy, Arrays.stream(heavy).mapToDouble(model::b).filter(b -> !Double.isNaN(b)).toArray());
	}

	double mean() {
		return Arrays.stream(known).average().orElseThrow();
	}

	double spread() {
		final double mean = mean();
		return Math.sqrt(Arrays.stream(known).map(b -> (b - mean) * (b - mean)).average().orElseThrow());
	}

	double least() {
		return Arrays.stream(known).min().orElseThrow();
	}

	double most() {
		return Arrays.stream(known).max().orElseThrow();
	}

	/** The share of the atoms that have the commonest B-factor, 0 to 1. */
	double commonShare() {
		// the PDB format has two decimals, and rounding of others must not tell atoms apart
		return common(Arrays.stream(known).map(b -> Math.rint(HUNDREDTHS * b)).toArray())[1];
	}

	/** The commonest occupancy, and the share of the atoms that have it. */
	double[] commonOccupancy() {
		return common(Arrays.stream(heavy).mapToDouble(model::occupancy).toArray());
	}

	private static double[] common(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		double common = sorted[0];
		int most = 0;
		int begin = 0;
		for (int i = 1; i <= sorted.length; i++) {
			if (i < sorted.length && sorted[i] == sorted[begin]) continue;
			if (i - begin > most) {
				most = i - begin;
				common = sorted[begin];
			}
			begin = i;
		}
		return new double[] { common, (double) most / sorted.length };
	}

	/** The mean B-factor of each residue's heavy atoms; NaN where none is known. */
	double[] ofResidues() {
		return means(model::b);
	}

	/** The mean occupancy of each residue's heavy atoms. */
	double[] occupancies() {
		return means(model::occupancy);
	}

	private double[] means(final IntToDoubleFunction of) {
		final double[] sum = new double[model.residues().size()];
		final int[] count = new int[sum.length];
		for (final int i : heavy) {
			final double value = of.applyAsDouble(i);
			if (Double.isNaN(value)) continue;
			sum[model.residueOf(i)] += value;
			count[model.residueOf(i)]++;
		}
		for (int r = 0; r < sum.length; r++) sum[r] = count[r] == 0 ? Double.NaN : sum[r] / count[r];
		return sum;
	}

	/** Heavy atoms of each residue; NaN where there is none. */
	double[] counts() {
		final double[] counts = new double[model.residues().size()];
		for (final int i : heavy) counts[model.residueOf(i)]++;
		for (int r = 0; r < counts.length; r++) counts[r] = counts[r] == 0 ? Double.NaN : counts[r];
		return counts;
	}

	/** The residues, without waters, whose B-factor and other value are known. */
	int[] both(final double[] b, final double[] other) {
		return IntStream.range(0, b.length).filter(r -> !Double.isNaN(b[r]) && !Double.isNaN(other[r]))
			.toArray();
	}

	/** Spearman's correlation of two values of these residues; NaN where one of them is the same everywhere. */
	static double spearman(final int[] residues, final double[] one, final double[] other) {
		return new SpearmansCorrelation().correlation(Arrays.stream(residues).mapToDouble(r -> one[r]).toArray(),
			Arrays.stream(residues).mapToDouble(r -> other[r]).toArray());
	}
}
