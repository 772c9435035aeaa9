package io.github.emvalidation.check.model.correlation;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ModelMap;
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
import java.util.OptionalDouble;

/** Check A.d: how well do the densities of model and map agree? The values are those of {@link CorrelationAnalysis}. */
public final class CorrelationCheck implements Check {

	static final Criterion MASK = Criterion.atLeast("cc_mask", "The correlation of map and model near the atoms (CC_mask)", 0.5, Unit.NONE,
		"the model does not fit the density that it lies in");
	static final Criterion POOR = Criterion.atMost("polymer_below_0_5",
		"The part of the amino acids and nucleotides with a correlation below 0.5", 10, Unit.PERCENT, "many residues do not fit their density");

	@Override
	public CheckInfo info() {
		return CorrelationText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = FrameRule.obstacle(entry.transformable());
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final double resolution = entry.resolution().orElseThrow();
		final CorrelationAnalysis found = CorrelationAnalysis.of(entry, resolution, progress);
		if (found.regions().mask().isEmpty()) return CheckResult.notApplicable(info(), CorrelationText.FLAT);
		final CheckResult.Builder result = graded(found);
		final double finest = ModelMap.of(entry).finest();
		if (finest > resolution) result.note(CorrelationText.coarseVoxels(resolution, finest));
		return result.build();
	}

	private CheckResult.Builder graded(final CorrelationAnalysis found) {
		final RegionCorrelation regions = found.regions();
		final CheckResult.Builder result = CheckResult.graded(info(), CorrelationText.summary(found))
			.judge(Metric.of(MASK.key(), regions.mask().orElseThrow(), Unit.NONE, "Correlation within the van der Waals radius + 1.1 Å of atoms"),
				MASK);
		add(result, "cc_volume", regions.volume(), "Correlation over as many of the model's highest voxels");
		add(result, "cc_peaks", regions.peaks(), "Correlation over as many of the highest voxels of model or map");
		add(result, "cc_box", found.box(), "Correlation over the whole box");
		if (found.shrunk().voxels() != regions.voxels()) {
			add(result, "cc_mask_cctbx", found.shrunk().mask(), "CC_mask in the mask that cctbx makes on this grid");
			add(result, "cc_volume_cctbx", found.shrunk().volume(), "CC_volume for that mask");
			add(result, "cc_peaks_cctbx", found.shrunk().peaks(), "CC_peaks for that mask");
			result.note(CorrelationText.otherMask(found));
		}
		add(result, "cc_main_chain", found.main(), "Correlation near the main chains, with CB");
		add(result, "cc_side_chain", found.side(), "Correlation near all other atoms: side chains, ligands, waters");
		addResidues(result, found);
		return result.metric(Metric.of("mask_voxels", regions.voxels(), Unit.COUNT, "Voxels in the mask"))
			.metric(Metric.of("atom_radius", found.radius(), Unit.ANGSTROM, "Distance up to which voxels count as near an atom"));
	}

	private static void addResidues(final CheckResult.Builder result, final CorrelationAnalysis found) {
		final List<Double> chains = Arrays.stream(found.chains()).filter(cc -> !Double.isNaN(cc)).boxed().toList();
		if (!chains.isEmpty()) result.metric(Metric.of("chain_cc", chains, Unit.NONE, "Correlation near each chain, in the order of the model"));
		found.poor(residue -> true).ifPresent(poor -> result.metric(Metric.of("residues_below_0_5", poor, Unit.PERCENT,
			"Residues, with ligands and waters, that have a correlation below 0.5")));
		final OptionalDouble poor = found.poorOfChains();
		if (poor.isPresent()) {
			result.judge(Metric.of(POOR.key(), poor.getAsDouble(), Unit.PERCENT, "The same of amino acids and nucleotides alone"), POOR);
		}
		else result.finding(POOR.notEvaluable(CorrelationText.NO_CHAINS));
		result.table(CorrelationFigures.chains(found));
		CorrelationFigures.stretches(found).ifPresent(result::table);
		if (!found.worst(1).isEmpty()) result.table(CorrelationFigures.worst(found));
		CorrelationFigures.all(found).forEach(result::figure);
		result.onModel(ModelValues.ofResidues("cc", "Local correlation", 0, 1, found.residues()));
	}

	private static void add(final CheckResult.Builder result, final String key, final OptionalDouble value, final String meaning) {
		if (value.isPresent()) result.metric(Metric.of(key, value.getAsDouble(), Unit.NONE, meaning));
	}
}
