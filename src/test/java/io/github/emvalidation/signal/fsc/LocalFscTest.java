package io.github.emvalidation.signal.fsc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocalFscTest {

	private static final double[] THRESHOLDS = { 0.143, 0.5 };

	static List<Grid> grids() {
		return List.of(Grid.cube(20, 1.5), Grid.of(new Int3(20, 17, 23), new Vec3(1.2, 1.4, 1.3)));
	}

	/** Signal that fades with resolution, under noise that is stronger where x is large. */
	private static DensityMap[] halves(final Grid grid) {
		final DensityMap signal = Volumes.noise(grid, 1);
		final DensityMap noise1 = Volumes.noise(grid, 2);
		final DensityMap noise2 = Volumes.noise(grid, 3);
		return new DensityMap[] { Volumes.map(grid, (x, y, z) -> signal.get(x, y, z) + x * noise1.get(x, y, z) / grid.nx()),
			Volumes.map(grid, (x, y, z) -> 2 * signal.get(x, y, z) + 2.5 * x * noise2.get(x, y, z) / grid.nx()) };
	}

	/** The window cut out voxel by voxel and transformed on its own. */
	private static double[] expected(final DensityMap[] halves, final Int3 place, final SoftWindow window) {
		final DensityMap[] seen = new DensityMap[2];
		for (int half = 0; half < 2; half++) {
			final DensityMap cut = cut(halves[half], place, window);
			double sum = 0;
			double weight = 0;
			for (int z = 0; z < window.side(); z++) {
				for (int y = 0; y < window.side(); y++) {
					for (int x = 0; x < window.side(); x++) {
						sum += window.weight(x, y, z) * cut.get(x, y, z);
						weight += window.weight(x, y, z);
					}
				}
			}
			final double mean = sum / weight;
			seen[half] = Volumes.map(window.grid(), (x, y, z) -> window.weight(x, y, z) * (cut.get(x, y, z) - mean));
		}
		return ShellPowers.of(Fft.forward(seen[0]), Fft.forward(seen[1]), new ShellGrid(window.grid())).fsc().values();
	}

	private static DensityMap cut(final DensityMap map, final Int3 place, final SoftWindow window) {
		final Int3 size = map.grid().size();
		final int middle = window.side() / 2;
		return Volumes.map(window.grid(), (x, y, z) -> map.get(Math.floorMod(place.x() + x - middle, size.x()),
			Math.floorMod(place.y() + y - middle, size.y()), Math.floorMod(place.z() + z - middle, size.z())));
	}

	@ParameterizedTest
	@MethodSource("grids")
	void curvesAreThoseOfTheWindowAlone(final Grid grid) {
		final DensityMap[] halves = halves(grid);
		for (final double radius : new double[] { 3.1, 4.4 }) {
			final SoftWindow window = SoftWindow.of(radius, grid);
			final int all = new ShellGrid(window.grid()).count() - 1;
			for (final int last : new int[] { all, all - 2, 2 }) {
				final WindowFsc fsc = new WindowFsc(new WindowPlan(window, last));
				for (final Int3 place : List.of(new Int3(0, 0, 0), new Int3(11, 5, 19), new Int3(19, 16, 2))) {
					final double[] expected = Arrays.copyOf(expected(halves, place, window), last + 1);
					// the mean is taken off, so that shell 0 has next to no power
					expected[0] = 0;
					final double[] found = fsc.at(halves[0], halves[1], place.x(), place.y(), place.z());
					found[0] = 0;
					assertArrayEquals(expected, found, 2e-5);
				}
			}
		}
	}

	@Test
	void crossingsAreTheSameHoweverFarShellsAreLookedAt() {
		final Grid grid = Grid.cube(24, 1.5);
		final DensityMap[] halves = halves(grid);
		final SoftWindow window = SoftWindow.of(6, grid);
		final List<Int3> places = new ArrayList<>();
		for (int x = 0; x < 24; x += 3) places.add(new Int3(x, 12, 12));
		final float[][] near = LocalFsc.of(halves[0], halves[1], places, window, THRESHOLDS, 9, 0, Progress.NONE);
		final float[][] far = LocalFsc.of(halves[0], halves[1], places, window, THRESHOLDS, 1, 0, Progress.NONE);
		for (int i = 0; i < 2; i++) assertArrayEquals(far[i], near[i], 1e-4f);
		for (int i = 0; i < places.size(); i++) {
			final Crossing crossing = Crossing.of(expected(halves, places.get(i), window), new ShellGrid(window.grid()), 0.5, 1);
			assertEquals(crossing.resolution().orElse(window.grid().longestSide()), far[1][i], 1e-2);
		}
	}

	@Test
	void resolutionsAreTheSameOnAnyNumberOfThreads() {
		final Grid grid = Grid.cube(20, 1.5);
		final DensityMap[] halves = halves(grid);
		final List<Int3> places = new ArrayList<>();
		for (int i = 0; i < 50; i++) places.add(new Int3(i % 20, 7 * i % 20, 3 * i % 20));
		final List<float[][]> found = Volumes.onThreads(() -> LocalFsc.of(halves[0], halves[1], places, SoftWindow.of(4, grid), THRESHOLDS, 5, 0,
			Progress.NONE));
		found.forEach(values -> assertTrue(Arrays.deepEquals(found.get(0), values)));
	}

	@Test
	void windowsAreTheSmallestFastCubes() {
		assertEquals(30, SoftWindow.of(10.875, Grid.cube(96, 1.6)).side());
		assertEquals(48, SoftWindow.of(16.25, Grid.cube(96, 1.6)).side());
		assertEquals(40, SoftWindow.of(10, Grid.cube(96, 1)).side());
	}

	@Test
	void equalHalvesReachNyquist() {
		final Grid grid = Grid.cube(20, 1.5);
		final DensityMap map = Volumes.noise(grid, 1);
		final float[][] found = LocalFsc.of(map, map, List.of(new Int3(3, 4, 5)), SoftWindow.of(4, grid), THRESHOLDS, 5, 0, Progress.NONE);
		assertEquals(3, found[0][0], 1e-6);
		assertEquals(4.2, LocalFsc.of(map, map, List.of(new Int3(3, 4, 5)), SoftWindow.of(4, grid), THRESHOLDS, 5, 4.2, Progress.NONE)[1][0],
			1e-6);
		final DensityMap zero = Volumes.map(grid, (x, y, z) -> 0);
		final float[][] none = LocalFsc.of(map, zero, List.of(new Int3(3, 4, 5)), SoftWindow.of(4, grid), THRESHOLDS, 5, 0, Progress.NONE);
		assertEquals(SoftWindow.of(4, grid).grid().longestSide(), none[0][0], 1e-4);
	}
}
