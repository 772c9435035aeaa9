package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.network.resolution.ResolutionNet.Layer;
import io.github.emvalidation.training.Checkpoint;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.LearningCurve;
import io.github.emvalidation.training.StructureDraw;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The training of the network of the local resolution. The rate of learning rises for the first hundredth of the time and then falls
 * as half a period of a cosine.
 */
public final class ResolutionTraining {

	private static final int VALIDATION_CUBES = 60;
	private static final double LOOKS = 20;
	private static final int TELL = 50;
	private static final double WARM_UP = 0.02;
	private static final double LEAST_RATE = 0.01;

	static final Learner.Memory MEMORY = new Learner.Memory(0.99f, 0.002f, 10);
	/** The resolution that an untrained network answers, in Å. */
	private static final double FIRST_ANSWER = 6;
	private static final double LAST_GAIN = 0.1;

	private final Settings settings;
	private final FamilySplit split;
	private final Consumer<String> say;
	private final LearningCurve curve = new LearningCurve();
	private int steps;

	ResolutionTraining(final Settings settings, final FamilySplit split, final Consumer<String> say) {
		this.settings = settings;
		this.split = split;
		this.say = say;
	}

	/** Trains for as long as the settings say, from the checkpoint in the folder if there is one; returns the averaged weights. */
	Weights run() throws IOException, InterruptedException {
		Files.createDirectories(settings.folder());
		split.write(settings.folder().resolve("split.csv"));
		try (Learner learner = new Learner(start(settings.seed()), MEMORY)) {
			final Checkpoint checkpoint = new Checkpoint(settings.folder());
			final double before = checkpoint.restore(learner, curve);
			if (before > 0) say.accept(String.format(Locale.ROOT, "going on after %d steps, %.1f min", learner.steps(), before));
			final StructureDraw draw = new StructureDraw(split.listings(Part.TRAINING));
			final Samples samples = new Samples(draw, settings.side(), settings.seed() + learner.steps());
			try (SampleQueue queue = new SampleQueue(samples::next, settings.cubes())) {
				loop(learner, queue, checkpoint, before);
			}
			draw.unreadable().values().forEach(say);
			steps = learner.steps();
			return learner.average();
		}
	}

	/** Random weights; those of the last layer are small, so that the first answers are near {@link #FIRST_ANSWER}. */
	static Weights start(final long seed) {
		final Random random = new Random(seed);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final Layer layer : ResolutionNet.FEATURES) tensors.put(layer.name(), Learner.random(layer.shape(), 1, random));
		for (final Layer layer : ResolutionNet.HEAD) {
			final boolean isLast = layer.out() == 1;
			tensors.put(layer.name(), Learner.random(layer.shape(), isLast ? LAST_GAIN : 1, random));
			final float[] bias = new float[layer.out()];
			if (isLast) bias[0] = (float) Math.log(FIRST_ANSWER);
			tensors.put(layer.bias(), new Tensor(new long[] { layer.out() }, bias));
		}
		return new Weights(tensors);
	}

	/** How many steps were made, in all. */
	int steps() {
		return steps;
	}

	/** Cubes of families that are not learnt from, always the same. */
	private List<Sample> validation() {
		final Samples samples = new Samples(new StructureDraw(split.listings(Part.VALIDATION)), settings.side(), -1);
		final List<Sample> cubes = new ArrayList<>();
		while (cubes.size() < VALIDATION_CUBES) cubes.add(samples.next());
		return cubes;
	}

	private void loop(final Learner learner, final SampleQueue queue, final Checkpoint checkpoint, final double before)
		throws IOException, InterruptedException
	{
		final List<Sample> validation = before < settings.minutes() ? validation() : List.of();
		final long start = System.nanoTime();
		double minutes = before;
		double nextLook = before + settings.minutes() / LOOKS;
		double sum = 0;
		double waited = 0;
		int count = 0;
		while (minutes < settings.minutes()) {
			final long asked = System.nanoTime();
			final List<Sample> cubes = queue.take();
			waited += (System.nanoTime() - asked) / 1e9;
			sum += learner.learn(Batch.loss(cubes, settings.side()), rate(minutes / settings.minutes()));
			count++;
			if (learner.steps() % TELL == 0) say.accept(String.format(Locale.ROOT, "%6.1f min %6d steps  training error %.4f", minutes, learner.steps(), sum / count));
			minutes = before + (System.nanoTime() - start) / 60e9;
			if (minutes >= nextLook || minutes >= settings.minutes()) {
				nextLook += settings.minutes() / LOOKS;
				final double error = error(learner, validation);
				curve.add(learner.steps(), sum / count, error);
				say.accept(String.format(Locale.ROOT, "%6.1f min %6d steps  training error %.4f  held-out error %.4f  waited %.0f s for maps",
					minutes, learner.steps(), sum / count, error, waited));
				checkpoint.write(learner, minutes, curve);
				curve.draw(settings.folder(), "Mean |ln r − ln label|");
				sum = 0;
				waited = 0;
				count = 0;
			}
		}
	}

	private double rate(final double done) {
		if (done < WARM_UP) return settings.rate() * Math.max(LEAST_RATE, done / WARM_UP);
		return settings.rate() * (LEAST_RATE + (1 - LEAST_RATE) * (1 + Math.cos(Math.PI * Math.min(1, done))) / 2);
	}

	private double error(final Learner learner, final List<Sample> cubes) {
		double sum = 0;
		for (int i = 0; i < cubes.size(); i += settings.cubes()) {
			final List<Sample> part = cubes.subList(i, Math.min(i + settings.cubes(), cubes.size()));
			sum += part.size() * learner.errorOfAverage(Batch.loss(part, settings.side()));
		}
		return sum / cubes.size();
	}
}
