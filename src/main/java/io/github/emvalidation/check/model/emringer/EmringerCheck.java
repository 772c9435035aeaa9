package io.github.emvalidation.check.model.emringer;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Check A.f: do the side chains lie in their density? The values are those of {@link EmringerAnalysis}. */
public final class EmringerCheck implements Check {

	static final Criterion SCORE = Criterion.atLeast("score", "The EMRinger score", 1, Unit.NONE,
		"the side chains do not lie in their density");
	/** Coarser maps do not show side chains, in Å. */
	static final double COARSEST = 4.5;
	static final int FEWEST = 30;

	@Override
	public CheckInfo info() {
		return EmringerText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final double resolution = entry.resolution().orElseThrow();
		if (resolution > COARSEST) return CheckResult.notApplicable(info(), EmringerText.tooCoarse(resolution));
		final Optional<String> obstacle = FrameRule.obstacle(entry);
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		progress.step(0, 1, "Turning the side chains");
		final EmringerAnalysis found = EmringerAnalysis.of(entry, progress);
		progress.step(1, 1, "Side chains turned");
		final int residues = found.scans().size();
		return residues < FEWEST ? CheckResult.notApplicable(info(), EmringerText.tooFew(residues)) : graded(found);
	}

	private CheckResult graded(final EmringerAnalysis found) {
		final CheckResult.Builder result = CheckResult.graded(info(), EmringerText.summary(found));
		final Optional<EmringerAnalysis.Threshold> best = found.best();
		if (best.isPresent()) addBest(result, found, best.get());
		else result.finding(SCORE.notEvaluable(EmringerText.NO_PEAK));
		return result.metric(Metric.of("residues", found.scans().size(), Unit.COUNT, "Side chains that were turned"))
			.onModel(values(found, "chi1", "χ1 (°)", 360, SideChainScan::chi))
			.onModel(values(found, "chi1_peak", "χ1 of the peak (°)", 360, scan -> SideChainScan.angle(scan.peak())))
			.onModel(values(found, "chi1_peak_density", "Density at the peak (map units)", highest(found), SideChainScan::height)).build();
	}

	private static void addBest(final CheckResult.Builder result, final EmringerAnalysis found, final EmringerAnalysis.Threshold best) {
		final double[] rolling = found.rolling(best.level());
		final List<Double> known = Arrays.stream(rolling).filter(value -> !Double.isNaN(value)).boxed().toList();
		result.judge(Metric.of(SCORE.key(), found.score(best), Unit.NONE, "EMRinger score"), SCORE)
			.metric(Metric.of("z", best.z(), Unit.NONE, "Standard deviations by which rotameric peaks exceed chance"))
			.metric(Metric.of("rotamer_ratio", best.ratio(), Unit.NONE, "Part of the passing peaks that are rotameric"))
			.metric(Metric.of("threshold", best.level(), Unit.DENSITY, "The threshold of the largest z"))
			.metric(Metric.of("passing", best.passing(), Unit.COUNT, "Side chains whose peak is above the threshold"))
			.metric(Metric.of("rolling", known, Unit.NONE, "Rotameric part of the passing peaks in windows of 21 side chains along each chain"));
		result.onModel(ModelValues.ofResidues("emringer_rolling", "Rotameric part of 21 side chains", 0, 1, rolling));
		EmringerFigures.all(found, best, rolling).forEach(result::figure);
	}

	private static double highest(final EmringerAnalysis found) {
		return Math.max(Double.MIN_NORMAL, found.scans().stream().mapToDouble(SideChainScan::height).max().orElse(0));
	}

	private static ModelValues values(final EmringerAnalysis found, final String key, final String label, final double high,
		final ToDoubleFunction<SideChainScan> value)
	{
		final double[] values = new double[found.model().residues().size()];
		Arrays.fill(values, Double.NaN);
		found.scans().forEach(scan -> values[scan.residue()] = value.applyAsDouble(scan));
		return ModelValues.ofResidues(key, label, 0, high, values);
	}
}
