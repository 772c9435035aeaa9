package io.github.emvalidation.check.map.localresolution;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.check.MaskedFigures;
import io.github.emvalidation.check.Sampling;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ParticleVoxels;
import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.resolution.ResolutionBias;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.Optional;

/**
 * Check 0.e: does the map look as sharp as the reported resolution says? The values are those of {@link LocalResolutionAnalysis}.
 */
public final class LocalResolutionCheck implements Check {

	/** Name of the network that the program comes with. */
	public static final String NETWORK = "resolution";

	private static final int BINS = 25;
	private static final String WHAT = "Local resolution";
	private static final String LABEL = "Local resolution (Å)";

	@Override
	public CheckInfo info() {
		return LocalResolutionText.INFO;
	}

	/** The network sees the map at 1 Å. */
	@Override
	public double volumes(final Grid grid) {
		return Math.max(1.6, 1.25 * grid.voxelVolume());
	}

	@Override
	public void prepare() {
		NetworkEngine.startAside();
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final double reported = entry.resolution().orElseThrow();
		final boolean constant = !(entry.statistics().min() < entry.statistics().max());
		final Optional<String> obstacle = LocalResolutionText.obstacle(reported, constant).or(() -> Sampling.obstacle(entry));
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final Optional<String> trouble = NetworkEngine.obstacle();
		if (trouble.isPresent()) return CheckResult.failed(info(), trouble.get());
		final Model model = Model.shipped(NETWORK);
		final LocalResolutionAnalysis found = LocalResolutionAnalysis.of(entry, model.weights(), progress);
		final LocalValues counted = LocalValues.of(entry, found.voxels(), found.resolution(), Scale.Sense.LOW_IS_BETTER);
		final CheckResult.Builder result = CheckResult.graded(info(), LocalResolutionText.summary(counted, reported));
		addMetrics(result, found, counted, reported);
		SharpnessCriteria.judge(result, LocalValues.of(entry, found.voxels(), found.answers(), Scale.Sense.LOW_IS_BETTER).kept(), reported);
		result.note(counted.which());
		addEstimate(result, found.quantiles()[2], ResolutionBias.of(model.card()));
		LocalResolutionText.uncertainty(model.card()).forEach(result::note);
		final Scale scale = counted.scale(0.1);
		result.figure(MaskedFigures.marked(MaskedFigures.histogram("histogram", "Histogram of the local resolutions.", counted, BINS, LABEL, 0.1),
			"reported resolution", reported))
			.figure(MaskedFigures.slices("slices", WHAT, Unit.ANGSTROM, counted, scale));
		final LocalResolutionAnalysis.OnMap onMap = found.onMap(entry);
		final MapMask shown = counted.isWhole() ? onMap.voxels().mask() : ParticleVoxels.of(entry).among(onMap.voxels()).mask();
		result.figure(SurfaceFigures.coloured(entry, "surface", WHAT, Unit.ANGSTROM, onMap.voxels().volume(onMap.resolution()), shown, scale));
		result.product(new Product("local-resolution.mrc",
			"The local resolution in Å inside the hard mask, 0 outside, on the voxels of the map.",
			onMap.voxels().volume(onMap.resolution()), Optional.of(new Local(LABEL, scale, shown))));
		result.network(new Network(model.card().name(), model.card().version(), model.card().sha256()));
		return result.build();
	}

	private static void addMetrics(final CheckResult.Builder result, final LocalResolutionAnalysis found, final LocalValues counted,
		final double reported)
	{
		final double[] q = found.quantiles();
		result.metric(Metric.of("percentiles", Arrays.stream(q).boxed().toList(), Unit.ANGSTROM,
			"Percentiles 2.5, 25, 50, 75 and 97.5 of the local resolutions of the hard mask"))
			.metric(Metric.of("finer_than_reported", 100 * LocalResolutionAnalysis.shareFinerThan(reported, counted.kept()), Unit.PERCENT,
				"Share of the voxels that count whose local resolution is finer than the reported one"));
		counted.metrics("local resolutions", Unit.ANGSTROM).forEach(result::metric);
		final Metric share = Metric.of("resolution_percentile", 100 * found.shareFinerThan(reported), Unit.PERCENT,
			"Share of the voxels of the hard mask whose local resolution is finer than the reported one; not graded");
		final Metric spread = Metric.of("spread", q[4] - q[0], Unit.ANGSTROM, "From percentile 2.5 to percentile 97.5; not graded");
		result.metric(share).metric(spread)
			.metric(Metric.of("voxels", found.voxels().count(), Unit.VOXELS, "Voxels of 1 Å at which the local resolution was measured"))
			.table(SharpnessCriteria.published(share, spread));
	}

	/** The resolution that the median stands for, with its error where the network's card knows it. */
	private static void addEstimate(final CheckResult.Builder result, final double median, final Optional<ResolutionBias> bias) {
		result.metric(Metric.of(Metric.RESOLUTION_ESTIMATE, bias.map(b -> b.resolution(median)).orElse(median), Unit.ANGSTROM,
			"Resolution that the median of the local resolutions stands for"));
		bias.ifPresent(b -> result.metric(Metric.of(Metric.RESOLUTION_ERROR, b.error(median), Unit.ANGSTROM,
			"Standard deviation of that from one good map to another")).note(LocalResolutionText.bias(b, median)));
	}
}
