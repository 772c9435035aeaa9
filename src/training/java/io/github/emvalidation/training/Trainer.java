package io.github.emvalidation.training;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.training.FamilySplit.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Trains a network, whatever its lesson: the loop with its checkpoints and its learning curve, then the weights with their card, then
 * the evaluation. The same settings and seed give the same weights, unless the {@link Pace} goes by minutes.
 */
public final class Trainer {

	/** How often the error on held-out families is looked at and a checkpoint is written. */
	static final int LOOKS = 40;
	/** Less than a step: a share of steps may come out a little below the look that it is. */
	private static final double ROUNDING = 1e-9;

	/**
	 * How to train.
	 *
	 * @param folder where everything is written; the training goes on from a checkpoint there
	 * @param pace   when it ends
	 * @param rate   the highest rate of learning
	 * @param seed   of everything random
	 * @param count  how many structures or simulated maps to test on in the end
	 * @param maps   folder of real maps to test on in the end
	 */
	public record Settings(Path folder, Pace pace, double rate, long seed, int count, Optional<Path> maps) {}

	/** What the steps since the last look came to. */
	private static final class Tally {

		private double error;
		private double seconds;
		private int steps;
	}

	private final Lesson lesson;
	private final Settings settings;
	private final Consumer<String> say;

	/** @param say is told how the training fares, line by line */
	public Trainer(final Lesson lesson, final Settings settings, final Consumer<String> say) {
		this.lesson = lesson;
		this.settings = settings;
		this.say = say;
	}

	/** Trains and evaluates. */
	public void run(final FamilySplit split) throws IOException, InterruptedException {
		Files.createDirectories(settings.folder);
		split.write(settings.folder.resolve("split.csv"));
		final Model model = train(split);
		// the evaluation takes minutes, and an interruption must not cost the weights
		model.write(settings.folder);
		final Evaluation evaluation = lesson.evaluate(model, split, settings.count, settings.maps, say);
		evaluation.write(settings.folder);
		evaluation.measured(model).write(settings.folder);
		say.accept("Weights, card and evaluation are in " + settings.folder + ".");
	}

	private Model train(final FamilySplit split) throws IOException, InterruptedException {
		try (Learner learner = new Learner(lesson.start(settings.seed), lesson.memory(), lesson::learns)) {
			final LearningCurve curve = new LearningCurve();
			final double minutes = new Checkpoint(settings.folder).restore(learner, curve);
			if (learner.steps() > 0) say.accept(String.format(Locale.ROOT, "Going on after %d steps, %.1f min.", learner.steps(), minutes));
			if (settings.pace.done(learner.steps(), minutes) < 1) learn(learner, curve, minutes, split);
			return lesson.card().model(learner.average(), split, learner.steps(), settings.seed);
		}
	}

	private void learn(final Learner learner, final LearningCurve curve, final double before, final FamilySplit split)
		throws IOException, InterruptedException
	{
		final StructureDraw structures = new StructureDraw(split.listings(Part.TRAINING));
		final ToDoubleFunction<Learner> heldOut = lesson.heldOut(new StructureDraw(split.listings(Part.VALIDATION)));
		final LearningRate rate = lesson.rate(settings.rate);
		// a training that goes on meets other maps than before
		try (Batches batches = lesson.batches(structures, settings.seed + learner.steps())) {
			final long start = System.nanoTime();
			double done = settings.pace.done(learner.steps(), before);
			Tally since = new Tally();
			while (done < 1) {
				final int looks = looks(done);
				step(learner, batches, rate.at(done), since);
				final double minutes = before + (System.nanoTime() - start) / 60e9;
				done = settings.pace.done(learner.steps(), minutes);
				if (looks(done) > looks) {
					look(learner, curve, minutes, heldOut.applyAsDouble(learner), since);
					lesson.card().model(learner.average(), split, learner.steps(), settings.seed).write(settings.folder);
					since = new Tally();
				}
			}
		}
		structures.unreadable().values().forEach(say);
	}

	private static int looks(final double done) {
		return (int) Math.floor(LOOKS * Math.min(1, done) + ROUNDING);
	}

	private static void step(final Learner learner, final Batches batches, final double rate, final Tally since) throws InterruptedException {
		final long asked = System.nanoTime();
		final Learner.Loss batch = batches.next();
		since.seconds += (System.nanoTime() - asked) / 1e9;
		since.error += learner.learn(batch, rate);
		since.steps++;
	}

	private void look(final Learner learner, final LearningCurve curve, final double minutes, final double heldOut, final Tally since)
		throws IOException
	{
		final double error = since.error / since.steps;
		curve.add(learner.steps(), error, heldOut);
		curve.draw(settings.folder, lesson.error());
		say.accept(String.format(Locale.ROOT, "%6.1f min %6d steps  training error %.4f  held-out error %.4f  waited %.0f s for maps", minutes,
			learner.steps(), error, heldOut, since.seconds));
		new Checkpoint(settings.folder).write(learner, minutes, curve);
	}
}
