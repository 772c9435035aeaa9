package io.github.emvalidation.check.halfmaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every check of half maps keeps, whatever pair it is given. */
class PairContractTest {

	private static final Grid CUBE = Grid.cube(32, 2);
	private static final OptionalDouble SIX = OptionalDouble.of(6);

	/** A blob with fine structure under independent noise. */
	private static HalfMapPair pair(final Grid grid, final double noise, final double contour, final OptionalDouble resolution) {
		final DensityMap signal = signal(grid);
		return new HalfMapPair(signal, noisy(signal, noise, 1), noisy(signal, noise, 2), contour, resolution, Optional.empty());
	}

	private static DensityMap signal(final Grid grid) {
		final DensityMap texture = Phantoms.noise(grid, 0.3, 9);
		final DensityMap blob = Phantoms.blob(grid, new Vec3(grid.nx() / 2, grid.ny() / 2, grid.nz() / 2), 9);
		return Volumes.map(grid, (x, y, z) -> blob.get(x, y, z) * (1 + texture.get(x, y, z)));
	}

	private static DensityMap noisy(final DensityMap signal, final double noise, final long seed) {
		final DensityMap add = Phantoms.noise(signal.grid(), noise, seed);
		return Volumes.map(signal.grid(), (x, y, z) -> signal.get(x, y, z) + add.get(x, y, z));
	}

	static Map<String, Supplier<HalfMapPair>> pairs() {
		final Map<String, Supplier<HalfMapPair>> pairs = new LinkedHashMap<>();
		pairs.put("ordinary", () -> pair(CUBE, 0.1, 0.4, SIX));
		pairs.put("no resolution", () -> pair(CUBE, 0.1, 0.4, OptionalDouble.empty()));
		pairs.put("resolution beyond Nyquist", () -> pair(CUBE, 0.1, 0.4, OptionalDouble.of(0.5)));
		pairs.put("low resolution", () -> pair(CUBE, 0.1, 0.4, OptionalDouble.of(40)));
		pairs.put("non-cubic and anisotropic", () -> pair(Phantoms.ODD_GRID, 0.1, 0.4, OptionalDouble.of(4)));
		pairs.put("mask fills the box", () -> pair(CUBE, 0.1, -5, SIX));
		pairs.put("one voxel in the mask", () -> pair(CUBE, 0.1, 1.4, SIX));
		pairs.put("noise only", () -> new HalfMapPair(signal(CUBE), Phantoms.noise(CUBE, 1, 1), Phantoms.noise(CUBE, 1, 2), 0.4, SIX,
			Optional.empty()));
		pairs.put("identical", () -> new HalfMapPair(signal(CUBE), signal(CUBE), signal(CUBE), 0.4, SIX, Optional.empty()));
		pairs.put("without noise, scaled", () -> new HalfMapPair(signal(CUBE), signal(CUBE), times(3), 0.4, SIX, Optional.empty()));
		pairs.put("opposite", () -> new HalfMapPair(signal(CUBE), signal(CUBE), times(-1), 0.4, SIX, Optional.empty()));
		pairs.put("masked", () -> new HalfMapPair(signal(CUBE), masked(1), masked(2), 0.4, SIX, Optional.empty()));
		pairs.put("blocks", () -> new HalfMapPair(block(1), block(1), block(2), 0.5, SIX, Optional.empty()));
		pairs.put("author's mask", () -> new HalfMapPair(signal(CUBE), noisy(signal(CUBE), 0.1, 1), noisy(signal(CUBE), 0.1, 2), 0.4, SIX,
			Optional.of(Phantoms.above(signal(CUBE), 0.6))));
		pairs.put("empty author's mask", () -> new HalfMapPair(signal(CUBE), noisy(signal(CUBE), 0.1, 1), noisy(signal(CUBE), 0.1, 2), 0.4, SIX,
			Optional.of((Volume) Phantoms.constant(CUBE, 0))));
		for (int n = 2; n <= 5; n++) {
			final Grid grid = Grid.cube(n, 3);
			pairs.put("box of " + n + " voxels", () -> new HalfMapPair(Phantoms.constant(grid, 1), Phantoms.noise(grid, 1, 1),
				Phantoms.noise(grid, 1, 2), 0.5,
				SIX, Optional.empty()));
		}
		pairs.put("2-D", () -> pair(Grid.of(new Int3(20, 16, 1), new Vec3(1, 1.2, 1)), 0.1, 0.4, SIX));
		pairs.put("1-D", () -> pair(Grid.of(new Int3(1, 1, 40), Vec3.all(1)), 0.1, 0.4, SIX));
		pairs.put("large densities", () -> scaled(1e30f));
		pairs.put("small densities", () -> scaled(1e-25f));
		return pairs;
	}

	private static DensityMap times(final double factor) {
		final DensityMap signal = signal(CUBE);
		return Volumes.map(CUBE, (x, y, z) -> factor * signal.get(x, y, z));
	}

	private static DensityMap masked(final long seed) {
		final DensityMap half = noisy(signal(CUBE), 0.1, seed);
		return Volumes.map(CUBE, (x, y, z) -> Math.abs(x - 16) < 6 && Math.abs(y - 16) < 6 && Math.abs(z - 16) < 6 ? half.get(x, y, z) : 0);
	}

	private static DensityMap block(final double density) {
		return Phantoms.block(CUBE, new Int3(12, 12, 12), new Int3(20, 19, 18), density);
	}

	private static HalfMapPair scaled(final float factor) {
		final DensityMap signal = signal(CUBE);
		final DensityMap large = Volumes.map(CUBE, (x, y, z) -> factor * signal.get(x, y, z));
		final DensityMap half1 = noisy(signal, 0.1, 1);
		final DensityMap half2 = noisy(signal, 0.1, 2);
		return new HalfMapPair(large, Volumes.map(CUBE, (x, y, z) -> factor * half1.get(x, y, z)),
			Volumes.map(CUBE, (x, y, z) -> factor * half2.get(x, y, z)), 0.4 * factor, SIX, Optional.empty());
	}

	static Stream<Arguments> checksAndPairs() {
		return pairs().entrySet().stream().flatMap(pair -> HalfMapChecks.all().keySet().stream().map(id -> Arguments.of(id, pair.getKey(),
			pair.getValue())));
	}

	/** A metric cannot be made of NaN, so that a consistent result has none. */
	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("checksAndPairs")
	void alwaysGivesAConsistentResult(final String id, final String name, final Supplier<HalfMapPair> pair) {
		final CheckResult result = HalfMapChecks.all().get(id).apply(pair.get(), Progress.NONE);
		ResultRules.assertConsistent(result);
		assertEquals(id, result.info().id());
	}

	static Stream<String> checks() {
		return HalfMapChecks.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("checks")
	void explainsItself(final String id) {
		final CheckInfo info = HalfMapChecks.all().get(id).apply(pair(CUBE, 0.1, 0.4, SIX), Progress.NONE).info();
		assertTrue(info.question().endsWith("?"));
		for (final String prose : List.of(info.measures(), info.expected(), info.advice(), info.differences())) {
			assertTrue(prose.endsWith(".") && prose.length() > 25, prose);
		}
		info.references().forEach(reference -> assertTrue(reference.doi().startsWith("10."), reference.text()));
	}

	@ParameterizedTest
	@MethodSource("checks")
	void givesTheSameBitsOnAnyNumberOfThreads(final String id) {
		final List<CheckResult> found = Volumes.onThreads(() -> HalfMapChecks.all().get(id).apply(pair(CUBE, 0.2, 0.4, SIX), Progress.NONE));
		assertFalse(found.get(0).metrics().isEmpty());
		for (final CheckResult result : found) {
			assertEquals(found.get(0).metrics(), result.metrics());
			assertEquals(found.get(0).summary(), result.summary());
			for (int i = 0; i < result.products().size(); i++) {
				Volumes.assertSameBits(found.get(0).products().get(i).volume(), result.products().get(i).volume());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("checks")
	void stopsWhenItIsCancelled(final String id) {
		final AtomicInteger asked = new AtomicInteger();
		final Progress canceling = new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				assertTrue(done >= 0 && done <= total, () -> what + ": " + done + " of " + total);
			}

			@Override
			public void checkCanceled() {
				if (asked.incrementAndGet() > 40) throw new CancellationException();
			}
		};
		assertThrows(CancellationException.class, () -> HalfMapChecks.all().get(id).apply(pair(CUBE, 0.1, 0.4, SIX), canceling));
	}

	@Test
	void pairsThatAreNoneAreRefused() {
		final DensityMap map = signal(CUBE);
		final DensityMap half = noisy(map, 0.1, 1);
		assertRefused("The half map test has 8 × 8 × 8 voxels and the map has 32 × 32 × 32; both must have the same box.", map,
			Volumes.map(Grid.cube(8, 2), (x, y, z) -> x), half);
		assertRefused("The voxels of the half map test are 2.1 Å and those of the map 2 Å; they differ by 5 %, and should be the same.", map,
			half,
			Volumes.map(Grid.cube(32, 2.1), (x, y, z) -> x));
		assertRefused("Every voxel of the half map test has the same density, so there is nothing to compare.", map,
			Volumes.map(CUBE, (x, y, z) -> 2), half);
		assertRefused("The half map test holds densities that are not numbers.", map, half, Volumes.map(CUBE, (x, y,
			z) -> x == 3 ? Double.NaN : x));
		assertRefused("The largest density of the half map test is 3·10³⁶, beyond single precision; multiply both half maps by a constant " +
			"that brings it near 1.", map, half, Volumes.map(CUBE, (x, y, z) -> x == 3 ? 3e36 : 0));
		final BadInputException thrown = assertThrows(BadInputException.class,
			() -> new HalfMapPair(map, half, half, 99, SIX, Optional.empty()).component());
		assertEquals("No voxel of test reaches the contour level 99; give a lower one.", thrown.getMessage());
	}

	private static void assertRefused(final String sentence, final DensityMap map, final DensityMap half1, final DensityMap half2) {
		final BadInputException thrown = assertThrows(BadInputException.class,
			() -> new HalfMapPair(map, half1, half2, 0.4, SIX, Optional.empty()));
		assertEquals(sentence, thrown.getMessage());
	}
}
