package io.github.emvalidation.check.halfmaps.localfsc;

import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.SoftWindow;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocalFscAnalysisTest {

	/** The most places of the reference. */
	private static final int MOST = 2000;
	private static final double LOCAL = 0.02;

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void agreesWithAnIndependentImplementation(final String name) {
		final JsonNode expected = HalfMapCases.metrics(name, "1.c");
		final HalfMapPair pair = HalfMapCases.pair(name);
		final SoftWindow window = LocalFscAnalysis.window(pair.resolution().getAsDouble(), pair.grid());
		final LocalFscAnalysis found = LocalFscAnalysis.of(pair, window, pair.resolution().getAsDouble(), MOST, Progress.NONE);
		assertEquals(expected.get("box").asInt(), window.side());
		assertEquals(expected.get("radius").asDouble(), window.radius(), 1e-9);
		assertEquals(expected.get("step").asInt(), found.places().step());
		assertEquals(expected.get("points").asInt(), found.d().length);
		for (int i = 0; i < 5; i++) {
			assertRelative(expected.get("percentiles").get(i).asDouble(), found.percentiles()[i], LOCAL, "percentile " + i);
			assertRelative(expected.get("percentiles_05").get(i).asDouble(), found.percentilesAtHalf()[i], LOCAL, "percentile at 0.5 " + i);
		}
		assertEquals(expected.get("resolution_percentile").asDouble(), found.better().getAsDouble(), 0.1);
	}

	/** Values at the places themselves are kept, those between lie on straight lines of 1/d, and the rim has values too. */
	@Test
	void voxelsBetweenPlacesAreInterpolated() {
		final Grid grid = Phantoms.ODD_GRID;
		final MapMask mask = Phantoms.above(Phantoms.map(grid, (x, y, z) -> x + y + z), 20);
		final PlaceGrid places = PlaceGrid.of(mask, 60);
		assertTrue(places.step() > 2 && places.places().size() <= 60);
		final float[] values = new float[places.places().size()];
		for (int i = 0; i < values.length; i++) {
			final Int3 place = places.places().get(i);
			values[i] = (float) (1 / (0.1 + 0.01 * place.x() + 0.005 * place.y()));
			assertTrue(mask.get(place.x(), place.y(), place.z()));
			for (int axis = 0; axis < 3; axis++) {
				assertEquals(0, (place.get(axis) - grid.size().get(axis) / 2) % places.step());
			}
		}
		final MaskVoxels voxels = new MaskVoxels(mask);
		final float[] field = PlaceField.of(places, values, voxels);
		for (final float value : field) assertTrue(value > 2 && value < 11);
		final float[] row = new float[grid.nx()];
		// a voxel all of whose neighbours on the coarse grid are in the mask
		voxels.volume(field).row(12, 12, row);
		assertEquals(1 / (0.1 + 0.01 * 15 + 0.005 * 12), row[15], 1e-3);
	}

	@Test
	void largerWindowsAreFewer() {
		assertEquals(20_000, LocalFscAnalysis.mostPlaces(LocalFscAnalysis.window(3, Grid.cube(200, 1))));
		assertEquals(2500, LocalFscAnalysis.mostPlaces(LocalFscAnalysis.window(8, Grid.cube(200, 1))));
	}
}
