package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.training.Checkpoint;
import io.github.emvalidation.training.Imaging;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.LearningCurve;
import io.github.emvalidation.training.PosedStructure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny training: does it learn, and does it go on where it was? */
class ResolutionTrainingTest {

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

	private static Learner learner(final long seed) {
		return new Learner(ResolutionTraining.start(seed), ResolutionTraining.MEMORY);
	}

	private static float learn(final Learner learner, final List<Sample> cubes) {
		return learner.learn(Batch.loss(cubes, SIDE), RATE);
	}

	@Test
	void learnsToTellThreeFromNineAngstroms() {
		final List<Sample> cubes = cubes();
		try (NDManager manager = NetworkEngine.newManager(); Learner learner = learner(1)) {
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

	@Test
	void goesOnFromItsCheckpointAsIfNothingHadHappened(@TempDir final Path folder) throws IOException {
		final List<Sample> cubes = cubes();
		try (Learner first = learner(1); Learner second = learner(9)) {
			final LearningCurve curve = new LearningCurve();
			for (int i = 0; i < 3; i++) learn(first, cubes);
			curve.add(3, 0.5, 0.6);
			new Checkpoint(folder).write(first, 1.5, curve);
			final LearningCurve read = new LearningCurve();
			assertEquals(1.5, new Checkpoint(folder).restore(second, read));
			assertEquals(List.of(new LearningCurve.Point(3, 0.5, 0.6)), read.points());
			assertEquals(learn(first, cubes), learn(second, cubes));
			assertArrayEquals(first.average().require("features.3").values(), second.average().require("features.3").values());
		}
	}
}
