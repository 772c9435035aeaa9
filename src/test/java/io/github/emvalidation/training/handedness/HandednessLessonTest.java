package io.github.emvalidation.training.handedness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.network.handedness.Helices;
import io.github.emvalidation.simulate.AlphaHelix;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Seconds of training on maps of ideal helices. */
class HandednessLessonTest {

	private static final long SEED = 3;

	/** Two helices in a box, at random. */
	private static TrainingMap map(final Random random) {
		final Grid grid = Grid.cube(48, 1);
		final AlphaHelix[] helices = new AlphaHelix[2];
		final List<List<Vec3>> axes = new ArrayList<>();
		for (int i = 0; i < helices.length; i++) {
			final Vec3 direction = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
			helices[i] = new AlphaHelix(new Vec3(24, 24, 16 + 14 * i), direction, random.nextInt(360), 14);
			final List<Vec3> carbons = new ArrayList<>();
			for (int k = 0; k < 14; k++) carbons.add(helices[i].backbone(k).ca());
			axes.addAll(HelixAxes.of(carbons));
		}
		final DensityMap density = Helices.map(grid, helices);
		return new TrainingMap(density, 0.2, axes);
	}

	private static Learner.Loss loss(final Examples examples, final RandomGenerator random) {
		return (weights, scratch) -> examples.error(weights, scratch, random);
	}

	private static void assertLearns(final HandednessLesson lesson, final int steps, final double rate) {
		final Random random = new Random(SEED);
		final Examples examples = lesson.examples().get();
		for (int i = 0; i < 4; i++) examples.add(map(random));
		try (Learner learner = new Learner(lesson.start(SEED), lesson.memory())) {
			final double before = learner.errorOfAverage(loss(examples, new SplittableRandom(SEED)));
			final SplittableRandom batches = new SplittableRandom(SEED);
			for (int i = 0; i < steps; i++) learner.learn(loss(examples, batches), rate);
			final double after = learner.errorOfAverage(loss(examples, new SplittableRandom(SEED)));
			assertTrue(after < 0.5 * before, "error " + before + " before, " + after + " after");
		}
	}

	@Test
	void theHandednessIsLearnt() {
		assertLearns(HandednessLesson.HAND, 30, 0.003);
	}

	@Test
	void helicesAreLearnt() {
		assertLearns(HandednessLesson.HELIX, 20, 0.005);
	}
}
