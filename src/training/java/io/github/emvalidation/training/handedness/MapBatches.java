package io.github.emvalidation.training.handedness;

import io.github.emvalidation.training.Batches;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.StructureDraw;
import java.util.SplittableRandom;
import net.imglib2.parallel.Parallelization;

/** Batches of the examples at hand; a new map comes in every few steps. */
final class MapBatches implements Batches {

	private static final int MAPS_AT_FIRST = 40;
	private static final int STEPS_A_MAP = 4;

	private final Examples examples;
	private final TrainingMaps maps;
	private final SplittableRandom random;
	private int steps;

	/** @param examples none as yet */
	MapBatches(final Examples examples, final StructureDraw structures, final long seed) {
		this.examples = examples;
		maps = new TrainingMaps(structures, seed);
		random = new SplittableRandom(seed);
		add(examples, maps, MAPS_AT_FIRST);
	}

	@Override
	public Learner.Loss next() {
		if (steps++ % STEPS_A_MAP == 0) add(examples, maps, 1);
		return (weights, scratch) -> examples.error(weights, scratch, random);
	}

	/** Adds the examples of so many maps; they are made in this thread. */
	static void add(final Examples examples, final TrainingMaps maps, final int count) {
		Parallelization.runSingleThreaded(() -> {
			for (int i = 0; i < count; i++) examples.add(maps.next());
		});
	}
}
