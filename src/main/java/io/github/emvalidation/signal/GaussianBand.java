package io.github.emvalidation.signal;

/**
 * The band of frequencies {@code S(k) = exp(-(k-f)²/(2w²))} round f, tabulated: linear interpolation between values w/1024
 * apart is as exact as single precision.
 */
final class GaussianBand {

	/**
	 * Beyond f + 5.5 w the band ends. What is left out there holds less than 10⁻¹³ of the energy that the band passes of
	 * white noise, and less still of a map, whose spectrum falls with frequency.
	 */
	private static final double WIDTHS = 5.5;
	private static final int STEPS_PER_WIDTH = 1024;

	private final double end;
	private final float stepsPerUnit;
	private final float[] table;

	/**
	 * @param frequency f in 1/Å, at least 0
	 * @param width     w in 1/Å, above 0
	 */
	GaussianBand(final double frequency, final double width) {
		end = frequency + WIDTHS * width;
		stepsPerUnit = (float) (STEPS_PER_WIDTH / width);
		table = new float[(int) Math.ceil(end * stepsPerUnit) + 3];
		for (int i = 0; i < table.length; i++) {
			final double t = (i / (double) stepsPerUnit - frequency) / width;
			table[i] = (float) Math.exp(-t * t / 2);
		}
	}

	/** The frequency in 1/Å from which on nothing passes. */
	double end() {
		return end;
	}

	/** S at a frequency from 0 to {@link #end}. */
	float gain(final float frequency) {
		final float position = frequency * stepsPerUnit;
		final int i = (int) position;
		return table[i] + (position - i) * (table[i + 1] - table[i]);
	}
}
