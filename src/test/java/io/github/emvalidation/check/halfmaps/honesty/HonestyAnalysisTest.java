package io.github.emvalidation.check.halfmaps.honesty;

import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCurve;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.CubeOperation;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HonestyAnalysisTest {

	private static final double RATIO = 1e-3;
	private static final double CURVE = 1e-4;
	private static final double SHIFT = 0.02;

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void agreesWithAnIndependentImplementation(final String name) {
		final JsonNode expected = HalfMapCases.metrics(name, "1.0");
		final HalfMapPair pair = HalfMapCases.pair(name);
		final HonestyAnalysis found = HonestyAnalysis.of(pair, Progress.NONE);
		assertEquals(expected.get("correlation").asDouble(), found.agreement().correlation(), RATIO);
		assertEquals(expected.get("fsc_min").asDouble(), found.agreement().fscMin(), CURVE);
		assertEquals(expected.get("background_voxels").asLong(), found.quiet1().count());
		assertEquals(expected.get("constant_background_1").asDouble(), found.quiet1().constant(), RATIO);
		assertEquals(expected.get("constant_background_2").asDouble(), found.quiet2().constant(), RATIO);
		assertOptional(expected.get("noise_ratio"), found.noiseRatio(), RATIO, "noise ratio");
		assertOptional(expected.get("signal_ratio"), found.signalRatio(), RATIO, "signal ratio");
		assertOptional(expected.get("noise_b_factor"), found.noise().bFactor(), 5e-3, "B of the noise");
		final int missing = found.noise().emptyShells(pair.shells());
		assertOptional(expected.get("filter_edge"), missing > 1 ? OptionalDouble.of(pair.shells().longestSide() / found.noise().edge())
			: OptionalDouble.empty(), 5e-3, "edge of the filter");
		assertCurve(expected.get("map_fsc"), found.belonging().values(), CURVE, "FSC with the map");
		assertEquals(expected.get("map_fsc_mean").asDouble(), found.fromMap().getAsDouble(), RATIO);
		for (int axis = 0; axis < 3; axis++) {
			assertEquals(expected.get("shift").get(axis).asDouble(), found.shift().orElseThrow().voxels().get(axis), SHIFT, "shift " + axis);
			assertEquals(expected.get("shift_se").get(axis).asDouble(), found.shift().orElseThrow().error().get(axis), SHIFT, "error " + axis);
		}
		assertEquals(expected.get("orientation_cc").asDouble(), found.asItIs().orElseThrow().correlation(), RATIO);
		assertEquals(expected.get("orientation_best_cc").asDouble(), found.best().orElseThrow().correlation(), RATIO);
		assertEquals(operation(expected.get("orientation_best").asText()), found.best().orElseThrow().operation());
		final double[] noise = found.powers().noise();
		for (int i = 4; i < noise.length && missing <= 1 && !name.equals("same"); i++) {
			assertRelative(expected.get("noise_power").get(i).asDouble(), noise[i], RATIO, "noise power " + i);
		}
	}

	/** The reference writes axes and signs in the order z, y, x: "((0, 1, 2), (-1, 1, 1))" is mirrored along z. */
	private static CubeOperation operation(final String text) {
		final Matcher numbers = Pattern.compile("-?\\d").matcher(text);
		final int[] values = numbers.results().mapToInt(match -> Integer.parseInt(match.group())).toArray();
		final int[] signed = new int[3];
		for (int axis = 0; axis < 3; axis++) signed[axis] = values[5 - axis] * (3 - values[2 - axis]);
		return new CubeOperation(signed[0], signed[1], signed[2]);
	}

	private static void assertOptional(final JsonNode expected, final OptionalDouble found, final double tolerance, final String what) {
		assertEquals(!expected.isNull(), found.isPresent(), what);
		if (found.isPresent()) assertRelative(expected.asDouble(), found.getAsDouble(), tolerance, what);
	}

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void onlyHalvesThatAreOneFileAreTheSame(final String name) {
		HalfMapCases.metrics(name, "1.0");
		assertTrue(HalfMapCases.pair(name).agreement(Progress.NONE).isSameData() == name.equals("same"));
	}
}
