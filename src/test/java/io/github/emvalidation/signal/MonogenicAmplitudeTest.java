package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonogenicAmplitudeTest {

	static Stream<Grid> grids() {
		return Stream.of(Grid.cube(12, 1.5), Grid.cube(15, 1.2), Grid.of(new Int3(10, 12, 8), new Vec3(1.5, 1.5, 1.5)),
			Grid.of(new Int3(9, 8, 15), new Vec3(1.1, 1.7, 1.3)));
	}

	/** Bands that pass everything, and bands that end within the box, beyond which nothing is transformed. */
	@ParameterizedTest
	@MethodSource("grids")
	void agreesWithTheFormulaInDoublePrecision(final Grid grid) {
		final DensityMap map = Phantoms.noise(grid, 3, 5);
		for (final double turns : new double[] { 0.5, 2.4 }) {
			final double width = turns / grid.longestSide();
			final MonogenicAmplitude engine = new MonogenicAmplitude(map, width, Progress.NONE);
			for (final double frequency : new double[] { 0, 0.07, 0.15, 0.3 }) assertAgrees(engine, map, frequency, width);
		}
	}

	@Test
	void voxelsOutsideTheRegionDoNotMatter() {
		final Grid grid = Phantoms.ODD_GRID;
		final DensityMap map = Phantoms.blob(grid, new Vec3(11, 10, 9), 3);
		final MapMask region = Phantoms.above(map, 0.5);
		final MonogenicAmplitude whole = new MonogenicAmplitude(map, 0.1, Progress.NONE);
		final MonogenicAmplitude part = new MonogenicAmplitude(map, 0.1, Progress.NONE);
		whole.band(0.2, all(map), Progress.NONE);
		part.band(0.2, region, Progress.NONE);
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = region.plane(z).nextSetBit(0); i >= 0; i = region.plane(z).nextSetBit(i + 1)) {
				assertEquals(whole.section(z)[i], part.section(z)[i]);
			}
		}
	}

	/** A cosine has the same amplitude everywhere, since sine and cosine make up for each other. */
	@Test
	void aWaveHasTheSameAmplitudeEverywhere() {
		final Grid grid = Grid.cube(32, 1);
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> Math.cos(2 * Math.PI * (3 * x + 4 * y) / 32));
		final MonogenicAmplitude engine = new MonogenicAmplitude(map, 0.05, Progress.NONE);
		engine.band(5.0 / 32, all(map), Progress.NONE);
		final float first = engine.section(0)[0];
		for (int z = 0; z < 32; z++) {
			for (int i = 0; i < 32 * 32; i++) assertEquals(first, engine.section(z)[i], 1e-5 * first);
		}
	}

	private static MapMask all(final DensityMap map) {
		return Phantoms.above(map, Double.NEGATIVE_INFINITY);
	}

	private static void assertAgrees(final MonogenicAmplitude engine, final DensityMap map, final double frequency, final double width) {
		engine.band(frequency, all(map), Progress.NONE);
		final double[] expected = MonogenicReference.amplitude(map, frequency, width);
		final double largest = Arrays.stream(expected).max().orElseThrow();
		final int plane = map.grid().nx() * map.grid().ny();
		for (int i = 0; i < expected.length; i++) {
			assertEquals(expected[i], engine.section(i / plane)[i % plane], 3e-6 * largest, "voxel " + i + " at " + frequency);
		}
	}
}
