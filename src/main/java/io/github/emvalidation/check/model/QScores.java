package io.github.emvalidation.check.model;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomCells;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.volume.DensityMap;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The Q-scores of a model's heavy atoms, for the two widths in use: σ = 0.4 Å, which EMDB and the wwPDB reports give, and σ = 0.6 Å, the
 * default of MapQ. {@link QMeter} has the formula.
 *
 * @param model the model
 * @param heavy its heavy atoms
 * @param q04   Q for σ = 0.4 Å of every atom of the model; NaN where there is none (hydrogens, waters, a constant map)
 * @param q06   the same for σ = 0.6 Å
 */
public record QScores(AtomicModel model, int[] heavy, double[] q04, double[] q06) {

	private static final int TOGETHER = 64;

	/** The scores of an entry with a model. */
	public static QScores of(final Entry entry, final Progress progress) {
		return entry.once(QScores.class, () -> of(entry.map(), entry.model().orElseThrow(), progress));
	}

	/** The scores of a model in a map at its place in space. */
	public static QScores of(final DensityMap map, final AtomicModel model, final Progress progress) {
		final int[] heavy = model.heavyAtoms();
		final double[] q04 = new double[model.size()];
		final double[] q06 = new double[model.size()];
		Arrays.fill(q04, Double.NaN);
		Arrays.fill(q06, Double.NaN);
		if (heavy.length == 0) return new QScores(model, heavy, q04, q06);
		final int[] obstacles = IntStream.range(0, model.size()).filter(i -> model.isChosen(i) && !model.isHydrogen(i)).toArray();
		final AtomCells cells = QMeter.cells(model, obstacles);
		final Trilinear values = new Trilinear(map);
		final int parts = (heavy.length + TOGETHER - 1) / TOGETHER;
		final AtomicInteger done = new AtomicInteger();
		Parallel.forEach(parts, () -> new QMeter(model, cells, values), (meter, part) -> {
			final double[] q = new double[2];
			progress.checkCanceled();
			for (int i = part * TOGETHER; i < Math.min(heavy.length, (part + 1) * TOGETHER); i++) {
				meter.measure(heavy[i], q);
				q04[heavy[i]] = q[0];
				q06[heavy[i]] = q[1];
			}
			progress.step(done.incrementAndGet(), parts, "Measuring Q-scores");
		});
		return new QScores(model, heavy, q04, q06);
	}

	/** Heavy atoms that could not be measured. */
	public long notMeasured() {
		return Arrays.stream(heavy).filter(i -> Double.isNaN(q04[i])).count();
	}

	/** The mean of the measured ones of these atoms; NaN without any. */
	public double mean(final double[] q, final IntPredicate atoms) {
		return Arrays.stream(heavy).filter(atoms).mapToDouble(i -> q[i]).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
	}

	/** The mean of each residue; NaN where it has no measured atom. */
	public double[] ofResidues(final double[] q) {
		return ofResidues(q, i -> true);
	}

	/** The mean over these atoms of each residue; NaN where it has no measured one. */
	public double[] ofResidues(final double[] q, final IntPredicate atoms) {
		final double[] means = new double[model.residues().size()];
		for (int r = 0; r < means.length; r++) {
			final ModelResidue residue = model.residues().get(r);
			double sum = 0;
			int count = 0;
			for (int i = residue.first(); i < residue.end(); i++) {
				if (Double.isNaN(q[i]) || !atoms.test(i)) continue;
				sum += q[i];
				count++;
			}
			means[r] = count == 0 ? Double.NaN : sum / count;
		}
		return means;
	}
}
