package io.github.emvalidation.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.ModelCard.Range;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.training.FamilySplit.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop, on a network of one weight that is to become 3. */
class TrainerTest {

	private static final float TARGET = 3;

	@TempDir
	private Path dir;
	private FamilySplit split;
	private final List<String> said = new ArrayList<>();

	/** Six families; the structure of the first one that is learnt from cannot be read. */
	@BeforeEach
	void structures() throws IOException {
		final List<Listing> listings = new ArrayList<>();
		for (int i = 0; i < 6; i++) listings.add(new Listing("s" + i, dir.resolve("s" + i + ".pdb"), 1, 0, 0, "", "f" + i));
		split = FamilySplit.of(listings, 1);
		final Listing unreadable = split.listings(Part.TRAINING).get(0);
		for (final Listing listing : listings) {
			final List<String> atoms = listing.equals(unreadable) ? List.of("nothing") : StructureFiles.alanine(1, 'A', 0, 0, "");
			StructureFiles.write(listing.file(), atoms);
		}
	}

	private static final class OneWeight implements Lesson {

		@Override
		public Weights start(final long seed) {
			return new Weights(Map.of("w", new Tensor(new long[] { 1 }, new float[] { new Random(seed).nextFloat() })));
		}

		@Override
		public Learner.Memory memory() {
			return new Learner.Memory(0.9f, 0.9f, 1);
		}

		@Override
		public LearningRate rate(final double highest) {
			return new LearningRate(highest, 0, 0.1);
		}

		@Override
		public String error() {
			return "Error";
		}

		@Override
		public Batches batches(final StructureDraw structures, final long seed) {
			final SplittableRandom random = new SplittableRandom(seed);
			return () -> {
				structures.next(random);
				final float noise = (float) (0.1 * random.nextGaussian());
				return (weights, scratch) -> weights.get(0).sub(TARGET + noise).square().sum();
			};
		}

		@Override
		public ToDoubleFunction<Learner> heldOut(final StructureDraw structures) {
			return learner -> learner.errorOfAverage((weights, scratch) -> weights.get(0).sub(TARGET).square().sum());
		}

		@Override
		public LessonCard card() {
			return new LessonCard("one", "7", "What is 3?", 1, "Nothing.", new Range(0, 9, ""), "of nothing");
		}

		@Override
		public Evaluation evaluate(final Model model, final FamilySplit split, final int count, final Optional<Path> maps,
			final Consumer<String> say)
		{
			say.accept("evaluated on " + count);
			return new Evaluation() {

				@Override
				public List<Measurement> heldOut() {
					return List.of(new Measurement("off by", TARGET - weight(model), ""));
				}

				@Override
				public List<Measurement> realMaps() {
					return List.of();
				}

				@Override
				public void write(final Path folder) throws IOException {
					Files.writeString(folder.resolve("evaluation.md"), "evaluated");
				}
			};
		}
	}

	private static float weight(final Model model) {
		return model.weights().require("w").values()[0];
	}

	private Model train(final String folder, final Pace pace) throws Exception {
		final Path into = dir.resolve(folder);
		new Trainer(new OneWeight(), new Trainer.Settings(into, pace, 0.1, 5, 7, Optional.empty()), said::add).run(split);
		return Model.read(into);
	}

	@Test
	void endsWithWeightsCardCurveSplitAndEvaluation() throws Exception {
		final Model model = train("whole", Pace.ofSteps(80));
		assertEquals(TARGET, weight(model), 0.2);
		assertEquals(TARGET - weight(model), model.card().heldOut().get(0).value(), 1e-6);
		assertEquals("Maps simulated from 4 experimental structures, of nothing; 80 batches.", model.card().training());
		assertEquals("By sequence family: 4 to learn from, 1 to choose by, 1 for the test.", model.card().split());
		assertEquals(5, model.card().seed());
		for (final String file : List.of("split.csv", "learning-curve.svg", "evaluation.md", "checkpoint.json")) {
			assertTrue(Files.size(dir.resolve("whole").resolve(file)) > 0, file);
		}
		assertEquals(Trainer.LOOKS, said.stream().filter(line -> line.contains("held-out error")).count());
		assertTrue(said.stream().anyMatch(line -> line.contains("     2 steps")), said.toString());
		assertTrue(said.stream().anyMatch(line -> line.contains("    80 steps")), said.toString());
		assertEquals(1, said.stream().filter(line -> line.contains(".pdb")).count(), "files that cannot be read are named: " + said);
		assertTrue(said.contains("evaluated on 7"), said.toString());
	}

	@Test
	void theSameSeedGivesTheSameWeights() throws Exception {
		assertEquals(weight(train("one", Pace.ofSteps(30))), weight(train("two", Pace.ofSteps(30))));
	}

	@Test
	void aTrainingThatIsDoneIsNotGoneOnWith() throws Exception {
		final Model first = train("done", Pace.ofSteps(10));
		said.clear();
		assertEquals(weight(first), weight(train("done", Pace.ofSteps(10))));
		assertTrue(said.get(0).startsWith("Going on after 10 steps") && said.get(1).equals("evaluated on 7"), said.toString());
	}

	@Test
	void aTrainingGoesOnFromItsCheckpoint() throws Exception {
		train("more", Pace.ofSteps(10));
		final Model model = train("more", Pace.ofSteps(20));
		assertTrue(model.card().training().endsWith("20 batches."), model.card().training());
		assertTrue(said.stream().anyMatch(line -> line.startsWith("Going on after 10 steps")));
	}

	/** Half of a plan of 40 steps has the looks of its half, and one at the end. */
	@Test
	void aTrainingStopsInTheMiddleOfItsPlan() throws Exception {
		final Model model = train("stopped", Pace.ofSteps(40).until(20));
		assertTrue(model.card().training().endsWith("; 20 batches."), model.card().training());
		assertEquals(Pace.ofSteps(40).done(19, 0), Pace.ofSteps(40).until(20).done(19, 0));
		assertEquals(20, said.stream().filter(line -> line.contains("held-out error")).count());
	}

	@Test
	void timeEndsATrainingToo() throws Exception {
		train("timed", Pace.ofMinutes(0.005));
		assertTrue(said.stream().anyMatch(line -> line.contains("held-out error")), said.toString());
	}

	@Test
	void aLearnerGoesOnFromItsCheckpointAsIfNothingHadHappened() throws IOException {
		final Lesson lesson = new OneWeight();
		final Learner.Loss loss = (weights, scratch) -> weights.get(0).sub(TARGET).square().sum();
		try (Learner first = new Learner(lesson.start(1), lesson.memory()); Learner second = new Learner(lesson.start(9), lesson.memory())) {
			final LearningCurve curve = new LearningCurve();
			for (int i = 0; i < 3; i++) first.learn(loss, 0.1);
			curve.add(3, 0.5, 0.6);
			new Checkpoint(dir).write(first, 1.5, curve);
			final LearningCurve read = new LearningCurve();
			assertEquals(1.5, new Checkpoint(dir).restore(second, read));
			assertEquals(List.of(new LearningCurve.Point(3, 0.5, 0.6)), read.points());
			assertEquals(3, second.steps());
			assertEquals(first.learn(loss, 0.1), second.learn(loss, 0.1));
			assertArrayEquals(first.average().require("w").values(), second.average().require("w").values());
		}
	}

	@Test
	void theRateRisesAndFalls() {
		final LearningRate rate = new LearningRate(2, 0.1, 0.01);
		assertEquals(0.02, rate.at(0), 1e-12);
		assertEquals(1, rate.at(0.05), 1e-12);
		assertEquals(2 * (0.01 + 0.99 / 2), rate.at(0.5), 1e-12);
		assertEquals(0.02, rate.at(1), 1e-12);
		assertEquals(2, new LearningRate(2, 0, 0.01).at(0), 1e-12, "without a rise it begins at the highest");
	}
}
