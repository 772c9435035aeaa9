package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DepositedMapTest {

	private static final Grid GRID = Grid.cube(40, 1);

	/** A network that answers the same everywhere. */
	private static Weights answering(final double resolution) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		new ResolutionLesson(1, 20, Optional.empty()).start(1).tensors().forEach((name, tensor) ->
			tensors.put(name, new Tensor(tensor.shape(), new float[tensor.values().length])));
		tensors.put("head.2.bias", new Tensor(new long[] { 1 }, new float[] { (float) Math.log(resolution) }));
		return new Weights(tensors);
	}

	private static MapMask block(final int from, final int to) {
		final MapMask mask = new MapMask(GRID);
		for (int z = from; z < to; z++) {
			for (int y = from; y < to; y++) {
				for (int x = from; x < to; x++) mask.set(x, y, z);
			}
		}
		return mask;
	}

	@Test
	void sharesAreOfVoxelsFinerThanTheClaim() {
		final DensityMap map = Phantoms.constant(GRID, 1);
		final MapMask hard = block(10, 30);
		final List<MapMask> all = List.of(block(10, 20), block(20, 30), hard);
		final DepositedMap.Answer finer = new DepositedMap(map, hard, 5).answer(answering(4), all).orElseThrow();
		assertEquals(1, finer.core());
		assertEquals(1, finer.rim());
		assertEquals(0.8, finer.median(), 1e-5);
		assertEquals(1, finer.near());
		assertEquals(1, finer.beyond());
		final DepositedMap.Answer coarser = new DepositedMap(map, hard, 3.5).answer(answering(4), all).orElseThrow();
		assertEquals(List.of(0.0, 1.0, 0.0), List.of(coarser.core(), coarser.near(), coarser.beyond()));
		assertTrue(new DepositedMap(map, hard, 5).answer(answering(4), List.of(block(10, 12))).isEmpty(), "no voxel of the core");
	}

	@Test
	void conditionsSayWhatTheyAre() {
		final SplittableRandom random = new SplittableRandom(1);
		for (final Condition condition : Condition.values()) {
			final RawRecipe recipe = condition.recipe(4, random);
			final double truth = condition.text().contains("1.25 R") ? 5 : condition == Condition.OVERFITTED ? 4.8 : 4;
			assertEquals(truth, recipe.resolution(), 1e-12, condition.text());
			assertEquals(condition.text().startsWith("raw"), recipe.sharpening() == 0, condition.text());
			assertTrue(recipe.b() >= 8 * truth * truth && recipe.b() <= 14 * truth * truth, condition.text());
		}
		assertEquals(RawRecipe.NYQUIST, Condition.RAW.recipe(4, random).claim(), "raw maps have noise up to there");
		assertEquals(4.8, Condition.LOW_PASSED.recipe(4, random).claim(), 1e-12);
		assertEquals(RawRecipe.Fault.NOISE, Condition.NOISE.recipe(4, random).fault());
	}
}
