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
	private static final int WAITING = 24;

	private final StructureDraw structures;
	private final Diet diet;
	private final SplittableRandom random;
	private final int side;
	private final List<Seen> atHand = new ArrayList<>();
	private final List<Sample> waiting = new ArrayList<>();
	private int maps;

	/** @param side of the cubes in voxels */
	Samples(final StructureDraw structures, final Diet diet, final int side, final long seed) {
		this.structures = structures;
		this.diet = diet;
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
		else if (maps++ % diet.maps() == 0) atHand.set(random.nextInt(AT_HAND), pose());
		final LabelledMap map = atHand.get(random.nextInt(atHand.size())).map(diet, random);
		for (int i = 0; i < diet.cubes(); i++) {
			final Optional<Sample> cube = Sample.random(map, side, random);
			cube.ifPresent(waiting::add);
		}
	}

	private Seen pose() {
		return new Seen(PosedStructure.of(structures.next(random), random, side, diet.box()));
	}

	/** A posed structure with its power by band, once that is asked for. */
	private static final class Seen {

		private final PosedStructure structure;
		private BandPower power;

		Seen(final PosedStructure structure) {
			this.structure = structure;
		}

		LabelledMap map(final Diet diet, final RandomGenerator random) {
			// without raw maps nothing is drawn, so that the first opinion meets the maps that it always met
			final boolean isRaw = diet.raw() > 0 && random.nextDouble() < diet.raw();
			if (!isRaw) return LabelledMap.of(structure, Recipe.random(random, diet.noise()), random);
			if (power == null) power = BandPower.of(structure);
			return RawMap.of(structure, power, RawRecipe.random(random), random);
		}
	}
}
