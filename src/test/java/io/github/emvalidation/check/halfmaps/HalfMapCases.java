package io.github.emvalidation.check.halfmaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.TestData;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Simulated pairs of half maps, one fault each, with what an independent implementation in NumPy and SciPy found (double precision).
 * They are not part of the project; tests that need them skip without them.
 */
public final class HalfMapCases {

	private static final Map<String, DensityMap> MAPS = new HashMap<>();
	private static final Map<String, HalfMapPair> PAIRS = new HashMap<>();

	private HalfMapCases() {}

	/** The names of all cases with a map, two halves and metrics. */
	public static Stream<String> all() {
		return Stream.of("good", "preferred", "small", "masked", "shared", "sharedin", "scaled", "shifted", "mirrored", "sharpened", "lowpassed",
			"tightmask", "noise", "same", "foreign", "overclaimed");
	}

	public static JsonNode expected(final String name) {
		try {
			return new ObjectMapper().readTree(TestData.require("expected/level1/" + name + ".json").toFile());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What is expected of a check; the running test is skipped where the case says nothing of it. */
	public static JsonNode metrics(final String name, final String check) {
		final JsonNode metrics = expected(name).get("metrics").get(check);
		Assumptions.assumeTrue(metrics != null, () -> name + " says nothing of " + check);
		return metrics;
	}

	public static synchronized HalfMapPair pair(final String name) {
		return PAIRS.computeIfAbsent(name, HalfMapCases::read);
	}

	private static HalfMapPair read(final String name) {
		final JsonNode expected = expected(name);
		final JsonNode mask = expected.get("mask");
		final Optional<Volume> given = mask == null || mask.isNull() ? Optional.empty() : Optional.of(map(mask.asText()));
		return new HalfMapPair(map(expected.get("map").asText()), map(expected.get("halves").get(0).asText()),
			map(expected.get("halves").get(1).asText()), expected.get("contour").asDouble(),
			OptionalDouble.of(expected.get("resolution").asDouble()), given);
	}

	private static synchronized DensityMap map(final String name) {
		return MAPS.computeIfAbsent(name, file -> MapReader.read(TestData.require("level1/" + file + ".mrc.gz"), MapReader.Options.DEFAULT,
			Progress.NONE).map());
	}

	/** A resolution, or null where there is none. */
	public static void assertCrossing(final JsonNode expected, final Crossing found, final double tolerance, final String what) {
		if (expected == null || expected.isNull()) {
			assertEquals(Crossing.Kind.NONE, found.kind(), what);
			return;
		}
		assertTrue(found.isResolved(), () -> what + " has no resolution");
		assertRelative(expected.asDouble(), found.resolution().getAsDouble(), tolerance, what);
	}

	public static void assertRelative(final double expected, final double found, final double tolerance, final String what) {
		assertEquals(expected, found, tolerance * Math.abs(expected), what);
	}

	public static void assertCurve(final JsonNode expected, final double[] found, final double tolerance, final String what) {
		assertEquals(expected.size(), found.length, what);
		for (int i = 0; i < found.length; i++) assertEquals(expected.get(i).asDouble(), found[i], tolerance, what + ", shell " + i);
	}

	public static void assertValues(final JsonNode expected, final List<Double> found, final double tolerance, final String what) {
		assertEquals(expected.size(), found.size(), what);
		for (int i = 0; i < expected.size(); i++) assertRelative(expected.get(i).asDouble(), found.get(i), tolerance, what + " " + i);
	}
}
