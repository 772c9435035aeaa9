package io.github.emvalidation.training.resolution;

import io.github.emvalidation.training.resolution.RawRecipe.Fault;
import java.util.random.RandomGenerator;

/**
 * What state a map is in that somebody deposits with a resolution R: good ones, and one fault at a time.
 */
enum Condition {

	RAW("raw, good"), SHARPENED("sharpened, good"), CLAIMED("raw, in truth 1.25 R"),
	SHARPENED_CLAIMED("sharpened, in truth 1.25 R"),
	OVERFITTED("over-fitted, in truth 1.2 R"), TOO_SHARP("sharpened by 100 Å² too much"), LOW_PASSED("low-passed at 1.2 R"), NOISE("noise");

	/** B-factor over R² of unsharpened maps. */
	private static final double LEAST_B = 8;
	private static final double LARGEST_B = 14;
	private static final double LEAST_COLOUR = 0.6;
	private static final double LARGEST_COLOUR = 1.2;
	/** How much of the B-factor is undone by those who sharpen. */
	private static final double LEAST_SHARPENING = 0.7;
	private static final double CLAIM = 1.25;
	private static final double LESSER_CLAIM = 1.2;
	private static final double TOO_MUCH = 100;
	private static final double FALL = 0.08;
	private static final int DILATIONS = 2;

	private final String text;

	Condition(final String text) {
		this.text = text;
	}

	/** In words. */
	String text() {
		return text;
	}

	boolean isGood() {
		return this == RAW || this == SHARPENED;
	}

	/** A map of this state whose resolution is said to be {@code claimed} Å. */
	RawRecipe recipe(final double claimed, final RandomGenerator random) {
		final double truth = switch (this) {
			case CLAIMED, SHARPENED_CLAIMED -> CLAIM * claimed;
			case OVERFITTED -> LESSER_CLAIM * claimed;
			default -> claimed;
		};
		final double b = truth * truth * between(LEAST_B, LARGEST_B, random);
		final double undone = b * between(LEAST_SHARPENING, 1, random);
		final boolean isRaw = this == RAW || this == CLAIMED;
		final double cut = switch (this) {
			case RAW, CLAIMED -> RawRecipe.NYQUIST;
			case LOW_PASSED -> LESSER_CLAIM * claimed;
			default -> claimed;
		};
		final Fault fault = this == NOISE ? Fault.NOISE : this == OVERFITTED ? Fault.OVERFITTED : Fault.NONE;
		return new RawRecipe(truth, b, between(LEAST_COLOUR, LARGEST_COLOUR, random),
			isRaw ? 0 : undone + (this == TOO_SHARP ? TOO_MUCH : 0), !isRaw && this != SHARPENED_CLAIMED, cut, FALL, fault, 1, DILATIONS);
	}

	private static double between(final double low, final double high, final RandomGenerator random) {
		return low + (high - low) * random.nextDouble();
	}
}
