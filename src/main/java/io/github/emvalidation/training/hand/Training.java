package io.github.emvalidation.training.hand;

import io.github.emvalidation.network.Weights;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.imglib2.parallel.Parallelization;

/**
 * The training of a network: new maps come in all the time while it learns from those at hand. The rate of learning falls as half a
 * period of a cosine. The same settings and seed give the same weights.
 */
final class Training {

	private static final String CHECKPOINT = "checkpoint.bin";
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
		final LearningCurve curve = new LearningCurve(settings.folder);
		try (Learner learner = new Learner(lesson.layers(), settings.seed)) {
			restore(learner);
			if (learner.steps() > 0) say.accept("Going on after " + learner.steps() + " steps.");
			// at any number of steps the maps are others
			final TrainingMaps maps = new TrainingMaps(split.listings(Part.TRAINING), settings.seed + learner.steps());
			final Lesson heldOut = lessons.get();
			final TrainingMaps others = new TrainingMaps(split.listings(Part.VALIDATION), VALIDATION_SEED);
			add(lesson, maps, MAPS_AT_FIRST);
			add(heldOut, others, VALIDATION_MAPS);
			final SplittableRandom random = new SplittableRandom(settings.seed + learner.steps());
			double sum = 0;
			int count = 0;
			while (learner.steps() < settings.steps) {
				if (learner.steps() % STEPS_A_MAP == 0) add(lesson, maps, 1);
				sum += learner.learn(lesson, rate(learner.steps()), random);
				count++;
				if (learner.steps() % LOOK == 0 || learner.steps() == settings.steps) {
					curve.add(learner.steps(), sum / count, learner.error(heldOut, VALIDATION_BATCHES, new SplittableRandom(VALIDATION_SEED)));
					say.accept(curve.last());
					write(learner);
					sum = 0;
					count = 0;
				}
			}
			return learner.average();
		}
	}

	private static void add(final Lesson lesson, final TrainingMaps maps, final int count) {
		Parallelization.runSingleThreaded(() -> {
			for (int i = 0; i < count; i++) lesson.add(maps.next());
		});
	}

	private double rate(final int step) {
		return settings.rate * (LEAST_RATE + (1 - LEAST_RATE) * (1 + Math.cos(Math.PI * step / settings.steps)) / 2);
	}

	private void restore(final Learner learner) throws IOException {
		final Path file = settings.folder.resolve(CHECKPOINT);
		if (!Files.exists(file)) return;
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			learner.read(in);
		}
	}

	/** Writes to another name first: an interruption leaves the checkpoint before. */
	private void write(final Learner learner) throws IOException {
		final Path temporary = settings.folder.resolve(CHECKPOINT + ".new");
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
			learner.write(out);
		}
		Files.move(temporary, settings.folder.resolve(CHECKPOINT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}
}
