package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.MassScale;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** Check 0.b: does the contour level cut out one clean particle? The values are those of {@link MaskAnalysis}. */
public final class MaskCheck implements Check {

	private static final double SPECK = 30;
	private static final double SPECK_VOXELS = 2;

	/** In the good maps of the power study up to 8 % of the mask are specks of noise and loose ends of the protein. */
	private static final int MOST = 90;
	static final Criterion FEW_COMPONENTS = Criterion.atMost("components_90", "The number of components that hold 90 % of the raw mask", 5,
		Unit.COUNT, "the contour level shows several particles, or breaks one up");
	static final Criterion OVERLAP = Criterion.atLeast("overlap", "The share of the raw mask that lies in the hard mask", 0.75, Unit.NONE,
		"the mask of the other checks misses a good part of the density above the contour level");

	@Override
	public CheckInfo info() {
		return MaskText.INFO;
	}

	@Override
	public double volumes(final Grid grid) {
		return 1;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		final MaskAnalysis found = MaskAnalysis.of(entry, progress);
		final CheckResult.Builder result = CheckResult.graded(info(), summary(found));
		addComponents(result, found);
		ContourLevel.judge(result, entry, found.density());
		ContourLevel.judgeContrast(result, entry);
		ContourLevel.belowSolvent(entry).ifPresent(result::note);
		result.metric(Metric.of("hard_mask_voxels", found.hardVoxels(), Unit.VOXELS, "Voxels of the hard mask"));
		result.metric(Metric.of("hard_mask_volume", found.hardVolume(), Unit.CUBIC_ANGSTROM, "Volume of the hard mask"));
		result.judge(Metric.of(OVERLAP.key(), found.overlap(), Unit.NONE, "Share of the raw mask that lies in the hard mask"), OVERLAP);
		found.scan().ifPresentOrElse(scan -> addScan(result, scan, found.voxelVolume(), entry.contour().orElseThrow()),
			() -> result.note(MaskText.NO_POSITIVE_DENSITY));
		result.table(PublishedMask.verdict(found));
		result.product(new Product("hard-mask.mrc", "The hard mask: 1 inside, 0 outside.", Masks.of(entry).hard()));
		return result.build();
	}

	private static void addComponents(final CheckResult.Builder result, final MaskAnalysis found) {
		final LargeComponents components = found.components();
		result.metric(count("components", components.sizes().length, "Connected components of the raw mask"));
		result.metric(voxels("raw_voxels", components.voxels(), "Voxels at or above the contour level"));
		result.metric(Metric.of("raw_volume", found.rawVolume(), Unit.CUBIC_ANGSTROM, "Volume of the raw mask"));
		result.metric(Metric.of("raw_mass_kda", MassScale.kilodalton(found.rawVolume()), Unit.KILODALTON,
			"Mass of the protein that would fill the raw mask"));
		result.judge(count(FEW_COMPONENTS.key(), components.holding(MOST), "Components, from the largest down, that together hold 90 % of the " +
			"raw mask"), FEW_COMPONENTS);
		result.metric(count("components_95", components.main(), "Those that together hold 95 %"));
		result.metric(voxels("largest_component_voxels", components.sizes()[0], "Voxels of the largest component"));
		result.metric(count("remaining_components", components.remaining(), "The other components, which remain"));
		result.metric(voxels("remaining_mean_voxels", components.remainingMean(), "Mean size of the remaining components"));
		final Criterion rest = smallRest(found.voxelVolume());
		result.judge(Metric.of(rest.key(), found.remainingMeanVolume(), rest.unit(), "Mean volume of the remaining components"), rest);
		result.metric(voxels("remaining_largest_voxels", components.remainingLargest(), "Size of the largest remaining component"));
		result.metric(voxels("remaining_smallest_voxels", components.remainingSmallest(), "Size of the smallest remaining component"));
		result.table(MaskFigures.components(components, found.voxelVolume()));
	}

	/** Specks are smaller than 30 Å³, a quarter of an amino acid, or of two voxels where these are large. */
	static Criterion smallRest(final double voxelVolume) {
		return Criterion.atMost("remaining_mean_volume", "The mean volume of the remaining components",
			Math.max(SPECK, SPECK_VOXELS * voxelVolume), Unit.CUBIC_ANGSTROM,
			"the density outside the main components is more than specks of noise");
	}

	private static void addScan(final CheckResult.Builder result, final GrayScan scan, final double voxelVolume, final double contour) {
		result.metric(Metric.of("thresholds", Arrays.stream(scan.levels()).boxed().toList(), Unit.DENSITY,
			"24 gray levels: i/25 of the maximum of the map, i = 1 to 24"));
		result.metric(Metric.of("voxel_mass", each(scan, n -> n), Unit.VOXELS, "Voxels above each of those gray levels"));
		result.metric(Metric.of("molecular_mass_kda", each(scan, n -> MassScale.kilodalton(n * voxelVolume)), Unit.KILODALTON,
			"Mass of the protein that would fill them"));
		result.metric(Metric.of("amino_acids", each(scan, n -> MassScale.residues(n * voxelVolume)), Unit.RESIDUES,
			"Amino acids of that protein"));
		result.figure(MaskFigures.chart(scan, contour));
	}

	private static List<Double> each(final GrayScan scan, final LongToDoubleFunction value) {
		return Arrays.stream(scan.voxels()).mapToDouble(value).boxed().toList();
	}

	private static Metric count(final String key, final long value, final String meaning) {
		return Metric.of(key, value, Unit.COUNT, meaning);
	}

	private static Metric voxels(final String key, final double value, final String meaning) {
		return Metric.of(key, value, Unit.VOXELS, meaning);
	}

	private static String summary(final MaskAnalysis found) {
		final LargeComponents components = found.components();
		final String volume = Unit.CUBIC_ANGSTROM.print(found.rawVolume());
		final String protein = "(as much as " + Unit.KILODALTON.print(MassScale.kilodalton(found.rawVolume())) + " of protein)";
		final String whole = components.sizes().length == 1 ? "is one component of " + volume + " " + protein + ". "
			: "falls into " + Numbers.whole(components.sizes().length) + " components of " + volume + " together " + protein + ". " +
				parts(found) + ". ";
		return "At the contour level the map " + whole + Unit.PERCENT.print(100 * found.overlap()) +
			" of the raw mask lies in the hard mask of " + Numbers.whole(found.hardVoxels()) + " voxels.";
	}

	private static String parts(final MaskAnalysis found) {
		final LargeComponents components = found.components();
		final String share = Unit.PERCENT.print(100 - 100.0 * components.remainingVoxels() / components.voxels());
		final String main = (components.main() == 1 ? "The largest holds " : Numbers.whole(components.main()) + " of them hold ") + share +
			" of it";
		if (components.remaining() == 0) return main;
		final String others = components.remaining() == 1 ? "other one has a volume of "
			: Numbers.whole(components.remaining()) + " others have a mean volume of ";
		return main + "; the " + others + Unit.CUBIC_ANGSTROM.print(found.remainingMeanVolume());
	}
}
