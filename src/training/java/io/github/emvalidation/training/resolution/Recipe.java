package io.github.emvalidation.training.resolution;

import io.github.emvalidation.training.Imaging;
import java.util.random.RandomGenerator;

/**
 * What maps to learn from look like, drawn at random: resolutions half evenly and half evenly in their logarithm, B-factors from
 * sharpened to the most that leaves something at the resolution, noise from none to some times the signal.
 *
 * @param first    how the map is imaged
 * @param second   the same but for the resolution, beyond a plane; equal to {@code first} where there is no such plane
 * @param tightness volume of the mask relative to that of the atoms; 0 for an unmasked map
 * @param dilations of the mask that voxels are taken from
 */
record Recipe(Imaging first, Imaging second, double tightness, int dilations) {

	/** Range of labels in Å, a little more than is asked for, so that the ends of the range lie inside. */
	static final double FINEST = 2.4;
	static final double COARSEST = 13.5;

	/** Range of the resolutions to test on, in Å. */
	static final double LOW = 2.5;
	static final double HIGH = 13;

	private static final double SHARPEST_B = -60;
	private static final double WITHOUT_NOISE = 0.35;
	private static final double WITH_TWO = 0.25;
	private static final double WITHOUT_MASK = 0.25;

	/** @param most amplitude of noise relative to the signal at the resolution */
	static Recipe random(final RandomGenerator random, final double most) {
		final double resolution = resolution(random);
		final double b = SHARPEST_B + random.nextDouble() * (Imaging.largestB(resolution) - SHARPEST_B);
		final double fall = fall(random);
		final double noise = random.nextDouble() < WITHOUT_NOISE ? 0 : logUniform(random, 0.05, most);
		final Imaging first = new Imaging(resolution, b, fall, noise);
		Imaging second = first;
		if (random.nextDouble() < WITH_TWO) {
			final double other = resolution(random);
			second = new Imaging(other, Math.min(b, Imaging.largestB(other)), fall, noise);
		}
		final double tightness = random.nextDouble() < WITHOUT_MASK ? 0 : logUniform(random, 0.4, 1.6);
		return new Recipe(first, second, tightness, 2 + random.nextInt(2));
	}

	/** A map to test on: one resolution within the range that is asked for, and noise of a given strength. */
	static Recipe test(final RandomGenerator random, final double noise) {
		final double resolution = random.nextBoolean() ? LOW + random.nextDouble() * (HIGH - LOW) : logUniform(random, LOW, HIGH);
		final double b = SHARPEST_B + random.nextDouble() * (Imaging.largestB(resolution) - SHARPEST_B);
		final Imaging imaging = new Imaging(resolution, b, fall(random), noise);
		return new Recipe(imaging, imaging, logUniform(random, 0.4, 1.6), 2 + random.nextInt(2));
	}

	static double resolution(final RandomGenerator random) {
		return random.nextBoolean() ? FINEST + random.nextDouble() * (COARSEST - FINEST) : logUniform(random, FINEST, COARSEST);
	}

	/** Width of the fall-off at the resolution, relative to it. */
	static double fall(final RandomGenerator random) {
		return logUniform(random, 0.04, 0.2);
	}

	static double logUniform(final RandomGenerator random, final double low, final double high) {
		return low * Math.pow(high / low, random.nextDouble());
	}
}
