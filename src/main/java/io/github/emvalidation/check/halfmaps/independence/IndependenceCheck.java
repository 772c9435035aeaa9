package io.github.emvalidation.check.halfmaps.independence;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.FscFigures;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Check 1.i: is the noise of the half maps independent? The values are those of {@link IndependenceAnalysis}. */
public final class IndependenceCheck implements Check {

	static final Criterion SOLVENT = Criterion.atMost("background_fsc", "The mean FSC of the solvent", 0.05, Unit.NONE,
		"the half maps share noise");
	static final Criterion TAIL = Criterion.atMost("tail_fsc", "The mean FSC beyond the reported resolution", 0.05, Unit.NONE,
		"the FSC does not fall to 0 beyond the resolution: the half maps share noise, or are overfitted inside the mask");
	static final Criterion COME_BACK = Criterion.atMost("come_back", "The rise of the FSC after its fall", 0.1, Unit.NONE,
		"the FSC comes back after it has fallen, as that of independent half maps of one particle does not");
	/** From this ratio of variances on the difference is remarked on. */
	private static final double STRUCTURE = 3;

	@Override
	public CheckInfo info() {
		return IndependenceText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		return of(HalfMapPair.of(entry), progress);
	}

	/** The check's result for a pair. */
	public static CheckResult of(final HalfMapPair pair, final Progress progress) {
		if (pair.agreement(progress).isSameData()) return CheckResult.notApplicable(IndependenceText.INFO, HalfMapText.SAME);
		return graded(IndependenceText.INFO, IndependenceAnalysis.of(pair, pair.particleFsc(progress), progress), pair.resolution());
	}

	static CheckResult graded(final CheckInfo info, final IndependenceAnalysis found, final OptionalDouble claimed) {
		final CheckResult.Builder result = CheckResult.graded(info, IndependenceText.summary(found));
		if (found.hasSolvent() && found.solventMean().isPresent()) {
			result.judge(Metric.of(SOLVENT.key(), found.solventMean().getAsDouble(), Unit.NONE, "Mean FSC of the solvent, from 10 Å on"), SOLVENT);
		}
		else result.finding(SOLVENT.notEvaluable(IndependenceText.NO_SOLVENT));
		if (found.tailMean().isPresent()) {
			result.metric(Metric.of("tail_shells", found.tailShells(), Unit.COUNT, "Shells beyond 0.8 of the reported resolution, at least three"))
				.judge(Metric.of(TAIL.key(), found.tailMean().getAsDouble(), Unit.NONE, "Mean FSC over them, inside the mask round the particle"), TAIL)
				.metric(Metric.of("tail_fsc_unmasked", found.tailUnmasked().orElseThrow(), Unit.NONE, "Mean unmasked FSC over them"));
		}
		else result.finding(TAIL.notEvaluable(claimed.isEmpty() ? HalfMapText.NO_RESOLUTION : IndependenceText.NO_TAIL));
		result.judge(Metric.of(COME_BACK.key(), found.comeBack(), Unit.NONE, "Largest rise of that FSC above its least value before"), COME_BACK);
		addDifference(result, found);
		result.figure(curves(found, claimed));
		found.difference().ifPresent(difference -> result.figure(GrayLevels.signed("difference", "Half the difference of the half maps, finer " +
			"than 10 Å: slices through the middle of the box. Where a particle shows through, the half maps do not hold the same signal.",
			difference.slices())));
		return result.build();
	}

	private static void addDifference(final CheckResult.Builder result, final IndependenceAnalysis found) {
		if (found.difference().isEmpty() || !found.hasSolvent()) return;
		final DifferenceMap difference = found.difference().get();
		result.metric(Metric.of("difference_variance_ratio", difference.varianceRatio(), Unit.NONE,
			"Variance of the difference inside the particle over that in the solvent"))
			.metric(Metric.of("difference_kurtosis", difference.kurtosis(), Unit.NONE, "Excess kurtosis of the difference in the solvent; 0 for " +
			"Gaussian noise"))
			.metric(Metric.of("difference_kurtosis_inside", difference.insideKurtosis(), Unit.NONE, "The same inside the particle"));
		if (difference.varianceRatio() > STRUCTURE) result.note(IndependenceText.structure(difference.varianceRatio()));
	}

	private static Figure curves(final IndependenceAnalysis found, final OptionalDouble claimed) {
		final ShellGrid shells = found.masked().shells();
		final List<Series> series = new ArrayList<>();
		if (found.tailShells() > 0) {
			final int last = shells.count() - 2;
			series.add(FscFigures.upright("Beyond the resolution", shells.frequency(last - found.tailShells() + 0.5), shells.frequency(last + 0.5)));
		}
		series.addAll(List.of(FscFigures.curve("Inside the mask", found.masked()),
			FscFigures.curve("Solvent", found.solvent()), FscFigures.level(FscCurve.HALF_MAPS, shells)));
		if (claimed.isPresent()) series.add(FscFigures.reported(claimed));
		return FscFigures.chart("fsc-solvent", "Fourier shell correlation of the half maps inside the mask round the particle, and of the " +
			"solvent outside it. The solvent holds no signal, so that its curve is at 0 where the noise is independent; coarser than 10 Å the " +
			"particle spills into it. The shells beyond the reported resolution are shaded.",
			"FSC", series);
	}
}
