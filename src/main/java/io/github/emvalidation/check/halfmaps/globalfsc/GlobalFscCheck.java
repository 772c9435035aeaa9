package io.github.emvalidation.check.halfmaps.globalfsc;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.check.halfmaps.MaskedFsc;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.FscCurve;
import java.util.OptionalDouble;

/** Check 1.a: which resolution do the half maps show, and is no more claimed? The values are those of {@link GlobalFscAnalysis}. */
public final class GlobalFscCheck implements Check {

	static final Criterion RESOLVED = Criterion.atLeast("resolved_shells", "The number of shells, behind the first two, in which the " +
		"corrected FSC is 0.143 or more", 1, Unit.COUNT, "the half maps show no resolution");
	static final Criterion CLAIM = Criterion.atLeast("claim_ratio", "The reported resolution, divided by the finest that the half maps show,",
		0.9, Unit.NONE, "the reported resolution claims more than the half maps show");
	static final Criterion RANDOM = Criterion.atMost("random_fsc_at_resolution", "The FSC of random phases at the resolution", 0.1, Unit.NONE,
		"the mask is too tight, as it makes even random half maps agree");
	static final Criterion CORRECTION = Criterion.atMost("mask_correction", "The corrected resolution, divided by the masked one,", 1.1,
		Unit.NONE,
		"the mask is too tight, as it brings about much of the resolution");
	static final Criterion LOSS = Criterion.atMost("mask_loss", "The corrected resolution, divided by the unmasked one,", 1.05, Unit.NONE,
		"the mask cuts signal away");
	static final Criterion CUT = Criterion.atMost("mask_cut", "The part of the particle that the author's mask leaves out", 5, Unit.PERCENT,
		"the mask cuts the particle");

	/** A reported resolution so much coarser than the one shown is worth a remark. */
	private static final double MODEST = 1.3;

	@Override
	public CheckInfo info() {
		return GlobalFscText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		return of(HalfMapPair.of(entry), progress);
	}

	/** The check's result for a pair. */
	public static CheckResult of(final HalfMapPair pair, final Progress progress) {
		if (pair.agreement(progress).isSameData()) return CheckResult.notApplicable(GlobalFscText.INFO, HalfMapText.SAME);
		return graded(GlobalFscText.INFO, GlobalFscAnalysis.of(pair, progress));
	}

	static CheckResult graded(final CheckInfo info, final GlobalFscAnalysis found) {
		final CheckResult.Builder result = CheckResult.graded(info, GlobalFscText.summary(found)).verdict(GlobalFscText.verdict(found));
		addResolutions(result, found);
		result.judge(Metric.of(RESOLVED.key(), found.resolvedShells(), Unit.COUNT,
			"Shells, behind the first two, before the corrected FSC falls below 0.143"), RESOLVED);
		judge(result, CLAIM, found.claim(), "Reported resolution over the finest that counts",
			found.claimed().isEmpty() ? HalfMapText.NO_RESOLUTION : HalfMapText.UNRESOLVED);
		final String nothing = found.main().random().isEmpty() ? GlobalFscText.NO_CORRECTION : HalfMapText.UNRESOLVED;
		judge(result, RANDOM, found.main().randomAtResolution(), "FSC that the mask brings about at the resolution", nothing);
		judge(result, CORRECTION, found.main().correction(), "Corrected over masked resolution", HalfMapText.UNRESOLVED);
		judge(result, LOSS, found.maskLoss(), "Corrected over unmasked resolution", HalfMapText.UNRESOLVED);
		found.cut().ifPresent(cut -> {
			result.judge(Metric.of(CUT.key(), 100 * cut.share(), Unit.PERCENT, "Part of the hard mask where the author's mask is below 0.5"), CUT);
			if (!CUT.accepts(100 * cut.share())) result.note(GlobalFscText.cutWhere(cut.middle()));
		});
		addNotes(result, found);
		return result.table(GlobalFscFigures.masks(found)).figure(GlobalFscFigures.curves(found)).figure(GlobalFscFigures.tighter(found))
			.text(FscFiles.table(found)).text(FscFiles.deposition(found)).build();
	}

	private static void addResolutions(final CheckResult.Builder result, final GlobalFscAnalysis found) {
		final MaskedFsc main = found.main();
		for (final double threshold : new double[] { FscCurve.HALF_MAPS, 0.5 }) {
			final String key = threshold == 0.5 ? "_05" : "_0143";
			final String meaning = " FSC falls below " + threshold;
			length(result, "unmasked" + key, found.unmasked().crossing(threshold), "Where the unmasked" + meaning);
			length(result, "masked" + key, main.masked().crossing(threshold), "Where the masked" + meaning);
			length(result, "corrected" + key, main.corrected().crossing(threshold), "Where the corrected" + meaning);
			length(result, "part" + key, found.part().crossing(threshold), "Where the" + meaning + ", corrected for the empty part of the box");
		}
		length(result, "fsc_09", main.corrected().crossing(0.9), "Where the corrected FSC falls below 0.9");
		length(result, "ssnr_1", found.equalNoise(), "Where signal and noise of the mean map are equal (corrected FSC 1/3)");
		length(result, "dpr_45", found.phases(), "Where the phases differ by 45° (unmasked)");
		found.randomizeAt().ifPresent(d -> result.metric(Metric.of("randomize_at", d, Unit.ANGSTROM, "Phases finer than this were made random")));
		result.metric(Metric.of("mask_fraction", main.fraction(), Unit.NONE, "Part of the box that the mask holds"));
		length(result, Metric.RESOLUTION_ESTIMATE, found.resolution(), "Resolution that the half maps show: corrected FSC at 0.143");
	}

	private static void length(final CheckResult.Builder result, final String key, final Crossing crossing, final String meaning) {
		crossing.resolution().ifPresent(d -> result.metric(Metric.of(key, d, Unit.ANGSTROM, meaning)));
	}

	private static void judge(final CheckResult.Builder result, final Criterion criterion, final OptionalDouble value, final String meaning,
		final String otherwise)
	{
		if (value.isPresent()) result.judge(Metric.of(criterion.key(), value.getAsDouble(), criterion.unit(), meaning), criterion);
		else result.finding(criterion.notEvaluable(otherwise));
	}

	private static void addNotes(final CheckResult.Builder result, final GlobalFscAnalysis found) {
		if (!found.resolution().isResolved()) return;
		final double shown = found.resolution().resolution().orElseThrow();
		if (found.resolution().kind() == Crossing.Kind.BEYOND_NYQUIST) result.note(GlobalFscText.beyondNyquist(shown));
		if (found.claimed().isPresent() && found.claimed().getAsDouble() > MODEST * shown) {
			result.note(GlobalFscText.modest(found.claimed().getAsDouble(), shown));
		}
	}
}
