package io.github.emvalidation.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.TestData;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On the real maps the suggestion is 0.98 (apoferritin), 0.93 (EMD-32143), 0.89 (EMD-5168) and 1.25 (EMD-6824) times what the
 * authors chose.
 */
class ContourSuggestionTest {

	@ParameterizedTest
	@CsvSource({ "emd_20026_apoferritin_176.map.gz, 0.0118", "emd_32143_resampled_crs213.map, 0.012", "emd_5168.map, 10",
		"emd_6824.map, 2" })
	void isNearWhatAuthorsChose(final String file, final double author) {
		final DensityMap map = MapReader.read(TestData.require("maps/" + file), MapReader.Options.DEFAULT, Progress.NONE).map();
		final double suggested = suggestion(map).level();
		assertTrue(suggested > author / 1.3 && suggested < author * 1.3, suggested + " for " + author);
	}

	@Test
	void isTwoAndAHalfDeviationsAboveTheMeanOfAQuietBox() {
		// one voxel in 64 at 8 near the middle: mean 1/8, variance 64/64 - 1/64
		final DensityMap map = Phantoms.map(Grid.cube(16, 1), (x, y, z) -> x >= 6 && x < 10 && y >= 6 && y < 10 && z >= 6 && z < 10 ? 8 : 0);
		final ContourSuggestion found = suggestion(map);
		assertEquals(0.125 + 2.5 * Math.sqrt(1 - 1 / 64.0), found.level(), 0.005);
		assertEquals("2.5 standard deviations above the map's mean", found.reasoning());
	}

	@Test
	void staysAboveTheNoiseOfTheCorners() {
		final DensityMap map = Phantoms.noise(Grid.cube(24, 1), 0.5, 2);
		map.plane(12)[12 + 24 * 12] = 10;
		final ContourSuggestion found = suggestion(map);
		assertEquals(2.5, found.level(), 2.5 * 0.1);
		assertEquals("5 standard deviations above the mean of the corners of the box", found.reasoning());
	}

	@Test
	void isBelowTheMaximumEvenOfNoise() {
		final DensityMap map = Phantoms.noise(Grid.cube(12, 1), 0.5, 2);
		final MapStatistics statistics = MapStatistics.of(map);
		final ContourSuggestion found = suggestion(map);
		assertEquals((statistics.mean() + statistics.max()) / 2, found.level());
	}

	@Test
	void thereIsNoneForAConstantMap() {
		final DensityMap map = Phantoms.constant(Phantoms.ODD_GRID, 3);
		assertTrue(ContourSuggestion.of(map, MapStatistics.of(map)).isEmpty());
	}

	private static ContourSuggestion suggestion(final DensityMap map) {
		return ContourSuggestion.of(map, MapStatistics.of(map)).orElseThrow();
	}
}
