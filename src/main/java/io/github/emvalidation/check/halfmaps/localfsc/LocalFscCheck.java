package io.github.emvalidation.check.halfmaps.localfsc;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.check.MaskedFigures;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.SoftWindow;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Check 1.c: which resolution do the half maps show where? The values are those of {@link LocalFscAnalysis}. */
public final class LocalFscCheck implements Check {

	static final Criterion BETTER = Criterion.atLeast("resolution_percentile",
		"The part of the particle that is better than the reported resolution",
		0.1, Unit.PERCENT, "no part of the particle reaches the reported resolution");

	private static final String LABEL = "Local resolution (Å)";
	private static final int BINS = 50;
	/** A median so much worse than the whole is worth a remark. */
	private static final double MUCH_WORSE = 1.3;

	@Override
	public CheckInfo info() {
		return LocalFscText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		return of(HalfMapPair.of(entry), Optional.of(entry), progress);
	}

	/** The check's result for a pair, all of whose hard mask counts. */
	public static CheckResult of(final HalfMapPair pair, final Progress progress) {
		return of(pair, Optional.empty(), progress);
	}

	/** @param entry whose voxels that reach the contour level count, and whose surface is coloured */
	private static CheckResult of(final HalfMapPair pair, final Optional<Entry> entry, final Progress progress) {
		if (pair.agreement(progress).isSameData()) return CheckResult.notApplicable(LocalFscText.INFO, HalfMapText.SAME);
		final OptionalDouble shown = pair.curves(progress).get(0).resolution().resolution();
		if (shown.isEmpty()) return CheckResult.notApplicable(LocalFscText.INFO, LocalFscText.UNRESOLVED);
		final double global = shown.getAsDouble();
		final SoftWindow window = LocalFscAnalysis.window(pair.resolution().orElse(global), pair.grid());
		final int narrowest = Math.min(pair.grid().nx(), Math.min(pair.grid().ny(), pair.grid().nz()));
		if (window.side() > narrowest) return CheckResult.notApplicable(LocalFscText.INFO, LocalFscText.largeWindow(window.side()));
		final LocalFscAnalysis found = LocalFscAnalysis.of(pair, window, global, LocalFscAnalysis.mostPlaces(window), progress);
		if (found.d().length == 0) return CheckResult.notApplicable(LocalFscText.INFO, LocalFscText.NO_PLACE);
		final LocalValues counted = counted(entry, found);
		final CheckResult.Builder result = graded(LocalFscText.INFO, found, counted, global);
		entry.ifPresent(map -> result.figure(surface(map, found, counted)));
		return result.build();
	}

	private static LocalValues counted(final Optional<Entry> entry, final LocalFscAnalysis found) {
		return entry.map(map -> LocalValues.of(map, found.voxels(), found.field(), Scale.Sense.LOW_IS_BETTER))
			.orElseGet(() -> LocalValues.of(found.voxels(), found.field(), Scale.Sense.LOW_IS_BETTER));
	}

	/** @param shown what the half maps show as a whole, in Å */
	static CheckResult.Builder graded(final CheckInfo info, final LocalFscAnalysis found, final LocalValues counted, final double shown) {
		final double[] q = found.percentiles();
		final CheckResult.Builder result = CheckResult.graded(info, LocalFscText.summary(counted))
			.metric(Metric.of("percentiles", Arrays.stream(q).boxed().toList(), Unit.ANGSTROM,
				"Percentiles 2.5, 25, 50, 75 and 97.5 of the local resolution"))
			.metric(Metric.of("percentiles_05", Arrays.stream(found.percentilesAtHalf()).boxed().toList(), Unit.ANGSTROM,
				"The same where the FSC falls below 0.5"));
		if (found.better().isPresent()) {
			result.judge(Metric.of(BETTER.key(), found.better().getAsDouble(), Unit.PERCENT, "Places that are better than the reported resolution"),
				BETTER);
		}
		else result.finding(BETTER.notEvaluable(HalfMapText.NO_RESOLUTION));
		result.metric(Metric.of("spread", q[4] - q[0], Unit.ANGSTROM, "From percentile 2.5 to percentile 97.5"))
			.metric(Metric.of(Metric.RESOLUTION_ESTIMATE, q[2], Unit.ANGSTROM, "Median of the local resolution"))
			.metric(Metric.of("places", found.d().length, Unit.COUNT, "Windows that the half maps were looked at through"))
			.metric(Metric.of("step", found.places().step(), Unit.VOXELS, "Distance of the windows"))
			.metric(Metric.of("window_radius", found.window().radius(), Unit.ANGSTROM, "Radius of the windows, without their edge"));
		if (q[2] > MUCH_WORSE * shown) result.note(LocalFscText.worseThanGlobal(q[2], shown));
		counted.metrics("local resolutions", Unit.ANGSTROM).forEach(result::metric);
		result.note(counted.which());
		addPictures(result, found, counted);
		return result;
	}

	private static Figure surface(final Entry entry, final LocalFscAnalysis found, final LocalValues counted) {
		return SurfaceFigures.coloured(entry, "surface", "Local resolution from half maps", Unit.ANGSTROM, found.voxels().volume(found.field()),
			counted.counted().mask(), counted.scale(0.1));
	}

	private static void addPictures(final CheckResult.Builder result, final LocalFscAnalysis found, final LocalValues counted) {
		final Scale scale = counted.scale(0.1);
		result.figure(MaskedFigures.histogram("histogram", "Histogram of the local resolution.", counted, BINS, LABEL, 0.1))
			.figure(MaskedFigures.slices("slices", "Local resolution from half maps", Unit.ANGSTROM, counted, scale))
			.product(new Product("local-resolution-halves.mrc", "The local resolution from the half maps in Å inside the hard mask, 0 outside.",
				found.voxels().volume(found.field()), Optional.of(new Local(LABEL, scale, counted.counted().mask()))));
	}
}
