package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.PosedStructure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

	private static final int SIDE = 16;
	private static final Weights PLAIN = new ResolutionLesson(1, SIDE, Optional.empty()).start(4);

	private static float[] answers(final Weights weights) {
		final float[] values = new float[SIDE * SIDE * SIDE];
		final Random random = new Random(7);
		for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDArray map = manager.create(values, new Shape(1, 1, SIDE, SIDE, SIDE));
			final NDArray scale = manager.ones(new Shape(1, 1, 4, 4, 4));
			return ResolutionNet.apply(ResolutionNet.arrays(weights, manager), map, scale).toFloatArray();
		}
	}

	@Test
	void beginsWithTheAnswersOfThePlainNetwork() {
		assertArrayEquals(answers(PLAIN), answers(SecondOpinion.beside(PLAIN, new Random(1))), 1e-5f);
	}

	@Test
	void theFirstOpinionStaysWhileTheSecondOneIsLearnt() {
		final RawRecipe recipe = new RawRecipe(4, 50, 0.5, 0, false, 3, 0.1, RawRecipe.Fault.NOISE, 0, 2);
		final PosedStructure ball = PosedStructure.of(LabelledMapTest.ball(), new SplittableRandom(1), 32, 64);
		final SplittableRandom random = new SplittableRandom(4);
		final List<Sample> cubes = List.of(Sample.random(RawMap.of(ball, BandPower.of(ball), recipe, random), SIDE, random).orElseThrow());
		final ResolutionLesson lesson = new ResolutionLesson(1, SIDE, Optional.of(PLAIN));
		final Weights start = lesson.start(1);
		try (Learner learner = new Learner(start, lesson.memory(), lesson::learns)) {
			final float before = learner.learn(Batch.loss(cubes, SIDE), 0.002);
			float after = before;
			for (int i = 0; i < 15; i++) after = learner.learn(Batch.loss(cubes, SIDE), 0.002);
			assertEquals(Math.log(Recipe.COARSEST), Math.log(6) + before, 0.4, "6 Å before");
			assertFalse(after > 0.8 * before, before + " before, " + after + " after 15 steps");
			final Weights learnt = learner.average();
			PLAIN.tensors().forEach((name, tensor) -> assertArrayEquals(tensor.values(), learnt.require(name).values(), name));
			for (final ResolutionNet.Layer layer : ResolutionNet.TEXTURE) {
				assertFalse(Arrays.equals(start.require(layer.name()).values(), learnt.require(layer.name()).values()), layer.name());
			}
		}
	}
}
