package io.github.emvalidation.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.TestData;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	/** Three digits of 1000.15 would be 1000. */
	@Test
	void anOffsetOfTheMapDoesNotTakeDigitsAway() {
		final DensityMap map = Phantoms.noise(Grid.cube(16, 1), 0.04, 5);
		final double plain = suggestion(map).level();
		final double offset = suggestion(Phantoms.map(Grid.cube(16, 1), (x, y, z) -> map.get(x, y, z) + 1000)).level();
		assertEquals(plain + 1000, offset, 1e-3);
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

	/** The same noise, open and inside a sphere: the zeros outside are no noise, and the level stays. */
	@ParameterizedTest
	@ValueSource(ints = { 22, 18 })
	void constantVoxelsAreNoNoise(final int radius) {
		final DensityMap noise = Phantoms.noise(Grid.cube(48, 1), 0.12, 2);
		final DensityMap open = Phantoms.map(noise.grid(), (x, y, z) -> noise.get(x, y, z) + 2 * Math.exp(-square(x, y, z) / 18));
		final DensityMap sphere = Phantoms.map(noise.grid(), (x, y, z) -> square(x, y, z) > radius * radius ? 0 : open.get(x, y, z));
		assertEquals(0.6, suggestion(open).level(), 0.02);
		assertEquals(0.6, suggestion(sphere).level(), 0.02);
		assertEquals("5 standard deviations above the solvent inside the mask", suggestion(sphere).reasoning());
	}

	private static double square(final int x, final int y, final int z) {
		return (x - 24) * (x - 24) + (y - 24) * (y - 24) + (z - 24) * (z - 24);
	}

	@Test
	void isBelowTheMaximumEvenOfNoise() {
		final DensityMap map = Phantoms.noise(Grid.cube(12, 1), 0.5, 2);
		final MapStatistics statistics = MapStatistics.of(map);
		final ContourSuggestion found = suggestion(map);
		final double middle = (statistics.mean() + statistics.max()) / 2;
		assertEquals(new BigDecimal(middle).round(new MathContext(3)).doubleValue(), found.level());
	}

	@Test
	void thereIsNoneForAConstantMap() {
		final DensityMap map = Phantoms.constant(Phantoms.ODD_GRID, 3);
		assertTrue(ContourSuggestion.of(entry(map)).isEmpty());
	}

	/** In a box of 1000 voxels of 1.5³ Å³ the k-th largest density is the level for the mass of k voxels. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 50, 100 })
	void ofAMassEnclosesTheVolumeOfThatMuchProtein(final int voxels) {
		final DensityMap map = Phantoms.map(Grid.cube(10, 1.5), (x, y, z) -> ranked((x + 10 * y + 100 * z) * 7 % 1000));
		final double mass = voxels * Math.pow(1.5, 3) / 1207;
		final List<ContourSuggestion> found = ContourSuggestion.of(weighing(entry(map), mass));
		assertEquals(2, found.size(), "the mass comes first, the noise second");
		assertEquals(ranked(1000 - voxels), found.get(0).level(), 1e-9);
		assertTrue(found.get(0).reasoning().matches("there the map encloses \\S+ kDa of protein"), found.get(0).reasoning());
		assertEquals(voxels, Phantoms.above(map, found.get(0).level()).count());
	}

	/** Grows by a hundredth a rank, in three digits, so that a single precision number and a rounded level are the same. */
	private static double ranked(final int rank) {
		return new BigDecimal(Math.exp(rank / 100.0)).round(new MathContext(3)).doubleValue();
	}

	/** The author's level, 0.0118, encloses but a quarter of the 480 kDa of this sharpened map. */
	@Test
	void aMassThatReachesIntoTheSolventIsNamedAndNotTaken() {
		final DensityMap map = MapReader.read(TestData.require("maps/emd_20026_apoferritin_176.map.gz"), MapReader.Options.DEFAULT, Progress.NONE).map();
		final List<ContourSuggestion> found = ContourSuggestion.of(weighing(entry(map), 480));
		assertEquals(1, found.size());
		assertEquals(suggestion(map).level(), found.get(0).level());
		assertEquals(suggestion(map).reasoning() + "; the level that encloses 480 kDa of protein, 3.596·10⁻⁴, is too near to the solvent",
			found.get(0).reasoning());
	}

	private static ContourSuggestion suggestion(final DensityMap map) {
		return ContourSuggestion.of(entry(map)).get(0);
	}

	private static Entry entry(final DensityMap map) {
		return new Entry(map, Facts.NONE);
	}

	private static Entry weighing(final Entry entry, final double kilodalton) {
		return entry.with(entry.facts().with(Input.MASS, OptionalDouble.of(kilodalton)));
	}
}
