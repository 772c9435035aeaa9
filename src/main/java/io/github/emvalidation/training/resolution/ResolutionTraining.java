package io.github.emvalidation.training.resolution;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.StructureDraw;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
		final Engine engine = NetworkEngine.get(settings.threads());
		try (NDManager manager = NetworkEngine.newManager(); Learner learner = new Learner(engine, manager, settings.seed())) {
			final Checkpoint checkpoint = new Checkpoint(settings.folder());
			final double before = checkpoint.restore(learner, manager, curve);
			if (before > 0) say.accept(String.format(Locale.ROOT, "going on after %d steps, %.1f min", learner.steps(), before));
			final StructureDraw draw = new StructureDraw(split.listings(Part.TRAINING));
			final Samples samples = new Samples(draw, settings.side(), settings.seed() + learner.steps());
			try (SampleQueue queue = new SampleQueue(samples::next, settings.cubes())) {
				loop(learner, queue, manager, checkpoint, before);
			}
			draw.unreadable().values().forEach(say);
			steps = learner.steps();
			return learner.average();
		}
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

	private void loop(final Learner learner, final SampleQueue queue, final NDManager manager, final Checkpoint checkpoint, final double before)
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
			try (NDManager step = manager.newSubManager()) {
				sum += learner.learn(Batch.of(step, cubes, settings.side()), rate(minutes / settings.minutes()));
			}
			count++;
			if (learner.steps() % TELL == 0) say.accept(String.format(Locale.ROOT, "%6.1f min %6d steps  training error %.4f", minutes, learner.steps(), sum / count));
			minutes = before + (System.nanoTime() - start) / 60e9;
			if (minutes >= nextLook || minutes >= settings.minutes()) {
				nextLook += settings.minutes() / LOOKS;
				final double error = error(learner, manager, validation);
				curve.add(learner.steps(), sum / count, error);
				say.accept(String.format(Locale.ROOT, "%6.1f min %6d steps  training error %.4f  held-out error %.4f  waited %.0f s for maps",
					minutes, learner.steps(), sum / count, error, waited));
				checkpoint.write(learner, minutes, curve);
				curve.draw(settings.folder());
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

	private double error(final Learner learner, final NDManager manager, final List<Sample> cubes) {
		double sum = 0;
		for (int i = 0; i < cubes.size(); i += settings.cubes()) {
			final List<Sample> part = cubes.subList(i, Math.min(i + settings.cubes(), cubes.size()));
			try (NDManager scratch = manager.newSubManager()) {
				sum += part.size() * learner.errorOfAverage(Batch.of(scratch, part, settings.side()));
			}
		}
		return sum / cubes.size();
	}
}
