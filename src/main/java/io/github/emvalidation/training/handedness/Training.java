package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.handedness.ConvolutionLayer;
import io.github.emvalidation.training.Checkpoint;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.LearningCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.imglib2.parallel.Parallelization;

/**
 * The training of a network: new maps come in all the time while it learns from those at hand. The rate of learning falls as half a
 * period of a cosine. The same settings and seed give the same weights.
 */
final class Training {

	static final Learner.Memory MEMORY = new Learner.Memory(0.999f, 0.005f, 1);
	private static final int MAPS_AT_FIRST = 40;
	private static final int STEPS_A_MAP = 4;
	private static final int VALIDATION_MAPS = 60;
	private static final int VALIDATION_BATCHES = 20;
	private static final int LOOK = 100;
	private static final double LEAST_RATE = 0.02;
	private static final long VALIDATION_SEED = 77;

	/**
	 * How to train.
	 *
	 * @param folder where checkpoint and curve go
	 * @param steps  how many batches to learn from, all in all
	 * @param rate   of learning at first
	 * @param seed   of everything random
	 */
	record Settings(Path folder, int steps, double rate, long seed) {}

	private final Settings settings;
	private final Supplier<Lesson> lessons;
	private final Consumer<String> say;

	Training(final Settings settings, final Supplier<Lesson> lessons, final Consumer<String> say) {
		this.settings = settings;
		this.lessons = lessons;
		this.say = say;
	}

	/** Trains, from the checkpoint in the folder if there is one; returns the averaged weights. */
	Weights run(final FamilySplit split) throws IOException {
		Files.createDirectories(settings.folder);
		final Lesson lesson = lessons.get();
		final LearningCurve curve = new LearningCurve();
		try (Learner learner = new Learner(start(lesson.layers(), settings.seed), MEMORY)) {
			final Checkpoint checkpoint = new Checkpoint(settings.folder);
			final double before = checkpoint.restore(learner, curve);
			if (learner.steps() > 0) say.accept("Going on after " + learner.steps() + " steps.");
			// at any number of steps the maps are others
			final TrainingMaps maps = new TrainingMaps(split.listings(Part.TRAINING), settings.seed + learner.steps());
			final Lesson heldOut = lessons.get();
			final TrainingMaps others = new TrainingMaps(split.listings(Part.VALIDATION), VALIDATION_SEED);
			add(lesson, maps, MAPS_AT_FIRST);
			add(heldOut, others, VALIDATION_MAPS);
			final SplittableRandom random = new SplittableRandom(settings.seed + learner.steps());
			final long start = System.nanoTime();
			double sum = 0;
			int count = 0;
			while (learner.steps() < settings.steps) {
				if (learner.steps() % STEPS_A_MAP == 0) add(lesson, maps, 1);
				sum += learner.learn((weights, scratch) -> lesson.error(weights, scratch, random), rate(learner.steps()));
				count++;
				if (learner.steps() % LOOK == 0 || learner.steps() == settings.steps) {
					final double minutes = before + (System.nanoTime() - start) / 60e9;
					final double error = error(learner, heldOut);
					curve.add(learner.steps(), sum / count, error);
					curve.draw(settings.folder, "Cross-entropy");
					say.accept(String.format(Locale.ROOT, "%6.1f min %6d steps  training error %.4f  held-out error %.4f", minutes, learner.steps(), sum / count, error));
					checkpoint.write(learner, minutes, curve);
					sum = 0;
					count = 0;
				}
			}
			return learner.average();
		}
	}

	/** Random weights, and biases of 0. */
	static Weights start(final List<ConvolutionLayer> layers, final long seed) {
		final Random random = new Random(seed);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final ConvolutionLayer layer : layers) {
			tensors.put(layer.name() + ".weight", Learner.random(layer.weights(), 1, random));
			tensors.put(layer.name() + ".bias", new Tensor(new long[] { layer.channels() }, new float[(int) layer.channels()]));
		}
		return new Weights(tensors);
	}

	/** The error on always the same batches. */
	private static double error(final Learner learner, final Lesson lesson) {
		final SplittableRandom random = new SplittableRandom(VALIDATION_SEED);
		double sum = 0;
		for (int i = 0; i < VALIDATION_BATCHES; i++) sum += learner.errorOfAverage((weights, scratch) -> lesson.error(weights, scratch, random));
		return sum / VALIDATION_BATCHES;
	}

	private static void add(final Lesson lesson, final TrainingMaps maps, final int count) {
		Parallelization.runSingleThreaded(() -> {
			for (int i = 0; i < count; i++) lesson.add(maps.next());
		});
	}

	private double rate(final int step) {
		return settings.rate * (LEAST_RATE + (1 - LEAST_RATE) * (1 + Math.cos(Math.PI * step / settings.steps)) / 2);
	}
}
