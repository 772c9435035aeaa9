package io.github.emvalidation.check.model.qscore;

import io.github.emvalidation.check.model.QScores;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Q-scores summed up over a model (Pintilie et al. 2020, doi:10.1038/s41592-020-0731-1): means over heavy atoms without water.
 *
 * @param scores      of the atoms
 * @param resolution  R in Å; empty if it is not known
 * @param residues04  mean Q of each residue for σ = 0.4 Å; NaN where it has none
 * @param residues06  the same for σ = 0.6 Å
 * @param percentiles 2.5, 25, 50, 75 and 97.5 % of the atoms' Q, σ = 0.4 Å
 * @param chains      chains with a measured atom
 * @param window      the stretch whose side chains fit worst beside a main chain that fits
 */
record QScoreAnalysis(QScores scores, OptionalDouble resolution, double[] residues04, double[] residues06, double[] percentiles,
	List<Chain> chains, Optional<RegisterWindow> window)
{

	private static final double[] FRACTIONS = { 0.025, 0.25, 0.5, 0.75, 0.975 };
	/** Fewer residues below the limit are no stretch. */
	static final int SHORTEST = 5;

	/**
	 * The means of a chain.
	 *
	 * @param residues with a measured atom
	 */
	record Chain(String name, int residues, double q04, double q06) {}

	/** Residues of one chain that follow one another, all below half the expected Q. */
	record Stretch(ModelResidue first, ModelResidue last, int residues, double q04) {}

	static QScoreAnalysis of(final QScores scores, final OptionalDouble resolution) {
		final float[] measured = measured(scores);
		return new QScoreAnalysis(scores, resolution, scores.ofResidues(scores.q04()), scores.ofResidues(scores.q06()),
			Quantiles.of(measured, FRACTIONS), chains(scores), RegisterWindow.worst(scores));
	}

	private static float[] measured(final QScores scores) {
		final double[] q = Arrays.stream(scores.heavy()).mapToDouble(i -> scores.q04()[i]).filter(v -> !Double.isNaN(v)).toArray();
		final float[] floats = new float[q.length];
		for (int i = 0; i < q.length; i++) floats[i] = (float) q[i];
		return floats;
	}

	private static List<Chain> chains(final QScores scores) {
		final AtomicModel model = scores.model();
		final double[] residues = scores.ofResidues(scores.q04());
		final List<Chain> chains = new ArrayList<>();
		for (final ModelChain chain : model.chains()) {
			final int count = (int) IntStream.range(chain.first(), chain.end()).filter(r -> !Double.isNaN(residues[r])).count();
			final int first = model.residues().get(chain.first()).first();
			final int end = model.residues().get(chain.end() - 1).end();
			final IntPredicate mine = i -> i >= first && i < end;
			if (count > 0) chains.add(new Chain(chain.name(), count, scores.mean(scores.q04(), mine), scores.mean(scores.q06(), mine)));
		}
		return chains;
	}

	AtomicModel model() {
		return scores.model();
	}

	double mean04() {
		return scores.mean(scores.q04(), i -> true);
	}

	double mean06() {
		return scores.mean(scores.q06(), i -> true);
	}

	/** The mean of the main chain atoms; NaN without any. */
	double backbone() {
		return scores.mean(scores.q04(), model()::isBackbone);
	}

	/** The mean of all other heavy atoms; NaN without any. */
	double sideChains() {
		return scores.mean(scores.q04(), i -> !model().isBackbone(i));
	}

	/** The mean of the sugars of nucleotides, without their phosphates; NaN without any. */
	double sugars() {
		return scores.mean(scores.q04(), i -> isNucleotide(i) && model().atomName(i).endsWith("'"));
	}

	/** The mean of the bases of nucleotides; NaN without any. */
	double bases() {
		return scores.mean(scores.q04(), i -> isNucleotide(i) && !model().atomName(i).endsWith("'") && !model().atomName(i).matches("P|OP.|O.P"));
	}

	private boolean isNucleotide(final int atom) {
		return model().residue(atom).kind() == ResidueKind.NUCLEOTIDE;
	}

	/** Expected Q of a residue for σ = 0.4 Å; NaN without a resolution. */
	double expected(final int residue) {
		return resolution.isEmpty() ? Double.NaN : ExpectedQ.residue04(model().residues().get(residue).kind(), resolution.getAsDouble());
	}

	/** Expected Q of each residue. */
	double[] expected() {
		return IntStream.range(0, residues04.length).mapToDouble(r -> Double.isNaN(residues04[r]) ? Double.NaN : expected(r)).toArray();
	}

	/** Whether Q of an amino acid or nucleotide, σ = 0.6 Å, is below half of the expected. */
	private boolean isLow(final int residue) {
		final ModelResidue r = model().residues().get(residue);
		return r.kind().isPolymer() && residues06[residue] < 0.5 * ExpectedQ.residue06(r.kind(), resolution.orElseThrow());
	}

	/** The part of the amino acids and nucleotides whose Q, σ = 0.6 Å, is below half of the expected. */
	double lowShare() {
		final int[] measured = IntStream.range(0, residues06.length)
			.filter(r -> model().residues().get(r).kind().isPolymer() && !Double.isNaN(residues06[r])).toArray();
		return measured.length == 0 ? 0 : (double) Arrays.stream(measured).filter(this::isLow).count() / measured.length;
	}

	/** Stretches of residues below half the expected Q. */
	List<Stretch> stretches() {
		final List<Stretch> found = new ArrayList<>();
		for (final ModelChain chain : model().chains()) {
			int begin = chain.first();
			for (int r = chain.first(); r <= chain.end(); r++) {
				if (r < chain.end() && isLow(r)) continue;
				if (r - begin >= SHORTEST) found.add(stretch(begin, r));
				begin = r + 1;
			}
		}
		return found;
	}

	private Stretch stretch(final int first, final int end) {
		final double mean = IntStream.range(first, end).mapToDouble(r -> residues04[r]).average().orElseThrow();
		return new Stretch(model().residues().get(first), model().residues().get(end - 1), end - first, mean);
	}

	/** The residues farthest below their expected Q, or of the lowest Q without a resolution; the worst first. */
	int[] worst(final int count) {
		final double[] expected = expected();
		return IntStream.range(0, residues04.length).filter(r -> !Double.isNaN(residues04[r])).boxed()
			.sorted(Comparator.comparingDouble(r -> residues04[r] - (Double.isNaN(expected[r]) ? 0 : expected[r]))).limit(count)
			.mapToInt(Integer::intValue).toArray();
	}
}
