package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.training.resolution.RawRecipe.Fault;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Labels by the signal-to-noise ratio of windows, on a ball of atoms of 14 Å. */
class RawMapTest {

	private static final PosedStructure BALL = PosedStructure.of(LabelledMapTest.ball(), new SplittableRandom(1), 56, 64);
	private static final BandPower POWER = BandPower.of(BALL);
	private static final Grid GRID = BALL.spectrum().grid();

	private static RawRecipe recipe(final double resolution, final double claim, final Fault fault, final double tightness) {
		return new RawRecipe(resolution, 5 * resolution * resolution, 0.5, 0, false, claim, 0.1, fault, tightness, 2);
	}

	private static LabelledMap map(final RawRecipe recipe) {
		return RawMap.of(BALL, POWER, recipe, new SplittableRandom(5));
	}

	@Test
	void theBandPowerIsTheMeanSquareOfTheWindowOverThatOfNoise() {
		final int band = 5;
		final Spectrum spectrum = BALL.spectrum().copy();
		FourierFilter.apply(spectrum, s -> s == 0 ? 0 : BandPower.gain(band, s));
		final DensityMap filtered = Fft.inverse(spectrum, "band");
		final int x = GRID.nx() / 2 + 3;
		final int y = GRID.ny() / 2 - 2;
		final int z = GRID.nz() / 2;
		final int[] at = { x - x % 2, y - y % 2, z - z % 2 };
		final double noise = noise(band);
		assertEquals(meanSquare(filtered, at) / noise, POWER.at(band, x, y, z), 0.04 * POWER.at(band, x, y, z));
	}

	private static double meanSquare(final DensityMap map, final int[] at) {
		double sum = 0;
		for (int k = -6; k <= 6; k++) {
			for (int j = -6; j <= 6; j++) {
				for (int i = -6; i <= 6; i++) sum += Math.pow(map.get(at[0] + i, at[1] + j, at[2] + k), 2);
			}
		}
		return sum / 2197;
	}

	/** Mean square of white noise with E|F|² = 1 in the band, measured on one realisation. */
	private static double noise(final int band) {
		final DensityMap white = DensityMap.zeros("noise", GRID);
		final SplittableRandom random = new SplittableRandom(8);
		for (int z = 0; z < GRID.nz(); z++) {
			for (int i = 0; i < white.plane(z).length; i++) white.plane(z)[i] = (float) random.nextGaussian();
		}
		final Spectrum spectrum = Fft.forward(white);
		FourierFilter.apply(spectrum, s -> s == 0 ? 0 : BandPower.gain(band, s));
		final DensityMap filtered = Fft.inverse(spectrum, "noise");
		double sum = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (final float value : filtered.plane(z)) sum += (double) value * value;
		}
		return sum / GRID.voxels() / GRID.voxels();
	}

	@Test
	void aLabelIsWhereTheWindowHasThreeTimesMoreNoiseThanSignal() {
		final LabelledMap map = map(recipe(4, 2, Fault.NONE, 0));
		final int middle = GRID.nz() / 2;
		final double[] labels = { label(map, middle, middle, middle), label(map, middle + 13, middle, middle), label(map, 2, 2, 2) };
		assertEquals(4, labels[0], 0.25, "inside, the resolution of the map");
		assertTrue(labels[1] > labels[0] * 1.03 && labels[1] < 9, "at the rim, where the window is half empty: " + labels[1]);
		assertEquals(Recipe.COARSEST, labels[2], 1e-6, "solvent");
		// the noise has 3 times the power of the core's signal at 4 Å, and rises with s^0.5
		final double noise = 3 * POWER.core(1 / 4.0) * Math.exp(-80 / 32.0);
		final double s = 1 / labels[1];
		final double signal = own(s, middle + 13, middle, middle) * Math.exp(-80 * s * s / 2);
		assertEquals(1 / 3.0, signal / (noise * Math.sqrt(4 * s)), 0.03);
	}

	private static double own(final double s, final int x, final int y, final int z) {
		final double at = Math.log(s * Recipe.COARSEST) / BandPower.STEP;
		final int band = (int) at;
		return Math.exp((1 - at + band) * Math.log(POWER.at(band, x, y, z)) + (at - band) * Math.log(POWER.at(band + 1, x, y, z)));
	}

	private static float label(final LabelledMap map, final int x, final int y, final int z) {
		return map.labels().get(x, y, z);
	}

	@Test
	void noLabelIsFinerThanWhatIsLeftToSee() {
		final int middle = GRID.nz() / 2;
		assertEquals(5, label(map(recipe(4, 5, Fault.NONE, 1)), middle, middle, middle), 1e-6, "low-passed at 5 Å");
		assertTrue(label(map(recipe(4, 3, Fault.OVERFITTED, 1)), middle, middle, middle) >= 4, "noise begins at 4 Å");
		final LabelledMap noise = map(recipe(4, 3, Fault.NOISE, 1));
		assertEquals(Recipe.COARSEST, label(noise, middle, middle, middle), 1e-6, "nothing is there");
		assertTrue(noise.voxels().count() > 1000, noise.voxels().count() + " voxels teach it");
	}

	@Test
	void sharpeningChangesTheMapButNotItsLabels() {
		final RawRecipe raw = recipe(4, 3, Fault.NONE, 0);
		final RawRecipe sharp = new RawRecipe(4, raw.b(), raw.colour(), 100, true, 3, 0.1, Fault.NONE, 0, 2);
		final int middle = GRID.nz() / 2;
		assertEquals(label(map(raw), middle, middle, middle), label(map(sharp), middle, middle, middle), 0);
		assertTrue(Math.abs(map(raw).map().get(middle, middle, middle) / map(sharp).map().get(middle, middle, middle) - 1) > 0.2);
	}

	@Test
	void recipesStayWithinTheirRanges() {
		final SplittableRandom random = new SplittableRandom(3);
		int noise = 0;
		int claimed = 0;
		for (int i = 0; i < 2000; i++) {
			final RawRecipe recipe = RawRecipe.random(random);
			assertTrue(recipe.resolution() >= Recipe.FINEST && recipe.resolution() <= Recipe.COARSEST);
			assertTrue(recipe.claim() >= RawRecipe.NYQUIST && recipe.claim() <= 1.2 * recipe.resolution());
			noise += recipe.fault() == Fault.NOISE ? 1 : 0;
			claimed += recipe.claim() < 0.94 * recipe.resolution() ? 1 : 0;
		}
		assertEquals(0.1, noise / 2000.0, 0.03);
		assertTrue(claimed > 700 && claimed < 1300, claimed + " claim more than is there");
	}
}
