package io.github.emvalidation.training.resolution;

import io.github.emvalidation.training.Imaging;
import java.util.random.RandomGenerator;

/**
 * What maps look like that nobody has low-passed where their signal ends: noise goes on to the resolution that is claimed, which may be
 * finer than the true one, or to the Nyquist frequency.
 *
 * @param resolution where the signal-to-noise ratio inside the particle falls to 1/3 (half-map FSC 0.143), in Å
 * @param b          B-factor of signal in Å² beyond the atoms' own
 * @param colour     noise has a power in proportion to {@code s^colour}
 * @param sharpening B-factor in Å² that signal and noise are sharpened by, 0 for none
 * @param weighted   whether both are also weighted by the {@code sqrt(2 FSC/(1 + FSC))} of the half maps
 * @param claim      resolution in Å that the map is low-passed at
 * @param fall       width of that fall relative to 1/claim
 * @param fault      what else is wrong with it
 * @param tightness  volume of the mask relative to that of the atoms; 0 for an unmasked map
 * @param dilations  of the mask that voxels are taken from
 */
record RawRecipe(double resolution, double b, double colour, double sharpening, boolean weighted, double claim, double fall, Fault fault,
	double tightness, int dilations)
{

	/** What noise is made of. */
	enum Fault {
		/** The noise of images. */
		NONE,
		/** Beyond the resolution noise goes on with the strength that the signal has there. */
		OVERFITTED,
		/** There is no signal at all. */
		NOISE
	}

	/** Finest resolution that voxels of 1 Å can hold. */
	static final double NYQUIST = 2;

	private static final double OVERFITTED = 0.12;
	private static final double NOISE = 0.1;
	private static final double SHARPENED = 0.6;
	private static final double HIGHEST_COLOUR = 1.2;
	/** Most that a map is sharpened beyond what would undo its B-factor, in Å². */
	private static final double TOO_SHARP = 100;
	private static final double WITHOUT_MASK = 0.15;
	/** How the claims are: at the true resolution, finer, coarser; the rest is not low-passed. */
	private static final double RIGHT = 0.45;
	private static final double TOO_FINE = 0.85;
	private static final double TOO_COARSE = 0.93;
	private static final double FINEST_CLAIM = 0.65;
	private static final double COARSEST_CLAIM = 1.2;
	private static final double NEARLY = 0.06;

	static RawRecipe random(final RandomGenerator random) {
		final double resolution = Recipe.resolution(random);
		final double b = random.nextDouble() * Imaging.largestB(resolution);
		final double sharpening = random.nextDouble() < SHARPENED ? random.nextDouble() * (b + TOO_SHARP) : 0;
		final double fault = random.nextDouble();
		return new RawRecipe(resolution, b, HIGHEST_COLOUR * random.nextDouble(), sharpening, random.nextBoolean(),
			Math.max(NYQUIST, resolution * claim(random)), Recipe.fall(random),
			fault < NOISE ? Fault.NOISE : fault < NOISE + OVERFITTED ? Fault.OVERFITTED : Fault.NONE,
			random.nextDouble() < WITHOUT_MASK ? 0 : Recipe.logUniform(random, 0.4, 2.5), 2 + random.nextInt(2));
	}

	/** The claim relative to the true resolution; 0 for none. */
	private static double claim(final RandomGenerator random) {
		final double kind = random.nextDouble();
		if (kind < RIGHT) return 1 + NEARLY * (2 * random.nextDouble() - 1);
		if (kind < TOO_FINE) return FINEST_CLAIM + (1 - FINEST_CLAIM) * random.nextDouble();
		return kind < TOO_COARSE ? 1 + (COARSEST_CLAIM - 1) * random.nextDouble() : 0;
	}
}
