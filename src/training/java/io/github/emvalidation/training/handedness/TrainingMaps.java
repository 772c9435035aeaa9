package io.github.emvalidation.training.handedness;

import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.training.StructureDraw;
import java.util.SplittableRandom;

/** An endless row of simulated maps, the same for the same seed; each posed structure gives a few. Not for several threads. */
final class TrainingMaps {

	private static final int MAPS_OF_ONE = 2;

	private final StructureDraw structures;
	private final SplittableRandom random;
	private Structure structure;
	private PosedStructure posed;
	private int made;

	TrainingMaps(final StructureDraw structures, final long seed) {
		this.structures = structures;
		random = new SplittableRandom(seed);
	}

	TrainingMap next() {
		if (made++ % MAPS_OF_ONE == 0) {
			structure = structures.next(random);
			posed = TrainingMap.pose(structure, random);
		}
		return TrainingMap.of(structure, posed, TrainingMap.Recipe.random(random), random);
	}
}
