package io.github.emvalidation.check.halfmaps.honesty;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.Agreement;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.CubeOperation;
import io.github.emvalidation.signal.fsc.Orientations;
import io.github.emvalidation.signal.fsc.PhaseShift;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.SmallRotation;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.OptionalDouble;

/** Check 1.0: are the half maps what half maps must be? The values are those of {@link HonestyAnalysis}. */
public final class HonestyCheck implements Check {

	static final Criterion CORRELATION = Criterion.atMost("correlation", "The correlation of the half maps", Agreement.LARGEST_CORRELATION,
		Unit.NONE, "the two half maps are the same data");
	static final Criterion FSC_MIN = Criterion.atMost("fsc_min", "The least FSC of all shells", Agreement.LARGEST_FSC, Unit.NONE,
		"the two half maps are the same data");
	static final Criterion SHARED = Criterion.atLeast("coarse_fsc", "The largest FSC of the three coarsest shells", 0.5, Unit.NONE,
		"the half maps share no signal");
	static final Criterion NOISE = Criterion.within("noise_ratio", "The noise of half map 2, divided by that of half map 1,", 0.9, 1.11,
		Unit.NONE,
		"the half maps have different scales, or come from different numbers of particles");
	static final Criterion SIGNAL = Criterion.within("signal_ratio", "The signal of half map 2, divided by that of half map 1,", 0.95, 1.053,
		Unit.NONE, "the half maps have different scales");
	static final Criterion MASKED = Criterion.atMost("constant_share", "The part of the solvent that has one and the same density", 0.05,
		Unit.NONE,
		"the half maps were masked, so that the solvent shows nothing of the noise");
	static final Criterion SHARPENED = Criterion.atLeast("noise_b_factor", "The B-factor of the noise", -50, Unit.SQUARE_ANGSTROM,
		"the half maps were sharpened");
	static final Criterion DAMPED = Criterion.atMost("noise_b_factor", "The B-factor of the noise", 30, Unit.SQUARE_ANGSTROM,
		"the half maps are damped at high resolution: filtered, or weighted by their signal");
	static final Criterion SHIFTED = Criterion.atMost("largest_shift", "The shift between the half maps along one axis", 0.25,
		Unit.VOXEL_INDEX,
		"the half maps are shifted against one another, so that fine detail does not agree");
	static final Criterion TURNED = Criterion.atMost("turn", "The angle by which half map 2 is turned against half map 1", 0.5, Unit.DEGREES,
		"the half maps are turned against one another, so that fine detail does not agree far from the middle");
	static final Criterion BELONGS = Criterion.atLeast("map_fsc_mean", "The mean FSC of the map and the mean of the half maps", 0.9, Unit.NONE,
		"the map does not look like a filtered or sharpened mean of its half maps: it is of other data, or was modified in another way");

	/** By how much another orientation must fit better, and how many errors a shift must be. */
	private static final double BETTER_FIT = 0.1;
	private static final double CERTAIN = 5;
	/** Shells at the very edge may be empty. */
	private static final int EMPTY_SHELLS = 1;
	private static final double ROUND_WINDOW = 0.5;

	@Override
	public CheckInfo info() {
		return HonestyText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		return of(HalfMapPair.of(entry), progress);
	}

	/** The check's result for a pair. */
	public static CheckResult of(final HalfMapPair pair, final Progress progress) {
		return graded(HonestyText.INFO, HonestyAnalysis.of(pair, progress)).figure(HonestyFigures.power(pair))
			.figure(HonestyFigures.difference(pair)).build();
	}

	static CheckResult.Builder graded(final CheckInfo info, final HonestyAnalysis found) {
		final CheckResult.Builder result = CheckResult.graded(info, HonestyText.summary(found))
			.judge(Metric.of(CORRELATION.key(), found.agreement().correlation(), Unit.NONE, "Correlation of the voxels"), CORRELATION)
			.judge(Metric.of(FSC_MIN.key(), found.agreement().fscMin(), Unit.NONE, "Least FSC of all shells but that of the mean"), FSC_MIN)
			.judge(Metric.of(SHARED.key(), found.coarseFsc(), Unit.NONE, "Largest FSC of the shells 1 to 3"), SHARED);
		judge(result, NOISE, found.noiseRatio(), "Standard deviation in the solvent, half map 2 over half map 1", HonestyText.NO_SOLVENT_NOISE);
		judge(result, SIGNAL, shareSignal(found) ? found.signalRatio() : OptionalDouble.empty(),
			"Amplitude where the half maps agree well, half map 2 over half map 1", HonestyText.NO_SIGNAL);
		addConstant(result, found);
		addPower(result, found);
		addPlace(result, found);
		if (found.agreement().isSameData()) return result.finding(BELONGS.notEvaluable(HonestyText.COPIES));
		judge(result, BELONGS, found.fromMap(), "Mean FSC of the map and the mean of the half maps, inside the particle's mask",
			HonestyText.NO_SHELLS);
		return result;
	}

	static boolean shareSignal(final HonestyAnalysis found) {
		return SHARED.accepts(found.coarseFsc());
	}

	private static void judge(final CheckResult.Builder result, final Criterion criterion, final OptionalDouble value, final String meaning,
		final String otherwise)
	{
		if (value.isPresent()) result.judge(Metric.of(criterion.key(), value.getAsDouble(), criterion.unit(), meaning), criterion);
		else result.finding(criterion.notEvaluable(otherwise));
	}

	private static void addConstant(final CheckResult.Builder result, final HonestyAnalysis found) {
		result.metric(Metric.of("constant_background", List.of(found.quiet1().constant(), found.quiet2().constant()), Unit.NONE,
			"Largest share of one density in the solvent, of each half map"));
		result.judge(Metric.of(MASKED.key(), Math.max(found.quiet1().constant(), found.quiet2().constant()), Unit.NONE, "The larger of the two"),
			MASKED);
		if (found.corners().orElse(0) > ROUND_WINDOW && found.quiet1().constant() < ROUND_WINDOW) result.note(HonestyText.ROUND_WINDOW);
	}

	private static void addPower(final CheckResult.Builder result, final HonestyAnalysis found) {
		final ShellGrid shells = found.powers().shells();
		final int empty = found.noise().emptyShells(shells);
		final double edge = shells.longestSide() / Math.max(1, found.noise().edge());
		if (empty > EMPTY_SHELLS) {
			result.metric(Metric.of("filter_edge", edge, Unit.ANGSTROM, "The half maps hold no finer detail"));
		}
		result.judge(Metric.of("empty_shells", empty, Unit.COUNT, "Finest shells in which a half map has no power"),
			Criterion.atMost("empty_shells",
			"The number of finest shells without power", EMPTY_SHELLS, Unit.COUNT, HonestyText.filtered(edge)));
		if (found.noise().bFactor().isEmpty()) {
			result.finding(SHARPENED.notEvaluable(HonestyText.NO_NOISE_CURVE)).finding(DAMPED.notEvaluable(HonestyText.NO_NOISE_CURVE));
			return;
		}
		final Metric b = Metric.of(SHARPENED.key(), found.noise().bFactor().getAsDouble(), Unit.SQUARE_ANGSTROM,
			"B-factor by which the noise falls off, once its growth with the shell is taken away");
		result.metric(b).finding(SHARPENED.judge(b)).finding(DAMPED.judge(b));
	}

	private static void addPlace(final CheckResult.Builder result, final HonestyAnalysis found) {
		final boolean isTurned = found.best().isPresent() && addOrientation(result, found);
		addTurn(result, found, isTurned);
		if (found.shift().isEmpty()) {
			result.finding(SHIFTED.notEvaluable(HonestyText.NO_SHIFT));
			return;
		}
		final PhaseShift shift = found.shift().get();
		result.metric(Metric.of("shift", list(shift.voxels()), Unit.VOXEL_INDEX, "Shift of half map 2 against half map 1 along x, y, z"));
		result.metric(Metric.of("shift_error", list(shift.error()), Unit.VOXEL_INDEX, "Standard error of that shift"));
		final Metric largest = Metric.of(SHIFTED.key(), largest(shift.voxels()), Unit.VOXEL_INDEX, "Largest of the shifts along x, y, z");
		result.metric(largest);
		if (!shareSignal(found)) result.finding(SHIFTED.notEvaluable(HonestyText.NO_SIGNAL));
		else if (isTurned) result.finding(SHIFTED.notEvaluable(HonestyText.TURNED));
		else if (SHIFTED.accepts(largest.value()) || isCertain(shift)) result.finding(SHIFTED.judge(largest));
		else result.finding(SHIFTED.notEvaluable(HonestyText.UNSURE_SHIFT));
	}

	/** @param isTurned by more than a small angle */
	private static void addTurn(final CheckResult.Builder result, final HonestyAnalysis found, final boolean isTurned) {
		if (found.turn().isEmpty()) {
			result.finding(TURNED.notEvaluable(HonestyText.NO_SHIFT));
			return;
		}
		final SmallRotation turn = found.turn().get();
		final Metric angle = Metric.of(TURNED.key(), turn.angle(), Unit.DEGREES, "Angle between the half maps, low-passed at 15 Å");
		result.metric(angle).metric(Metric.of("turn_error", turn.error(), Unit.DEGREES, "Standard error of that angle"))
			.metric(Metric.of("turn_axis", list(turn.degrees()), Unit.DEGREES, "Its parts about x, y, z"));
		if (!shareSignal(found)) result.finding(TURNED.notEvaluable(HonestyText.NO_SIGNAL));
		else if (isTurned) result.finding(TURNED.notEvaluable(HonestyText.TURNED));
		else if (TURNED.accepts(turn.angle()) || turn.angle() > CERTAIN * turn.error()) result.finding(TURNED.judge(angle));
		else result.finding(TURNED.notEvaluable(HonestyText.UNSURE_TURN));
	}

	/** Whether the shift along some axis is too large, and many times its error. */
	private static boolean isCertain(final PhaseShift shift) {
		for (int axis = 0; axis < 3; axis++) {
			final double size = Math.abs(shift.voxels().get(axis));
			if (!SHIFTED.accepts(size) && size > CERTAIN * shift.error().get(axis)) return true;
		}
		return false;
	}

	/** Whether another orientation fits best. */
	private static boolean addOrientation(final CheckResult.Builder result, final HonestyAnalysis found) {
		final Orientations.Fit asItIs = found.asItIs().orElseThrow();
		final Orientations.Fit best = found.best().orElseThrow();
		final CubeOperation operation = best.operation();
		result.metric(Metric.of("orientation_cc", asItIs.correlation(), Unit.NONE, "Correlation of the half maps, low-passed at 15 Å"))
			.metric(Metric.of("orientation_best_cc", best.correlation(), Unit.NONE, "The same, with half map 2 turned or mirrored as fits best"))
			.metric(Metric.of("orientation_best", List.of((double) operation.x(), (double) operation.y(), (double) operation.z()), Unit.NONE,
				"How that is: which axes of half map 2 (1, 2, 3) become x, y and z, negative if reversed"))
			.judge(Metric.of("orientation_gain", best.correlation() - asItIs.correlation(), Unit.NONE, "By how much it fits better so"),
				Criterion.atMost("orientation_gain", "The gain of correlation by turning or mirroring half map 2", BETTER_FIT, Unit.NONE,
					HonestyText.oriented(operation)));
		return !operation.equals(CubeOperation.IDENTITY) && best.correlation() - asItIs.correlation() > BETTER_FIT;
	}

	private static List<Double> list(final Vec3 v) {
		return List.of(v.x(), v.y(), v.z());
	}

	static double largest(final Vec3 v) {
		return Math.max(Math.abs(v.x()), Math.max(Math.abs(v.y()), Math.abs(v.z())));
	}
}
