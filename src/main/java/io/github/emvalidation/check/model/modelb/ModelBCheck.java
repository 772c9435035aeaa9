package io.github.emvalidation.check.model.modelb;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.check.model.QScores;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import java.util.Arrays;
import java.util.Optional;

/** Check A.g: do the B-factors mean anything? The values are those of {@link BValues} and {@link ModelFallOff}. */
public final class ModelBCheck implements Check {

	static final Criterion COMMON = Criterion.atMost("b_common", "The part of the atoms that has the commonest B-factor", 90, Unit.PERCENT,
		"the B-factors carry no information");
	static final Criterion FOLLOWS = Criterion.atMost("b_q_spearman", "The rank correlation of B-factor and Q-score", 0, Unit.NONE,
		"the B-factors do not rise where the map is weak");
	static final Criterion OCCUPANCY = Criterion.atMost("occupancy_common", "The part of the atoms that has one occupancy below 1", 90,
		Unit.PERCENT, "almost the whole model has one occupancy below 1, which is not that of a refined model");
	private static final int FEWEST = 50;

	@Override
	public CheckInfo info() {
		return ModelBText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = FrameRule.obstacle(entry.transformable());
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final BValues values = BValues.of(entry.model().orElseThrow());
		if (values.heavy().length == 0) return CheckResult.notApplicable(info(), FrameRule.NO_HEAVY);
		final CheckResult.Builder result = CheckResult.graded(info(), ModelBText.summary(values));
		judgeOccupancy(result, values);
		if (values.known().length == 0) {
			result.finding(COMMON.notEvaluable(ModelBText.NO_B)).finding(FOLLOWS.notEvaluable(ModelBText.NO_B));
		}
		else judgeValues(result, values, QScores.of(entry, progress));
		if (entry.resolution().isPresent()) addFallOff(result, ModelFallOff.of(entry, entry.resolution().getAsDouble(), progress));
		return result.onModel(ModelValues.ofResidues("atoms", "Heavy atoms", new Scale(0, 20, Scale.Sense.HIGH_IS_MORE), values.counts()))
			.onModel(ModelValues.ofResidues("occupancy", "Occupancy", 0, 1, values.occupancies())).build();
	}

	private static void judgeOccupancy(final CheckResult.Builder result, final BValues values) {
		final double[] common = values.commonOccupancy();
		result.judge(Metric.of(OCCUPANCY.key(), common[0] < 1 ? 100 * common[1] : 0, Unit.PERCENT,
			"Heavy atoms that have the commonest occupancy, if that is below 1"), OCCUPANCY);
	}

	private static void judgeValues(final CheckResult.Builder result, final BValues values, final QScores scores) {
		result.metric(Metric.of("b_mean", values.mean(), Unit.SQUARE_ANGSTROM, "Mean B-factor of the heavy atoms"))
			.metric(Metric.of("b_sd", values.spread(), Unit.SQUARE_ANGSTROM, "Standard deviation of the B-factors"))
			.metric(Metric.of("b_min", values.least(), Unit.SQUARE_ANGSTROM, "Smallest B-factor"))
			.metric(Metric.of("b_max", values.most(), Unit.SQUARE_ANGSTROM, "Largest B-factor"));
		final Metric common = Metric.of(COMMON.key(), 100 * values.commonShare(), Unit.PERCENT, "Heavy atoms that have the commonest B-factor");
		result.judge(common, COMMON);
		if (values.least() <= 0) result.note(ModelBText.negative(values.least()));
		final double[] b = values.ofResidues();
		final double[] q = scores.ofResidues(scores.q06());
		final int[] both = values.both(b, q);
		final double spearman = both.length < FEWEST ? Double.NaN : BValues.spearman(both, b, q);
		if (Double.isNaN(spearman) || !COMMON.accepts(common.value())) {
			result.finding(FOLLOWS.notEvaluable(both.length < FEWEST ? ModelBText.FEW : ModelBText.ALL_EQUAL));
		}
		else result.judge(Metric.of(FOLLOWS.key(), spearman, Unit.NONE, "Spearman's correlation of B-factor and Q-score (σ 0.6 Å) of residues"),
			FOLLOWS);
		if (both.length > 1) result.figure(ModelBFigures.scatter(both, b, q));
		final double top = Arrays.stream(b).filter(v -> !Double.isNaN(v)).max().orElse(1);
		result.onModel(ModelValues.ofResidues("b_factor", "B-factor (Å²)", new Scale(0, Math.max(1, top), Scale.Sense.LOW_IS_BETTER), b));
	}

	private static void addFallOff(final CheckResult.Builder result, final Optional<ModelFallOff> found) {
		if (found.isEmpty()) {
			result.note(ModelBText.NO_RANGE);
			return;
		}
		final ModelFallOff fall = found.get();
		result.metric(Metric.of("relative_b", fall.relativeB(), Unit.SQUARE_ANGSTROM,
			"B-factor of the map relative to the model; below 0: blurrier"))
			.metric(Metric.of("rms_log", fall.rms(), Unit.NONE, "Root mean square of what the line leaves, in natural logarithms"))
			.note(ModelBText.relative(fall.relativeB())).figure(ModelBFigures.fallOff(fall));
		if (Double.isFinite(fall.correlation())) {
			result.metric(Metric.of("guinier_correlation", fall.correlation(), Unit.NONE, "Correlation of the Guinier curves of map and model"));
		}
	}
}
