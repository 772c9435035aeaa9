package io.github.emvalidation.check.model.fscq;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.check.model.ChainFigures;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Check A.h: does the model agree with the map as far as the half maps agree? The values are those of {@link FscqAnalysis}. */
public final class FscqCheck implements Check {

	static final Criterion FAR = Criterion.atMost("far_atoms", "The part of the atoms whose FSC-Qr is beyond ±1.5", 10, Unit.PERCENT,
		"many parts of the model do not agree with the map as the half maps do");

	private static final double[] PERCENTILES = { 0.025, 0.25, 0.5, 0.75, 0.975 };
	private static final int BINS = 40;
	private static final double SHOWN = 4;
	private static final String LABEL = "FSC-Q (Å)";

	@Override
	public CheckInfo info() {
		return FscqText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = FrameRule.obstacle(entry.transformable());
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		progress.step(0, 1, "Comparing model and half maps");
		final Grid grid = entry.grid();
		if (FscqAnalysis.window(grid).side() > Math.min(grid.nx(), Math.min(grid.ny(), grid.nz()))) {
			return CheckResult.notApplicable(info(), FscqText.SMALL_BOX);
		}
		if (pair(entry).agreement(progress).isSameData()) return CheckResult.notApplicable(info(), HalfMapText.SAME);
		final FscqAnalysis found = FscqAnalysis.of(entry.map(), entry.halfMaps().orElseThrow(), ModelMap.of(entry), FscqAnalysis.MOST_PLACES,
			progress);
		return found.isEmpty() ? CheckResult.notApplicable(info(), FscqText.NO_ATOM) : graded(found);
	}

	/** Refuses half maps that do not belong to the map. */
	private static HalfMapPair pair(final Entry entry) {
		if (entry.contour().isPresent()) return HalfMapPair.of(entry);
		final HalfMaps halves = entry.halfMaps().orElseThrow();
		return new HalfMapPair(entry.map(), halves.first(), halves.second(), 0, entry.resolution(), Optional.empty());
	}

	private CheckResult graded(final FscqAnalysis found) {
		final double[] q = Quantiles.of(found.known(found.q()), PERCENTILES);
		final double[] qr = Quantiles.of(found.known(found.qr()), PERCENTILES);
		final double[] residues = found.ofResidues(found.q());
		final CheckResult.Builder result = CheckResult.graded(info(), FscqText.summary(q, found))
			.metric(Metric.of("fsc_q", list(q), Unit.ANGSTROM, "Percentiles 2.5, 25, 50, 75 and 97.5 of FSC-Q over the atoms"))
			.metric(Metric.of("fsc_qr", list(qr), Unit.NONE, "The same of FSC-Qr"))
			.judge(Metric.of(FAR.key(), found.far(), Unit.PERCENT, "Atoms whose FSC-Qr is beyond ±1.5"), FAR)
			.metric(Metric.of("windows", found.places(), Unit.COUNT, "Windows that the maps were looked at through"))
			.metric(Metric.of("step", found.step(), Unit.VOXELS, "Distance of the windows"));
		ChainFigures.along("fsc-q", "FSC-Q along the chains: above 0 the model explains less than the half maps share, below 0 " +
			"more.", found.model(), residues, LABEL, 0).forEach(result::figure);
		return result.figure(ChainFigures.histogram("fsc-q-histogram", "Histogram of FSC-Q over the residues.", residues, LABEL, -SHOWN, SHOWN,
			BINS)).onModel(ModelValues.ofResidues("fsc_q", LABEL,
			new Scale(-SHOWN, SHOWN, Scale.Sense.LOW_IS_BETTER), residues)).build();
	}

	private static List<Double> list(final double[] values) {
		return Arrays.stream(values).boxed().toList();
	}
}
