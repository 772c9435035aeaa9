package io.github.emvalidation.check.map.localbfactor;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.check.MaskedFigures;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.Optional;

/**
 * Check 0.f: do amplitudes fall off as they should in every part of the particle? The values are those of {@link LocalBFactorAnalysis}.
 */
public final class LocalBFactorCheck implements Check {

	private static final int BINS = 50;
	private static final String WHAT = "Local B-factor";
	private static final String LABEL = "Local B-factor (Å²)";

	static final Criterion STRAIGHT = Criterion.atLeast("median_r_squared", "The median share of variation that a voxel's line explains", 0.8,
		Unit.NONE, "the amplitudes do not fall off along a line, as those of over-fitted or over-sharpened maps do not");
	static final Criterion FALL_OFF = Criterion.within("median_over_r2", "The median local B-factor, divided by the square of the resolution,",
		-26, -9, Unit.NONE, "the map is sharpened too much (above), or not sharpened or damped (below)");
	/** Coarser than this the values follow the shape of the particle, in Å. */
	private static final double COARSEST = 8;

	@Override
	public CheckInfo info() {
		return LocalBFactorText.INFO;
	}

	@Override
	public double volumes(final Grid grid) {
		return 1.6;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = LocalChecks.obstacle(entry);
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final LocalAmplitudes amplitudes = LocalAmplitudes.of(entry, progress);
		final LocalBFactorAnalysis found = LocalBFactorAnalysis.of(amplitudes, progress);
		final boolean hasNoise = amplitudes.hasSolvent() && !amplitudes.isMasked();
		final LocalValues counted = LocalValues.of(entry, found.voxels(), found.bFactors(), Scale.Sense.HIGH_IS_BETTER);
		final CheckResult.Builder result = CheckResult.graded(info(), LocalBFactorText.summary(found, counted, hasNoise));
		addMetrics(result, found, counted, entry.resolution().orElseThrow(), hasNoise);
		result.note(counted.which());
		LocalChecks.cautions(amplitudes).forEach(result::note);
		LocalBFactorText.doubts(found, hasNoise).forEach(result::note);
		LocalBFactorText.wholeMap(found.quantiles()[2], amplitudes.mapBFactor()).ifPresent(result::note);
		final Scale scale = counted.scale(1);
		result.figure(MaskedFigures.histogram("histogram", "Histogram of the local B-factors.", counted, BINS, LABEL, 1))
			.figure(MaskedFigures.slices("slices", WHAT, Unit.SQUARE_ANGSTROM, counted, scale))
			.figure(SurfaceFigures.coloured(entry, "surface", WHAT, Unit.SQUARE_ANGSTROM, found.voxels().volume(found.bFactors()),
				counted.counted().mask(), scale));
		result.product(LocalChecks.product(entry, "local-bfactor.mrc", "The local B-factor in Å² inside the hard mask, 0 outside.",
			found.voxels().volume(found.bFactors()), new Local(LABEL, scale, counted.counted().mask())));
		return result.build();
	}

	private static void addMetrics(final CheckResult.Builder result, final LocalBFactorAnalysis found, final LocalValues counted,
		final double resolution, final boolean hasNoise)
	{
		final double[] q = found.quantiles();
		final Metric median = Metric.of("median", q[2], Unit.SQUARE_ANGSTROM, "Median of the local B-factors of the hard mask; not graded");
		final Metric spread = Metric.of("spread", q[4] - q[0], Unit.SQUARE_ANGSTROM, "From percentile 2.5 to percentile 97.5; not graded");
		result.metric(Metric.of("percentiles", Arrays.stream(q).boxed().toList(), Unit.SQUARE_ANGSTROM,
			"Percentiles 2.5, 25, 50, 75 and 97.5 of the local B-factors of the hard mask"))
			.metric(median).metric(spread)
			.metric(Metric.of("voxels", found.voxels().count(), Unit.VOXELS, "Voxels of the resized map's hard mask"))
			.table(PublishedLocalBFactor.verdict(median, spread));
		counted.metrics("local B-factors", Unit.SQUARE_ANGSTROM).forEach(result::metric);
		if (hasNoise) {
			result.metric(Metric.of("above_noise", 100 * found.aboveNoise(), Unit.PERCENT,
				"Share of the voxels that stand out from noise at every frequency"));
		}
		judge(result, Metric.of(STRAIGHT.key(), found.rSquared(), Unit.NONE,
			"Median over the hard mask of the share of variation that a voxel's line explains (r²)"), STRAIGHT, resolution);
		judge(result, Metric.of(FALL_OFF.key(), q[2] / (resolution * resolution), Unit.NONE,
			"Median of the hard mask over the square of the reported resolution"), FALL_OFF, resolution);
	}

	private static void judge(final CheckResult.Builder result, final Metric metric, final Criterion criterion, final double resolution) {
		if (resolution > COARSEST) result.metric(metric).finding(criterion.notEvaluable(LocalBFactorText.COARSE));
		else result.judge(metric, criterion);
	}
}
