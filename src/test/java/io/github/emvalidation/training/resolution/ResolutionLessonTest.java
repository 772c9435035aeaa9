package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.training.Imaging;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.PosedStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Seconds of training on maps of a ball of atoms. */
class ResolutionLessonTest {

	private static final int SIDE = 20;
	private static final double RATE = 0.002;

	/** Cubes of the same ball at 3 and at 9 Å. */
	private static List<Sample> cubes() {
		final PosedStructure posed = PosedStructure.of(LabelledMapTest.ball(), new SplittableRandom(1), 32, 64);
		final SplittableRandom random = new SplittableRandom(4);
		final List<Sample> cubes = new ArrayList<>();
		for (final double resolution : new double[] { 3, 9, 3, 9 }) {
			final Imaging imaging = new Imaging(resolution, 40, 0.1, 0);
			cubes.add(Sample.random(LabelledMap.of(posed, new Recipe(imaging, imaging, 1, 2), random), SIDE, random).orElseThrow());
		}
		return cubes;
	}

	private static float learn(final Learner learner, final List<Sample> cubes) {
		return learner.learn(Batch.loss(cubes, SIDE), RATE);
	}

	@Test
	void theCardSaysWhichMapsItLearntFrom() {
		final ResolutionLesson first = new ResolutionLesson(1, SIDE, Optional.empty());
		assertTrue(first.card().maps().endsWith("a third without noise, the others with 0.05 to 2 times the signal"), first.card().maps());
		final ResolutionLesson second = new ResolutionLesson(1, SIDE, Optional.of(first.start(1)));
		assertTrue(second.card().maps().contains("half have noise beyond their signal"), second.card().maps());
		assertEquals("1", first.card().version());
	}

	@Test
	void learnsToTellThreeFromNineAngstroms() {
		final List<Sample> cubes = cubes();
		final ResolutionLesson lesson = new ResolutionLesson(cubes.size(), SIDE, Optional.empty());
		try (NDManager manager = NetworkEngine.newManager(); Learner learner = new Learner(lesson.start(1), lesson.memory())) {
			// |ln 3 - ln 9| / 2 is what an answer between both gets
			float error = learn(learner, cubes);
			assertTrue(error > 0.4, "before: " + error);
			for (int i = 0; i < 40; i++) error = learn(learner, cubes);
			assertTrue(error < 0.2, "after 40 steps: " + error);
			assertEquals(41, learner.steps());
			final long count = learner.average().count();
			assertEquals(125 * 16 + 27 * (16 * 16 + 16 * 32 + 2 * 32 * 32) + 32 * 64 + 64 + 64 + 1, count, "weights");
			assertEquals(count, ResolutionNet.arrays(learner.average(), manager).stream().mapToLong(array -> array.size()).sum());
		}
	}
}
