package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.check.map.BoxNoise;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether the contour level lies between the noise and the density of the particle. */
final class ContourLevel {

	static final Criterion ABOVE_NOISE = Criterion.atLeast("contour_over_noise", "The contour level, in standard deviations of the noise,", 3,
		Unit.NONE, "the contour level takes in noise");
	static final Criterion BELOW_DENSITY = Criterion.atMost("contour_over_density", "The contour level, as a share of the particle's density,",
		0.62, Unit.NONE, "the contour level is so high that it leaves out a part of the particle");

	/** Below so many standard deviations of the noise a level cannot be much lower. */
	private static final double CLEAR = 5;

	/** Noise reaches as far down as up, and a particle further in its own direction. */
	private static final double DARK = 1.5;

	private ContourLevel() {}

	/** @param density typical density of the raw mask in map units; at most 0 when there is none to compare with */
	static void judge(final CheckResult.Builder result, final Entry entry, final double density) {
		final double contour = entry.contour().orElseThrow();
		final OptionalDouble deviations = BoxNoise.of(entry).contourInDeviations();
		if (deviations.isEmpty()) result.finding(ABOVE_NOISE.notEvaluable(MaskText.NO_NOISE));
		else {
			result.judge(Metric.of(ABOVE_NOISE.key(), deviations.getAsDouble(), Unit.NONE,
				"Contour level less the box's median, over 1.48 times the median absolute deviation"), ABOVE_NOISE);
		}
		if (!(density > 0 && contour > 0)) {
			result.finding(BELOW_DENSITY.notEvaluable(MaskText.NO_DENSITY));
			return;
		}
		result.metric(Metric.of("particle_density", density, Unit.DENSITY, "Sum of V² over sum of V in the raw mask"));
		final Metric share = Metric.of(BELOW_DENSITY.key(), contour / density, Unit.NONE, "Contour level over that density");
		if (deviations.orElse(CLEAR) < CLEAR) result.metric(share).finding(BELOW_DENSITY.notEvaluable(MaskText.NEAR_NOISE));
		else result.judge(share, BELOW_DENSITY);
	}

	/**
	 * Says so where the particle seems to be darker than the solvent: the lowest density lies further below the box's median than the highest
	 * above it, or the contour level lies below the median.
	 */
	static Optional<String> inversion(final Entry entry) {
		final BoxNoise noise = BoxNoise.of(entry);
		final double up = entry.statistics().max() - noise.median();
		final double down = noise.median() - entry.statistics().min();
		final boolean isDark = down > DARK * up;
		if (noise.height() < 0) return Optional.of(MaskText.belowSolvent(Masks.of(entry).raw().count(), entry.grid().voxels(), isDark));
		return isDark ? Optional.of(MaskText.INVERTED) : Optional.empty();
	}
}
