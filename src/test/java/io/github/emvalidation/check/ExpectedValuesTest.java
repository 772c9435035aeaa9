package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.TestData;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ResizedMap;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures of real maps against those of an independent implementation in NumPy and SciPy (double precision), which come
 * with the maps: counts exactly, lengths and t to 0.1 %, slope and B to 0.5 %.
 */
class ExpectedValuesTest {

	private static final Set<String> COUNTS = Set.of("components", "raw_voxels", "components_95", "largest_component_voxels",
		"remaining_components", "hard_mask_voxels", "voxel_mass", "shells");
	private static final double COMMON = 1e-3;
	private static final double GUINIER = 5e-3;

	@ParameterizedTest
	@ValueSource(strings = { "emd_20026_apoferritin_176", "emd_32143_resampled_crs213", "emd_5168", "emd_6824" })
	void agreeWithAnIndependentImplementation(final String name) throws IOException {
		final JsonNode expected = new ObjectMapper().readTree(TestData.require("expected/" + name + ".json").toFile());
		final DensityMap map =
			MapReader.read(TestData.require("maps/" + expected.get("map").asText()), MapReader.Options.DEFAULT, Progress.NONE).map();
		final Entry entry = Phantoms.entry(map, expected.get("contour").asDouble(), expected.get("resolution").asDouble());
		for (int axis = 0; axis < 3; axis++) {
			assertEquals(expected.get("size").get(axis).asInt(), entry.grid().size().get(axis));
			assertEquals(expected.get("voxel").get(axis).asDouble(), entry.grid().voxel().get(axis), 1e-5);
		}
		int compared = 0;
		for (final Check check : Checks.all()) {
			final JsonNode figures = expected.get(check.info().id());
			if (figures == null) continue;
			compared++;
			final CheckResult result = CheckRun.of(check, entry, Progress.NONE);
			ResultRules.assertConsistent(result);
			final double tolerance = check.info().id().equals("0.d") ? GUINIER : COMMON;
			figures.properties().forEach(figure -> assertFigure(figure.getKey(), figure.getValue(), result, tolerance));
		}
		assertTrue(compared >= 6, "compared " + compared + " checks");
		assertResized(expected.get("resized"), ResizedMap.of(entry, Progress.NONE));
	}

	private static void assertFigure(final String key, final JsonNode expected, final CheckResult result, final double tolerance) {
		final Metric metric = result.metric(key).orElseThrow(() -> new AssertionError(result.info().id() + " lacks " + key + ": " + result.reason()));
		assertEquals(expected.isArray(), metric.list(), key);
		final List<Double> values = metric.values();
		assertEquals(expected.isArray() ? expected.size() : 1, values.size(), key);
		for (int i = 0; i < values.size(); i++) {
			final double wanted = (expected.isArray() ? expected.get(i) : expected).asDouble();
			assertEquals(wanted, values.get(i), COUNTS.contains(key) ? 0 : tolerance * Math.abs(wanted), result.info().id() + " " + key);
		}
	}

	private static void assertResized(final JsonNode expected, final Entry resized) {
		for (int axis = 0; axis < 3; axis++) {
			assertEquals(expected.get("size").asInt(), resized.grid().size().get(axis));
			assertEquals(expected.get("voxel").asDouble(), resized.grid().voxel().get(axis), 1e-5);
		}
		assertEquals(expected.get("hard_mask_voxels").asLong(), Masks.of(resized).hard().count());
	}
}
