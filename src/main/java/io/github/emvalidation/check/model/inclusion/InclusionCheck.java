package io.github.emvalidation.check.model.inclusion;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ResidueKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Check A.b: do the atoms lie in the density? The values are those of {@link InclusionAnalysis} and {@link Unmodelled}. */
public final class InclusionCheck implements Check {

	static final Criterion UNMODELLED = Criterion.atMost("unmodelled_judged", "The part of the density that has no model", 30, Unit.PERCENT,
		"a part of the density has no model");

	@Override
	public CheckInfo info() {
		return InclusionText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final Optional<String> obstacle = FrameRule.obstacle(entry.checked());
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		progress.step(0, 3, "Looking for the atoms in the density");
		final InclusionAnalysis found = InclusionAnalysis.of(entry.model().orElseThrow(), new Trilinear(entry.map()), entry.contourOrThrow());
		progress.step(1, 3, "Looking for density without a model");
		final AtomicModel model = found.model();
		final int[] waters = IntStream.range(0, model.size())
			.filter(i -> model.residue(i).kind() == ResidueKind.WATER && !model.isHydrogen(i)).toArray();
		final Unmodelled unmodelled = Unmodelled.of(entry.map(), Masks.of(entry).raw(), ModelMap.of(entry).distance(),
			ModelMap.of(entry).places().of(waters));
		progress.step(2, 3, "Looking for chain breaks");
		final List<ChainBreak> breaks = ChainBreak.of(model, unmodelled);
		progress.step(3, 3, "Atom inclusion measured");
		return graded(entry, found, unmodelled, breaks);
	}

	private static CheckResult graded(final Entry entry, final InclusionAnalysis found, final Unmodelled unmodelled,
		final List<ChainBreak> breaks)
	{
		final CheckResult.Builder result = CheckResult.graded(InclusionText.INFO, InclusionText.summary(found, unmodelled));
		final InclusionAnalysis.Curve curve = found.curve(entry.statistics());
		result.metric(Metric.of("inclusion", 100 * found.all(), Unit.PERCENT, "Heavy atoms above the contour level"));
		if (!Double.isNaN(found.backbone())) {
			result.metric(Metric.of("backbone_inclusion", 100 * found.backbone(), Unit.PERCENT, "Main chain atoms above the contour level"));
		}
		result.metric(Metric.of("chain_inclusion", found.chains().stream().map(chain -> 100 * chain.inclusion()).toList(), Unit.PERCENT,
			"Heavy atoms of each chain above the contour level"))
			.metric(Metric.of("inclusion_curve", Arrays.stream(curve.shares()).map(share -> 100 * share).boxed().toList(), Unit.PERCENT,
				"Heavy atoms above " + InclusionAnalysis.LEVELS + " levels from the smallest density to the largest"))
			.metric(Metric.of("unmodelled_fraction", 100 * unmodelled.share(), Unit.PERCENT, "Density farther than 3 Å from every heavy atom"))
			.judge(Metric.of(UNMODELLED.key(), 100 * unmodelled.judgedShare(), Unit.PERCENT, unmodelled.hasNoise()
				? "The same, in blobs of 500 Å³ or more" : "The same, which counts as a whole because the map was cut out by a mask"), UNMODELLED)
			.metric(Metric.of("unmodelled_largest", unmodelled.largest(), Unit.CUBIC_ANGSTROM, "Largest blob of such density"))
			.metric(Metric.of("breaks", breaks.size(), Unit.COUNT, "Breaks of the chains of amino acids"));
		if (unmodelled.largest() >= InclusionText.RESIDUE) result.note(InclusionText.largest(unmodelled.largest()));
		final List<ChainBreak> unbuilt = breaks.stream().filter(ChainBreak::hasDensity).toList();
		if (!unbuilt.isEmpty()) result.note(InclusionText.unbuilt(unbuilt));
		InclusionFigures.tables(found, breaks).forEach(result::table);
		return result.figure(InclusionFigures.curve(curve, found))
			.onModel(ModelValues.ofResidues("inclusion", "Atom inclusion", 0, 1, found.residues())).build();
	}
}
