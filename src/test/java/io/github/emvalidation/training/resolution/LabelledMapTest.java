package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.training.Imaging;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelledMapTest {

	static Structure ball() {
		final Random random = new Random(2);
		final List<HeavyAtom> atoms = new ArrayList<>();
		while (atoms.size() < 500) {
			final Vec3 at = new Vec3(28 * random.nextDouble() - 14, 28 * random.nextDouble() - 14, 28 * random.nextDouble() - 14);
			if (at.length() < 14) atoms.add(new HeavyAtom(2.5, at, 0));
		}
		return new Structure("ball", atoms, List.of());
	}

	private static PosedStructure posed() {
		return PosedStructure.of(ball(), new SplittableRandom(1), 32, 64);
	}

	private static LabelledMap map(final Imaging first, final Imaging second, final double tightness) {
		return LabelledMap.of(posed(), new Recipe(first, second, tightness, 2), new SplittableRandom(5));
	}

	@Test
	void voxelsToLearnFromAreInTheMaskAndPositive() {
		final Imaging imaging = new Imaging(5, 50, 0.1, 0);
		final LabelledMap masked = map(imaging, imaging, 1);
		int outside = 0;
		for (int z = 0; z < masked.map().grid().nz(); z++) {
			for (int i = masked.voxels().plane(z).nextSetBit(0); i >= 0; i = masked.voxels().plane(z).nextSetBit(i + 1)) {
				assertTrue(masked.map().plane(z)[i] > 0);
				assertEquals(5, masked.labels().plane(z)[i]);
			}
			for (final float value : masked.map().plane(z)) outside += value == 0 ? 1 : 0;
		}
		assertTrue(masked.voxels().count() > 17 * 500 / 2, masked.voxels().count() + " voxels");
		assertTrue(outside > masked.map().grid().voxels() / 4, "the map is 0 outside its mask");
	}

	@Test
	void beyondThePlaneTheOtherResolutionHolds() {
		final LabelledMap two = map(new Imaging(3, 0, 0.1, 0), new Imaging(9, 0, 0.1, 0), 0);
		long fine = 0;
		long coarse = 0;
		long unsure = 0;
		for (int z = 0; z < two.labels().grid().nz(); z++) {
			for (final float label : two.labels().plane(z)) {
				fine += label == 3 ? 1 : 0;
				coarse += label == 9 ? 1 : 0;
				unsure += label == 0 ? 1 : 0;
			}
		}
		assertEquals(two.labels().grid().voxels(), fine + coarse + unsure);
		assertTrue(Math.min(fine, coarse) > 0.2 * (fine + coarse) && unsure > 0, fine + " and " + coarse + ", " + unsure + " between");
	}

	@Test
	void cubesCarryTheMapAndItsLabels() {
		final Imaging imaging = new Imaging(5, 50, 0.1, 0);
		final Sample sample = Sample.random(map(imaging, imaging, 1), 24, new SplittableRandom(2)).orElseThrow();
		assertEquals(24 * 24 * 24, sample.map().length);
		assertEquals(12 * 12 * 12, sample.scale().length);
		float sum = 0;
		for (int i = 0; i < sample.counts().length; i++) {
			sum += sample.counts()[i];
			if (sample.counts()[i] == 1) assertEquals(Math.log(5), sample.labels()[i], 1e-6);
		}
		assertTrue(sum > 0, "a cube holds at least the voxel it was drawn round");
	}

	@Test
	void recipesStayWithinTheirRanges() {
		final SplittableRandom random = new SplittableRandom(3);
		int without = 0;
		int two = 0;
		for (int i = 0; i < 2000; i++) {
			final Recipe recipe = Recipe.random(random, 2);
			for (final Imaging imaging : List.of(recipe.first(), recipe.second())) {
				assertTrue(imaging.resolution() >= Recipe.FINEST && imaging.resolution() <= Recipe.COARSEST);
				assertTrue(imaging.b() >= -60 && imaging.b() <= Imaging.largestB(imaging.resolution()));
			}
			without += recipe.first().noise() == 0 ? 1 : 0;
			two += recipe.first().equals(recipe.second()) ? 0 : 1;
		}
		assertEquals(0.35, without / 2000.0, 0.04);
		assertEquals(0.25, two / 2000.0, 0.04);
		assertArrayEquals(new double[] { 2.5, 13 }, new double[] { Recipe.LOW, Recipe.HIGH });
	}
}
