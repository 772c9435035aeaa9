package io.github.emvalidation.check.model.frame;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far each part of a model is off: for each amino acid the displacement, out of those on a grid of 0.5 Å within 2 Å, that most raises
 * the mean density at the heavy atoms of the residues i-5 to i+5 of its chain; 0 where it rises by less than 5 % of the standard deviation
 * of the densities at all heavy atoms.
 *
 * @param lengths of the displacement of each residue of the model in Å; NaN for residues that are no amino acids
 */
record LocalShift(double[] lengths) {

	/** From here on a residue counts as displaced. */
	static final double FAR = 0.75;
	private static final double STEP = 0.5;
	private static final int STEPS = 4;
	private static final int BESIDE = 5;
	private static final double RISE = 0.05;
	private static final double[][] MOVES = moves();

	/** Displaced residues of one chain that follow one another. */
	record Stretch(ModelResidue first, ModelResidue last, int residues, double mean) {}

	/** The displacements within reach, the shortest first. */
	private static double[][] moves() {
		final List<double[]> moves = new ArrayList<>();
		for (int z = -STEPS; z <= STEPS; z++) {
			for (int y = -STEPS; y <= STEPS; y++) {
				for (int x = -STEPS; x <= STEPS; x++) {
					if (x * x + y * y + z * z <= STEPS * STEPS) moves.add(new double[] { x * STEP, y * STEP, z * STEP });
				}
			}
		}
		moves.sort((a, b) -> Double.compare(length(a), length(b)));
		return moves.toArray(double[][]::new);
	}

	private static double length(final double[] move) {
		return Math.sqrt(move[0] * move[0] + move[1] * move[1] + move[2] * move[2]);
	}

	/** @param outside the density that atoms outside the box count with */
	static LocalShift of(final AtomicModel model, final Trilinear map, final double outside, final Progress progress) {
		final double least = RISE * spread(model, map, outside);
		final double[] lengths = new double[model.residues().size()];
		Arrays.fill(lengths, Double.NaN);
		for (final ModelChain chain : model.chains()) {
			progress.checkCanceled();
			final int[] residues = IntStream.range(chain.first(), chain.end())
				.filter(r -> model.residues().get(r).kind() == ResidueKind.AMINO_ACID).toArray();
			final double[][] sums = Parallel.map(residues.length, i -> sums(model, model.residues().get(residues[i]), map, outside))
				.toArray(double[][]::new);
			for (int i = 0; i < residues.length; i++) lengths[residues[i]] = best(sums, i, least);
		}
		return new LocalShift(lengths);
	}

	private static double spread(final AtomicModel model, final Trilinear map, final double outside) {
		final double[] values = Arrays.stream(model.heavyAtoms()).mapToDouble(i -> at(map, model, i, MOVES[0], outside)).toArray();
		final double mean = Arrays.stream(values).average().orElse(0);
		return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
	}

	private static double at(final Trilinear map, final AtomicModel model, final int atom, final double[] move, final double outside) {
		final double value = map.at(model.x(atom) + move[0], model.y(atom) + move[1], model.z(atom) + move[2]);
		return Double.isNaN(value) ? outside : value;
	}

	/** The sum of densities at the residue's heavy atoms, by displacement, and their number behind. */
	private static double[] sums(final AtomicModel model, final ModelResidue residue, final Trilinear map, final double outside) {
		final double[] sums = new double[MOVES.length + 1];
		for (int i = residue.first(); i < residue.end(); i++) {
			if (!model.isChosen(i) || model.isHydrogen(i)) continue;
			for (int move = 0; move < MOVES.length; move++) sums[move] += at(map, model, i, MOVES[move], outside);
			sums[MOVES.length]++;
		}
		return sums;
	}

	private static double best(final double[][] sums, final int residue, final double least) {
		final double[] window = new double[MOVES.length + 1];
		for (int i = Math.max(0, residue - BESIDE); i <= Math.min(sums.length - 1, residue + BESIDE); i++) {
			for (int k = 0; k < window.length; k++) window[k] += sums[i][k];
		}
		int best = 0;
		for (int move = 1; move < MOVES.length; move++) {
			if (window[move] > window[best]) best = move;
		}
		return (window[best] - window[0]) / window[MOVES.length] < least ? 0 : length(MOVES[best]);
	}

	/** The share of the amino acids that are displaced, 0 to 1; NaN without any. */
	double share() {
		return Arrays.stream(lengths).filter(d -> !Double.isNaN(d)).map(d -> d >= FAR ? 1 : 0).average().orElse(Double.NaN);
	}

	/** The displaced stretches of at least so many residues, the longest first. */
	List<Stretch> stretches(final AtomicModel model, final int shortest) {
		final List<Stretch> found = new ArrayList<>();
		for (final ModelChain chain : model.chains()) {
			int begin = chain.first();
			for (int r = chain.first(); r <= chain.end(); r++) {
				if (r < chain.end() && lengths[r] >= FAR) continue;
				if (r - begin >= shortest) {
					found.add(new Stretch(model.residues().get(begin), model.residues().get(r - 1), r - begin,
						Arrays.stream(lengths, begin, r).average().orElse(0)));
				}
				begin = r + 1;
			}
		}
		found.sort((a, b) -> Integer.compare(b.residues, a.residues));
		return found;
	}
}
