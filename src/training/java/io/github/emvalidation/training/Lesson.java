package io.github.emvalidation.training;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.Weights;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What a network learns: the weights it begins with, the examples, how wrong it is about them, and its test in the end. */
public interface Lesson {

	/** Random weights to begin with, the same for the same seed. */
	Weights start(long seed);

	/** Whether the weights of that name are learnt; the others stay as they were at the start. */
	default boolean learns(final String name) {
		return true;
	}

	/** How long the learner remembers the past. */
	Learner.Memory memory();

	/**
	 * How the rate of learning goes on.
	 *
	 * @param highest rate
	 */
	LearningRate rate(double highest);

	/** What the error is, for the learning curve: "Cross-entropy". */
	String error();

	/**
	 * Batches to learn from, the same for the same seed.
	 *
	 * @param structures to make them from
	 */
	Batches batches(StructureDraw structures, long seed);

	/**
	 * The error of a learner's averaged weights on batches that are always the same.
	 *
	 * @param structures to make them from, of families that are not learnt from
	 */
	ToDoubleFunction<Learner> heldOut(StructureDraw structures);

	/** What the card of the network says. */
	LessonCard card();

	/**
	 * Tests a network on families that it has not learnt from, and on real maps.
	 *
	 * @param count how many structures or simulated maps take part
	 * @param maps  folder of real maps
	 * @param say   is told each value as it comes
	 */
	Evaluation evaluate(Model model, FamilySplit split, int count, Optional<Path> maps, Consumer<String> say);
}
