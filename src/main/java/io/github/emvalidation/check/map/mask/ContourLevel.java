package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.entry.derived.BoxNoise;
import io.github.emvalidation.entry.derived.Contrast;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.MaskedNoise;
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

	/** Up to about five standard deviations of the noise a level cannot be much lower; those that are suggested have five, rounded. */
	private static final double CLEAR = 5.05;

	static final Criterion CONTRAST = Criterion.atLeast("skewness", "The skewness of the densities of the box", Contrast.LEAST_SKEWNESS,
		Unit.NONE, "the particle is darker than the solvent, so the contrast of the map seems to be inverted: multiply the map by -1");

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
		final double clear = deviations.orElseGet(() -> MaskedNoise.of(entry.map()).map(noise -> noise.deviations(contour)).orElse(CLEAR));
		if (clear < CLEAR) result.metric(share).finding(BELOW_DENSITY.notEvaluable(MaskText.NEAR_NOISE));
		else result.judge(share, BELOW_DENSITY);
	}

	/** Whether the particle is denser than the solvent. */
	static void judgeContrast(final CheckResult.Builder result, final Entry entry) {
		result.judge(Metric.of(CONTRAST.key(), BoxNoise.of(entry).skewness(), Unit.NONE,
			"Mean cube of the densities less the box's median, over the 3/2 power of their mean square"), CONTRAST);
	}

	/** Says so where the contour level lies below the median of the box. */
	static Optional<String> belowSolvent(final Entry entry) {
		final BoxNoise noise = BoxNoise.of(entry);
		if (noise.height() >= 0) return Optional.empty();
		return Optional.of(MaskText.belowSolvent(Masks.of(entry).raw().count(), entry.grid().voxels(), !CONTRAST.accepts(noise.skewness())));
	}
}
