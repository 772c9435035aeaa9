package io.github.emvalidation.check.model.inclusion;

import io.github.emvalidation.entry.MapStatistics;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which atoms lie in the density: those where the map, trilinear, is above the contour level; outside the box none does (Wang et al. 2022,
 * doi:10.1107/S205979832200328X, and every wwPDB report).
 *
 * @param model  the model
 * @param heavy  its heavy atoms
 * @param values density at each of them, in map units; NaN outside the box
 * @param level  the contour level
 */
record InclusionAnalysis(AtomicModel model, int[] heavy, double[] values, double level) {

	/** Contour levels of the curve. */
	static final int LEVELS = 129;

	/** The share of a chain's heavy atoms that lie in the density. */
	record Chain(String name, int atoms, double inclusion) {}

	/** A curve: shares of atoms above contour levels. */
	record Curve(double[] levels, double[] shares) {}

	static InclusionAnalysis of(final AtomicModel model, final Trilinear map, final double level) {
		final int[] heavy = model.heavyAtoms();
		final double[] values = Arrays.stream(heavy).mapToDouble(i -> map.at(model.x(i), model.y(i), model.z(i))).toArray();
		return new InclusionAnalysis(model, heavy, values, level);
	}

	/** The share of these heavy atoms that lie in the density; NaN without any. */
	double share(final IntPredicate atoms) {
		int count = 0;
		int in = 0;
		for (int i = 0; i < heavy.length; i++) {
			if (!atoms.test(heavy[i])) continue;
			count++;
			if (values[i] > level) in++;
		}
		return count == 0 ? Double.NaN : (double) in / count;
	}

	double all() {
		return share(i -> true);
	}

	/** The share of main chain atoms; NaN without any. */
	double backbone() {
		return share(model::isBackbone);
	}

	List<Chain> chains() {
		final List<Chain> chains = new ArrayList<>();
		for (final ModelChain chain : model.chains()) {
			final int first = model.residues().get(chain.first()).first();
			final int end = model.residues().get(chain.end() - 1).end();
			final int atoms = (int) Arrays.stream(heavy).filter(i -> i >= first && i < end).count();
			if (atoms > 0) chains.add(new Chain(chain.name(), atoms, share(i -> i >= first && i < end)));
		}
		return chains;
	}

	/** The share of each residue's heavy atoms that lie in the density; NaN for water. */
	double[] residues() {
		final int[] count = new int[model.residues().size()];
		final int[] in = new int[count.length];
		for (int i = 0; i < heavy.length; i++) {
			final int residue = model.residueOf(heavy[i]);
			count[residue]++;
			if (values[i] > level) in[residue]++;
		}
		final double[] shares = new double[count.length];
		for (int r = 0; r < shares.length; r++) shares[r] = count[r] == 0 ? Double.NaN : (double) in[r] / count[r];
		return shares;
	}

	/** The inclusion at contour levels from the smallest density of the map to its largest. */
	Curve curve(final MapStatistics map) {
		final double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
		final double[] levels = new double[LEVELS];
		final double[] shares = new double[LEVELS];
		for (int i = 0; i < LEVELS; i++) {
			levels[i] = map.min() + (map.max() - map.min()) * i / (LEVELS - 1);
			int notAbove = 0;
			while (notAbove < sorted.length && sorted[notAbove] <= levels[i]) notAbove++;
			shares[i] = (double) (sorted.length - notAbove) / heavy.length;
		}
		return new Curve(levels, shares);
	}

	/** Indices of the residues with the fewest atoms in the density, the worst first; those with all are not among them. */
	List<Integer> worst(final int count) {
		final double[] shares = residues();
		return IntStream.range(0, shares.length).filter(r -> shares[r] < 1).boxed()
			.sorted(Comparator.comparingDouble(r -> shares[r])).limit(count).toList();
	}
}
