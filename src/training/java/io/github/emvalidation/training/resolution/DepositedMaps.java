package io.github.emvalidation.training.resolution;

import io.github.emvalidation.check.map.localresolution.SharpnessCriteria;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.training.StructureDraw;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the network says of maps in every {@link Condition}, of the same structures each, low-passed at their claim. */
final class DepositedMaps {

	private static final int LARGEST_BOX = 80;
	private static final int LEAST_BOX = 48;
	/** Resolutions that are claimed, in Å, evenly spread in their logarithm. */
	private static final double FINEST = 2.7;
	private static final double COARSEST = 6;
	/** Where the network is asked: at voxels this near to so many random ones, as whole maps would take long. */
	private static final int PLACES = 8;
	private static final int REACH = 5;
	/** Growth of the mask, as in the check. */
	private static final int GROWTH = 2;

	/**
	 * One map.
	 *
	 * @param claim reported resolution in Å
	 */
	record Row(Condition condition, double claim, DepositedMap.Answer answer) {

		static final String HEADING = "condition,claim,core,rim,median,near,beyond";

		String csv() {
			return String.format(Locale.ROOT, "%s,%.3f,%.4f,%.4f,%.4f,%.4f,%.4f", condition, claim, answer.core(), answer.rim(), answer.median(),
				answer.near(), answer.beyond());
		}
	}

	private final List<Row> rows = new ArrayList<>();

	private DepositedMaps() {}

	/**
	 * Asks the network about maps of so many structures.
	 *
	 * @param structures that it has not learnt from
	 */
	static DepositedMaps measure(final Weights weights, final StructureDraw structures, final int count, final long seed) {
		final DepositedMaps all = new DepositedMaps();
		final SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < count; i++) {
			final PosedStructure posed = PosedStructure.of(structures.next(random), random, LEAST_BOX, LARGEST_BOX);
			final double claim = FINEST * Math.pow(COARSEST / FINEST, (i + 0.5) / count);
			all.measure(weights, posed, claim, random);
		}
		return all;
	}

	private void measure(final Weights weights, final PosedStructure posed, final double claim, final SplittableRandom random) {
		final BandPower power = BandPower.of(posed);
		MapMask good = null;
		final List<MapMask> places = new ArrayList<>();
		for (final Condition condition : Condition.values()) {
			final DensityMap map = RawMap.density(posed, power, condition.recipe(claim, random), random);
			final MapMask hard = condition == Condition.NOISE ? good : mask(map, posed.atoms());
			if (condition == Condition.RAW) {
				for (int i = 0; i < PLACES; i++) {
					places.add(HeldOutMaps.near(hard, Sample.voxel(hard, random.nextLong(hard.count())), REACH));
				}
			}
			if (condition == Condition.SHARPENED) good = hard;
			new DepositedMap(map, hard, claim).answer(weights, places).ifPresent(answer -> rows.add(new Row(condition, claim, answer)));
		}
	}

	/** The strongest voxels, as many as the atoms fill, and what is round them. */
	private static MapMask mask(final DensityMap map, final int atoms) {
		return Dilation.of(Components.of(LabelledMap.raw(map, LabelledMap.ATOM_VOLUME * atoms)).largest(), GROWTH);
	}

	/** A line a map. */
	List<String> csv() {
		final List<String> lines = new ArrayList<>(List.of(Row.HEADING));
		rows.forEach(row -> lines.add(row.csv()));
		return lines;
	}

	/** Medians relative to R of the good maps. */
	List<Double> goodRatios() {
		return rows.stream().filter(row -> row.condition.isGood()).map(row -> row.answer.median()).toList();
	}

	/** The maps of a condition. */
	List<DepositedMap.Answer> answers(final Condition condition) {
		return rows.stream().filter(row -> row.condition == condition).map(Row::answer).toList();
	}

	/** Adds what they come to: the median of the medians and how they scatter, shares, and how many maps break the criterion. */
	void report(final EvaluationReport report) {
		for (final Condition condition : Condition.values()) {
			final List<DepositedMap.Answer> answers = answers(condition);
			if (answers.isEmpty()) continue;
			final String what = ", " + condition.text();
			report.add("median of the core relative to R" + what, middle(answers), "");
			report.add("core finer than R" + what, 100 * answers.stream().mapToDouble(DepositedMap.Answer::core).average().orElseThrow(), "%");
			final Optional<Double> rim = mean(answers.stream().map(DepositedMap.Answer::rim).filter(share -> !share.isNaN()).toList());
			rim.ifPresent(share -> report.add("rim finer than R" + what, 100 * share, "%"));
			final long broken = answers.stream().filter(DepositedMaps::warns).count();
			if (condition.isGood()) report.add("false alarms" + what, 100.0 * broken / answers.size(), "%", Double.NEGATIVE_INFINITY, 5);
			else report.add("found" + what, 100.0 * broken / answers.size(), "%");
		}
	}

	/** By the limits of the check. */
	private static boolean warns(final DepositedMap.Answer answer) {
		return 100 * answer.near() < SharpnessCriteria.LEAST_NEAR || 100 * answer.beyond() > SharpnessCriteria.MOST_BEYOND;
	}

	private static Optional<Double> mean(final List<Double> values) {
		return values.isEmpty() ? Optional.empty() : Optional.of(values.stream().mapToDouble(v -> v).average().orElseThrow());
	}

	private static double middle(final List<DepositedMap.Answer> answers) {
		final float[] medians = new float[answers.size()];
		for (int i = 0; i < medians.length; i++) medians[i] = (float) answers.get(i).median();
		return Quantiles.of(medians, 0.5)[0];
	}
}
