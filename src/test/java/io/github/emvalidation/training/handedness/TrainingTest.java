package io.github.emvalidation.training.handedness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.network.handedness.Helices;
import io.github.emvalidation.simulate.AlphaHelix;
import io.github.emvalidation.training.Checkpoint;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.LearningCurve;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small networks' worth of training: seconds, not hours, on maps of ideal helices. */
class TrainingTest {

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

	private static Learner learner(final Lesson lesson, final long seed) {
		return new Learner(Training.start(lesson.layers(), seed), Training.MEMORY);
	}

	private static Learner.Loss loss(final Lesson lesson, final RandomGenerator random) {
		return (weights, scratch) -> lesson.error(weights, scratch, random);
	}

	private static void assertLearns(final Lesson lesson, final int steps, final double rate) {
		final Random random = new Random(SEED);
		for (int i = 0; i < 4; i++) lesson.add(map(random));
		try (Learner learner = learner(lesson, SEED)) {
			final double before = learner.errorOfAverage(loss(lesson, new SplittableRandom(SEED)));
			final SplittableRandom batches = new SplittableRandom(SEED);
			for (int i = 0; i < steps; i++) learner.learn(loss(lesson, batches), rate);
			final double after = learner.errorOfAverage(loss(lesson, new SplittableRandom(SEED)));
			assertTrue(after < 0.5 * before, "error " + before + " before, " + after + " after");
		}
	}

	@Test
	void theHandIsLearnt() {
		assertLearns(new HandednessLesson(), 30, 0.003);
	}

	@Test
	void helicesAreLearnt() {
		assertLearns(new HelixLesson(), 20, 0.005);
	}

	@Test
	void aTrainingThatGoesOnIsTheOneThatWasNotInterrupted(@TempDir final Path folder) throws IOException {
		final Lesson lesson = new HandednessLesson();
		lesson.add(map(new Random(SEED)));
		try (Learner whole = learner(lesson, SEED); Learner other = learner(lesson, SEED + 1)) {
			whole.learn(loss(lesson, new SplittableRandom(1)), 0.002);
			new Checkpoint(folder).write(whole, 0, new LearningCurve());
			new Checkpoint(folder).restore(other, new LearningCurve());
			assertEquals(1, other.steps());
			whole.learn(loss(lesson, new SplittableRandom(2)), 0.002);
			other.learn(loss(lesson, new SplittableRandom(2)), 0.002);
			whole.average().tensors().forEach((name, tensor) -> assertArrayEquals(tensor.values(), other.average().require(name).values(), name));
		}
	}
}
