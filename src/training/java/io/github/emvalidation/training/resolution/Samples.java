package io.github.emvalidation.training.resolution;

import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.training.StructureDraw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * An endless row of cubes to learn from, the same for the same seed. A few posed structures are at hand at a time; each gives several
 * maps before another one takes its place. Not for several threads.
 */
final class Samples {

	private static final int AT_HAND = 12;
	private static final int MAPS_OF_ONE = 8;
	/** Share of maps with noise beyond their signal. */
	private static final double RAW = 0.5;
	private static final int CUBES_OF_A_MAP = 4;
	private static final int LARGEST_BOX = 72;
	private static final int WAITING = 24;

	private final StructureDraw structures;
	private final SplittableRandom random;
	private final int side;
	private final List<Seen> atHand = new ArrayList<>();
	private final List<Sample> waiting = new ArrayList<>();
	private int maps;

	/** @param side of the cubes in voxels */
	Samples(final StructureDraw structures, final int side, final long seed) {
		this.structures = structures;
		this.side = side;
		random = new SplittableRandom(seed);
	}

	/** The next cube. */
	Sample next() {
		while (waiting.size() < WAITING) fill();
		return waiting.remove(random.nextInt(waiting.size()));
	}

	/** Adds the cubes of one more map. */
	private void fill() {
		if (atHand.size() < AT_HAND) atHand.add(pose());
		else if (maps++ % MAPS_OF_ONE == 0) atHand.set(random.nextInt(AT_HAND), pose());
		final LabelledMap map = atHand.get(random.nextInt(atHand.size())).map(random);
		for (int i = 0; i < CUBES_OF_A_MAP; i++) {
			final Optional<Sample> cube = Sample.random(map, side, random);
			cube.ifPresent(waiting::add);
		}
	}

	private Seen pose() {
		return new Seen(PosedStructure.of(structures.next(random), random, side, LARGEST_BOX));
	}

	/** A posed structure with its power by band, once that is asked for. */
	private static final class Seen {

		private final PosedStructure structure;
		private BandPower power;

		Seen(final PosedStructure structure) {
			this.structure = structure;
		}

		LabelledMap map(final RandomGenerator random) {
			if (random.nextDouble() >= RAW) return LabelledMap.of(structure, Recipe.random(random), random);
			if (power == null) power = BandPower.of(structure);
			return RawMap.of(structure, power, RawRecipe.random(random), random);
		}
	}
}
