package io.github.emvalidation.check.halfmaps.globalfsc;

import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCrossing;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCurve;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.TestData;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.check.halfmaps.MaskedFsc;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.volume.DensityMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlobalFscAnalysisTest {

	/** Lengths where the curve is exact, and with the same random numbers; and curves. */
	private static final double EXACT = 5e-3;
	private static final double CORRECTED = 1e-2;
	private static final double CURVE = 1e-4;
	private static final double RANDOM = 1e-5;
	/**
	 * Phases are random from radius q on. Coefficients of radius q exactly (2² + 3² + 6² = 7²) are random here. With q = 7 in a box of 96 the
	 * other implementation, which multiplies frequencies by 96, keeps 6 of these 54 through rounding; counted its way, the curves agree
	 * to 5e-7 as all others do.
	 */
	private static final double RANDOM_OF_PREFERRED = 3e-4;

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void agreesWithAnIndependentImplementation(final String name) {
		final JsonNode expected = HalfMapCases.metrics(name, "1.a");
		final GlobalFscAnalysis found = GlobalFscAnalysis.of(HalfMapCases.pair(name), Progress.NONE);
		for (final double threshold : new double[] { FscCurve.HALF_MAPS, 0.5 }) {
			final String key = threshold == 0.5 ? "_05" : "_0143";
			assertCrossing(expected.get("unmasked" + key), found.unmasked().crossing(threshold), EXACT, "unmasked" + key);
			assertCrossing(expected.get("masked" + key), found.main().masked().crossing(threshold), EXACT, "masked" + key);
			assertCrossing(expected.get("part" + key), found.part().crossing(threshold), EXACT, "part" + key);
			if (expected.has("corrected" + key)) {
				assertCrossing(expected.get("corrected" + key), found.main().corrected().crossing(threshold), CORRECTED, "corrected" + key);
			}
		}
		assertCrossing(expected.get("fsc_09"), found.main().corrected().crossing(0.9), CORRECTED, "fsc_09");
		assertCrossing(expected.get("ssnr_1"), found.equalNoise(), CORRECTED, "ssnr_1");
		assertCrossing(expected.get("dpr_45"), found.phases(), EXACT, "dpr_45");
		assertRelative(expected.get("mask_fraction").asDouble(), found.main().fraction(), 1e-5, "mask_fraction");
		final JsonNode random = expected.get("random_fsc_at_resolution");
		assertEquals(random != null, found.main().randomAtResolution().isPresent());
		if (random != null) assertEquals(random.asDouble(), found.main().randomAtResolution().getAsDouble(), 1e-3);
		assertEquals(!expected.get("randomize_at_d").isNull(), found.randomizeAt().isPresent());
		if (found.randomizeAt().isPresent()) assertRelative(expected.get("randomize_at_d").asDouble(), found.randomizeAt().getAsDouble(), 1e-9,
			"q");
		assertCurves(expected.get("curves"), found, name.equals("preferred") ? RANDOM_OF_PREFERRED : RANDOM);
	}

	private static void assertCurves(final JsonNode expected, final GlobalFscAnalysis found, final double random) {
		assertCurve(expected.get("unmasked"), found.unmasked().values(), CURVE, "unmasked");
		assertCurve(expected.get("masked"), found.main().masked().values(), CURVE, "masked");
		assertCurve(expected.get("part"), found.part().values(), CURVE, "part");
		if (expected.has("dpr")) assertCurve(expected.get("dpr"), found.residual(), 0.01, "dpr");
		if (found.main().random().isEmpty()) return;
		final int behind = found.main().randomizeFrom().getAsInt() + 2;
		for (int i = behind; i < found.shells().count(); i++) {
			assertEquals(expected.get("random").get(i).asDouble(), found.main().random().get().at(i), random, "random, shell " + i);
		}
		assertCurve(expected.get("corrected"), found.main().corrected().values(), CURVE, "corrected");
	}

	/**
	 * A box that is not cubic. In its last shell 11 of the stored coefficients lie at the Nyquist frequency exactly (3² + 4² = 5²). The other
	 * implementation loses some of them through rounding, so that shell is compared with what whole numbers give.
	 */
	@Test
	void agreesInABoxThatIsNotCubic() {
		final JsonNode expected = HalfMapCases.metrics("noncubic", "1.a box");
		final DensityMap[] maps = new DensityMap[3];
		Arrays.setAll(maps, i -> MapReader.read(TestData.require("level1/noncubic_" + new String[] { "map", "half1", "half2" }[i] + ".mrc.gz"),
			MapReader.Options.DEFAULT, Progress.NONE).map());
		final GlobalFscAnalysis found = GlobalFscAnalysis.of(new HalfMapPair(maps[0], maps[1], maps[2], 0.068237, OptionalDouble.of(4.35),
			Optional.empty()), Progress.NONE);
		assertRelative(expected.get("longest_side").asDouble(), found.shells().longestSide(), 1e-9, "longest side");
		assertRelative(expected.get("mask_fraction").asDouble(), found.main().fraction(), 1e-5, "mask fraction");
		for (final String curve : new String[] { "unmasked", "masked" }) {
			final FscCurve values = curve.equals("masked") ? found.main().masked() : found.unmasked();
			assertCrossing(expected.get(curve + "_0143"), values.crossing(FscCurve.HALF_MAPS), EXACT, curve);
			assertCrossing(expected.get(curve + "_05"), values.crossing(0.5), EXACT, curve);
			for (int i = 0; i < 48; i++) assertEquals(expected.get(curve).get(i).asDouble(), values.at(i), CURVE, curve + " " + i);
			assertEquals(curve.equals("masked") ? -0.0012180 : 0.0057643, values.at(48), 5e-7, curve);
		}
	}

	/** The tight mask is found out, and tighter masks round the particle count on an honest pair. */
	@Test
	void masksThatBringCorrelationAboutDoNotCount() {
		final GlobalFscAnalysis good = GlobalFscAnalysis.of(HalfMapCases.pair("good"), Progress.NONE);
		assertTrue(good.masks().stream().allMatch(MaskedFsc::counts));
		assertTrue(good.claim().getAsDouble() > 0.9, () -> "claim " + good.claim());
		final GlobalFscAnalysis tight = GlobalFscAnalysis.of(HalfMapCases.pair("tightmask"), Progress.NONE);
		assertTrue(!tight.main().counts() && tight.finest() != tight.main());
		assertTrue(tight.cut().orElseThrow().share() > 0.5);
	}
}
