package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.PointGroup;
import io.github.emvalidation.entry.derived.BoxNoise;
import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The criteria on the solvent. Most are in units of the contour level's height above the solvent: what is small beside it no reader sees in
 * the map, however significant it is beside the noise.
 */
final class SolventCriteria {

	static final Criterion MASKED = Criterion.atMost("most_frequent_share", "The share of the background that holds exactly one value", 0.1,
		Unit.NONE, "the map was masked, and a part of its solvent is gone");
	static final Criterion OFFSET = Criterion.atMost("far_offset", "The offset of the far solvent, relative to the contour level,", 0.035,
		Unit.NONE, "the solvent does not lie about 0");
	static final Criterion TREND = Criterion.atMost("far_trend", "The trend of the far solvent across the box, relative to the contour level,",
		0.06, Unit.NONE, "the solvent rises from one side of the box to the other");
	static final Criterion SPOT = Criterion.atMost("far_spot", "The densest spot of the far solvent, relative to the particle,", 0.1,
		Unit.NONE, "a neighbour, a fragment, a detergent belt or an artefact lies outside the mask");
	static final Criterion SPECKS = Criterion.atMost("far_specks", "The density far from the particle that reaches the contour level,", 0.25,
		Unit.PERCENT, "dust, fragments or neighbours lie outside the mask");
	static final Criterion RINGS = Criterion.atMost("far_rings",
		"The height of rings round the middle of the box, relative to the contour level,", 0.06,
		Unit.NONE, "rings run through the solvent");
	static final Criterion RADIAL = Criterion.within("far_radial_excess", "The logarithm of radial over tangential change", -0.15, 0.15,
		Unit.NONE, "the noise of the solvent has streaks from the middle (below 0) or rings round it (above 0)");
	static final Criterion PEAK = Criterion.atMost("far_peak", "The strongest period of the far solvent, relative to its shell's mean power,",
		100, Unit.NONE, "stripes run through the solvent");

	static final Criterion SYMMETRY = Criterion.atMost("noise_symmetry", "The agreement of the far solvent with itself, turned,", 0.3,
		Unit.NONE, "the noise repeats itself, so a symmetry was imposed that was not declared");

	/** Few voxels differ in direction by chance: in a small box the limits are this over the square root of the voxels. */
	private static final double CHANCE = 40;

	/** Noise of few voxels has spots, and dips as deep: a spot is none up to so many times the dip. */
	private static final double ASYMMETRY = 1.4;

	/** All but the first, which need solvent with noise in it. */
	private static final List<Criterion> FAR = List.of(OFFSET, TREND, SPOT, SPECKS, RINGS, RADIAL, PEAK);
	/** From this share of equal voxels on too little is left of the solvent. */
	private static final double MOSTLY_MASKED = 0.5;
	/** Where the contour is as far above the noise, patterns of the noise are invisible. */
	private static final double QUIET = 30;

	private SolventCriteria() {}

	/** Why the far solvent cannot be measured, if so. */
	static Optional<String> obstacle(final Entry entry, final BackgroundAnalysis found) {
		if (found.frequent().share() > MOSTLY_MASKED) return Optional.of(BackgroundText.MOSTLY_MASKED);
		if (CoarseMap.of(entry).filter(coarse -> coarse.far().count() >= FarSolvent.FEWEST).isEmpty()) {
			return Optional.of(BackgroundText.NO_FAR_SOLVENT);
		}
		return BoxNoise.of(entry).height() > 0 ? Optional.empty() : Optional.of(BackgroundText.NO_HEIGHT);
	}

	/** Whether patterns of the noise could be seen in the map. */
	static boolean isNoisy(final Entry entry) {
		return BoxNoise.of(entry).contourInDeviations().orElse(QUIET) < QUIET;
	}

	/** Judges how much of the background one value holds. */
	static void judgeMask(final CheckResult.Builder result, final FrequentValue frequent) {
		result.judge(Metric.of(MASKED.key(), frequent.share(), Unit.NONE, "Share of the background with exactly its most frequent value"),
			MASKED);
	}

	/** No verdict on the far solvent, with the reason. */
	static void leaveOut(final CheckResult.Builder result, final String why) {
		FAR.forEach(criterion -> result.finding(criterion.notEvaluable(why)));
	}

	/**
	 * Judges whether the noise has a symmetry that was not declared; where none was declared, a note says what it has.
	 *
	 * @param far empty where it cannot be measured, with the reason in {@code why}
	 */
	static void judgeSymmetry(final CheckResult.Builder result, final Entry entry, final Optional<FarSolvent> far, final String why) {
		final Optional<PointGroup> declared = entry.facts().text(Input.SYMMETRY).map(PointGroup::of);
		if (far.isEmpty() || !isNoisy(entry) || !PEAK.accepts(far.get().peak())) {
			final String reason = far.isEmpty() ? why : isNoisy(entry) ? BackgroundText.STRIPES : BackgroundText.QUIET;
			if (declared.isPresent()) result.finding(SYMMETRY.notEvaluable(reason));
			return;
		}
		final Optional<NoiseSymmetry> found = NoiseSymmetry.best(entry.map(), CoarseMap.of(entry).orElseThrow(),
			fold -> declared.isEmpty() || !declared.get().hasAxis(fold));
		if (found.isEmpty()) {
			if (declared.isPresent()) result.finding(SYMMETRY.notEvaluable(BackgroundText.NO_MATES));
			return;
		}
		final Metric agreement = metric(SYMMETRY, found.get().agreement(), "Correlation of the far solvent with itself, turned by " +
			BackgroundText.turn(found.get()) + ", less that for an angle of no symmetry, if that is above 0");
		if (declared.isPresent()) result.judge(agreement, SYMMETRY.at(BackgroundText.turn(found.get())));
		else {
			result.metric(agreement);
			if (!SYMMETRY.accepts(found.get().agreement())) result.note(BackgroundText.undeclared(found.get()));
		}
	}

	/** Judges the far solvent. */
	static void judge(final CheckResult.Builder result, final FarSolvent far, final FarSpecks specks, final boolean isNoisy) {
		result.metric(Metric.of("far_voxels", far.voxels(), Unit.VOXELS, "Voxels of twice the size at least 7 Å from the particle"));
		result.judge(metric(OFFSET, far.offset(), "Size of their mean over the height of the contour level above the solvent"), OFFSET);
		result.judge(metric(TREND, far.trend(), "Change of a fitted plane across the box over that height"), TREND);
		result.judge(metric(SPOT, far.spot(), "Their 99.95 % quantile over the particle's 90 % quantile, both blurred by 3 Å"),
			spot(far.dip(), far.isBelt()));
		result.metric(Metric.of("far_dip", far.dip(), Unit.NONE, "Their 0.05 % quantile, likewise, as far below their median"));
		result.judge(metric(SPECKS, specks.excess(),
			"Voxels of the far solvent at or above it, less those as far below the solvent, in per cent of all voxels above it"),
			specks(specks.chance()));
		optional(result, RINGS, far.rings(), "Standard deviation of the steps between spheres over that height", BackgroundText.FEW_SPHERES);
		if (!isNoisy) {
			result.finding(RADIAL.notEvaluable(BackgroundText.QUIET)).finding(PEAK.notEvaluable(BackgroundText.QUIET));
			return;
		}
		optional(result, radial(far.voxels()), far.radial(), "ln of the mean squared slope along the radius over that across it",
			BackgroundText.FEW_SPHERES);
		result.judge(metric(PEAK, far.peak(), "Strongest Fourier coefficient's power over the mean of its shell"), PEAK);
	}

	/** The limit for solvent whose noise reaches that far down, at least that of {@link #SPOT}. */
	static Criterion spot(final double dip, final boolean isBelt) {
		return Criterion.atMost(SPOT.key(), SPOT.subject(), Math.max(SPOT.high(), ASYMMETRY * dip), SPOT.unit(),
			isBelt ? BackgroundText.BELT : SPOT.broken());
	}

	/** The limit for what noise alone may reach, at least that of {@link #SPECKS}. */
	static Criterion specks(final double chance) {
		return Criterion.atMost(SPECKS.key(), SPECKS.subject(), Math.max(SPECKS.high(), chance), SPECKS.unit(), SPECKS.broken());
	}

	/** The limits for so many voxels of the far solvent, at least those of {@link #RADIAL}. */
	static Criterion radial(final long voxels) {
		final double limit = Math.max(RADIAL.high(), CHANCE / Math.sqrt(voxels));
		return Criterion.within(RADIAL.key(), RADIAL.subject(), -limit, limit, RADIAL.unit(), RADIAL.broken());
	}

	private static void optional(final CheckResult.Builder result, final Criterion criterion, final OptionalDouble value, final String meaning,
		final String why)
	{
		if (value.isPresent()) result.judge(metric(criterion, value.getAsDouble(), meaning), criterion);
		else result.finding(criterion.notEvaluable(why));
	}

	private static Metric metric(final Criterion criterion, final double value, final String meaning) {
		return Metric.of(criterion.key(), value, criterion.unit(), meaning);
	}
}
