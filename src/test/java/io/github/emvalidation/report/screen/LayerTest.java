package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LayerTest {

	private static final Grid GRID = new Grid(new Int3(12, 10, 8), new Vec3(1, 2, 3), Int3.all(0), new Vec3(5, 6, 7));
	private static final Vec3 ZERO = new Vec3(5, 6, 7);

	@Test
	void codesStandForTheValuesOfADensity() {
		final DensityMap map = Phantoms.noise(GRID, 1, 5);
		final Layer layer = Layer.density("m", "M.", map, OptionalDouble.empty(), ZERO, Long.MAX_VALUE);
		assertEquals(List.of(12, 10, 8), layer.size());
		for (int z = 0; z < 8; z++) {
			for (int y = 0; y < 10; y++) {
				for (int x = 0; x < 12; x++) {
					final double shown = Math.max(layer.low(), Math.min(layer.high(), map.get(x, y, z)));
					final double told = layer.low() + (layer.high() - layer.low()) * (layer.codes()[x + 12 * (y + 10 * z)] & 0xff) / 255;
					assertEquals(shown, told, (layer.high() - layer.low()) / 509, x + ", " + y + ", " + z);
				}
			}
		}
	}

	@Test
	void theMeaningTellsTheGreyLevels() {
		final Layer layer = Layer.density("m", "M.", Phantoms.noise(GRID, 1, 5), OptionalDouble.empty(), ZERO, Long.MAX_VALUE);
		assertTrue(layer.meaning().matches("M\\. Black is −[0-9.]+, white [0-9.]+ \\(0\\.5th to 99\\.5th percentile\\)\\."), layer.meaning());
		assertEquals(List.of(layer.low(), layer.high()), List.of(layer.black(), layer.white()));
	}

	@Test
	void aContourLevelFarFromTheGreyLevelsIsReached() {
		final DensityMap map = Phantoms.noise(GRID, 1, 5);
		final Layer high = Layer.density("m", "M.", map, OptionalDouble.of(9), ZERO, Long.MAX_VALUE);
		assertEquals(9, (high.low() + high.high()) / 2, 1e-9);
		final Layer low = Layer.density("m", "M.", map, OptionalDouble.of(-9), ZERO, Long.MAX_VALUE);
		assertEquals(-9, (low.low() + low.high()) / 2, 1e-9);
	}

	@Test
	void coarserVoxelsKeepTheirPlace() {
		final Layer layer = Layer.mask("m", "M.", Phantoms.above(Phantoms.constant(GRID, 1), 0.5), ZERO, GRID.voxels() / 8);
		assertEquals(List.of(6, 5, 4), layer.size());
		assertEquals(List.of(2.0, 4.0, 6.0), layer.step());
		assertEquals(List.of(0.5, 1.0, 1.5), layer.offset());
		for (final byte code : layer.codes()) assertEquals(255, code & 0xff);
	}

	@Test
	void noVolumeTakesMoreRoomThanItHas() {
		final Grid grid = Grid.of(new Int3(61, 47, 13), Vec3.all(1));
		for (final long most : new long[] { 1, 100, 5000, 30_000 }) {
			assertTrue(Layer.mask("m", "M.", new MapMask(grid), Vec3.ZERO, most).codes().length <= Math.max(most, 1), () -> "room for " + most);
		}
	}

	@Test
	void localValuesAreAveragedOverTheInsideOnly() {
		final DensityMap values = Phantoms.map(GRID, (x, y, z) -> x < 5 ? 4 : 7);
		final MapMask inside = Phantoms.above(Phantoms.map(GRID, (x, y, z) -> x < 5 || x == 6 && y % 2 == 0 ? 1 : 0), 0.5);
		final Product product = new Product("l.mrc", "L.", values, Optional.of(new Local("L (Å)", new Scale(0, 8, Scale.Sense.HIGH_IS_BETTER), inside)));
		final Layer layer = Layer.local(product, product.local().orElseThrow(), ZERO, GRID.voxels() / 8);
		assertEquals(List.of("better", "worse"), layer.ends());
		assertTrue(layer.falling(), "the first colour belongs to the highest code");
		// of six coarse voxels along x two lie inside, the third is half inside, the fourth a quarter, the others outside
		final int four = 1 + 127;
		for (int x = 0; x < 6; x++) assertEquals(x < 3 ? four : 0, layer.codes()[x] & 0xff, "x " + x);
	}

	/** Java shuffles small maps otherwise in each run. */
	@Test
	void theDescriptionOfVolumesIsSorted() throws JsonProcessingException {
		assertEquals("{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}", Layers.JSON.writeValueAsString(Map.of("e", 5, "c", 3, "a", 1, "d", 4, "b", 2)));
	}
}
