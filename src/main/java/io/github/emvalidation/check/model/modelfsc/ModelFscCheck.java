package io.github.emvalidation.check.model.modelfsc;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.FscFigures;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.FscCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Check A.e: up to which resolution do model and map agree? The values are those of {@link ModelFscAnalysis}. */
public final class ModelFscCheck implements Check {

	static final double HALF = 0.5;
	private static final String SUBJECT = "The resolution at which the FSC of map and model falls below 0.5, divided by the reported one,";
	private static final String BROKEN = "the model agrees with the map only at much coarser resolution than reported";
	/** Finer than 3.8 Å. */
	static final Criterion FINE = Criterion.atMost("fsc_ratio", SUBJECT, 1.3, Unit.NONE, BROKEN);
	/** From 3.8 Å on. */
	static final Criterion COARSE = Criterion.atMost("fsc_ratio", SUBJECT, 2, Unit.NONE, BROKEN);
	private static final double FINE_END = 3.8;

	@Override
	public CheckInfo info() {
		return ModelFscText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = FrameRule.obstacle(entry.transformable());
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final ModelFscAnalysis found = ModelFscAnalysis.of(entry, entry.resolution().orElseThrow(), progress);
		return found.isEmpty() ? CheckResult.notApplicable(info(), ModelFscText.EMPTY) : graded(found);
	}

	private CheckResult graded(final ModelFscAnalysis found) {
		final CheckResult.Builder result = CheckResult.graded(info(), ModelFscText.summary(found));
		addCrossing(result, "fsc_05", found, found.masked(), HALF, "Where the masked FSC falls below 0.5");
		addCrossing(result, "fsc_0143", found, found.masked(), FscCurve.HALF_MAPS, "Where the masked FSC falls below 0.143");
		addCrossing(result, "fsc_0", found, found.masked(), 0, "Where the masked FSC falls below 0");
		addCrossing(result, "fsc_05_unmasked", found, found.unmasked(), HALF, "Where the unmasked FSC falls below 0.5");
		judge(result, found);
		result.metric(Metric.of("mean_fsc", found.mean(), Unit.NONE, "Mean of the masked FSC up to the reported resolution"))
			.metric(Metric.of("curve", Arrays.stream(found.values(found.masked())).boxed().toList(), Unit.NONE, "The masked FSC, shell by shell"));
		final OptionalDouble estimate = found.crossing(found.masked(), HALF);
		if (estimate.isPresent()) {
			result.metric(Metric.of(Metric.RESOLUTION_ESTIMATE, estimate.getAsDouble(), Unit.ANGSTROM,
				"Resolution up to which model and map agree: masked FSC at 0.5"));
		}
		else result.note("Inside the mask " + ModelFscText.noCrossing("0.5", found.finest()));
		return result.figure(chart(found)).build();
	}

	private static void addCrossing(final CheckResult.Builder result, final String key, final ModelFscAnalysis found, final FscCurve curve,
		final double threshold, final String meaning)
	{
		final OptionalDouble crossing = found.crossing(curve, threshold);
		if (crossing.isPresent()) result.metric(Metric.of(key, crossing.getAsDouble(), Unit.ANGSTROM, meaning));
	}

	/** A curve that never falls is judged by its end, where that is fine enough to show that the limit is kept. */
	private static void judge(final CheckResult.Builder result, final ModelFscAnalysis found) {
		final Criterion criterion = found.resolution() < FINE_END ? FINE : COARSE;
		final OptionalDouble crossing = found.crossing(found.masked(), HALF);
		final double ratio = crossing.orElse(found.finest()) / found.resolution();
		final String meaning = crossing.isPresent() ? "That resolution over the reported one" : "At most that, since the curve ends there";
		if (crossing.isEmpty() && !criterion.accepts(ratio)) result.finding(criterion.notEvaluable(ModelFscText.notJudged(found.finest())));
		else result.judge(Metric.of(criterion.key(), ratio, Unit.NONE, meaning), criterion);
	}

	private static Figure chart(final ModelFscAnalysis found) {
		return FscFigures.chart("model-fsc", "Fourier shell correlation of map and model, as they are and inside the soft mask round the " +
			"model. The curves end at the finest detail of a model that the voxels hold.", new Axis("FSC", false),
			List.of(curve("Inside the mask", found, found.masked()), curve("As they are", found, found.unmasked()), level(HALF, found),
				level(FscCurve.HALF_MAPS, found), FscFigures.reported(OptionalDouble.of(found.resolution()))));
	}

	private static Series curve(final String name, final ModelFscAnalysis found, final FscCurve curve) {
		return new Series(name, Arrays.copyOf(curve.frequencies(), found.last() + 1), found.values(curve), Style.LINE);
	}

	private static Series level(final double level, final ModelFscAnalysis found) {
		return new Series(Double.toString(level), new double[] { 0, found.masked().shells().frequency(found.last()) },
			new double[] { level, level }, Style.DASHED);
	}
}
