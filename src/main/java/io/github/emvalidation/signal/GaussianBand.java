package io.github.emvalidation.signal;

/**
 * The band of frequencies {@code S(k) = exp(-(k-f)²/(2w²))} round f, tabulated: linear interpolation between values w/1024
 * apart errs by less than 2·10⁻⁷.
 */
final class GaussianBand {

	/**
	 * Beyond f + 5.5 w the band ends. What is left out there holds less than 10⁻¹³ of the energy that the band passes of
	 * white noise, and less still of a map, whose spectrum falls with frequency.
	 */
	private static final double WIDTHS = 5.5;
	private static final int STEPS_PER_WIDTH = 1024;

	private final double end;
	private final double stepsPerUnit;
	private final double[] table;

	/**
	 * @param frequency f in 1/Å, at least 0
	 * @param width     w in 1/Å, above 0
	 */
	GaussianBand(final double frequency, final double width) {
		end = frequency + WIDTHS * width;
		stepsPerUnit = STEPS_PER_WIDTH / width;
		table = new double[(int) Math.ceil(end * stepsPerUnit) + 3];
		for (int i = 0; i < table.length; i++) {
			final double t = (i / stepsPerUnit - frequency) / width;
			table[i] = Math.exp(-t * t / 2);
		}
	}

	/** The frequency in 1/Å from which on nothing passes. */
	double end() {
		return end;
	}

	/** S at a frequency from 0 to {@link #end}. */
	double gain(final double frequency) {
		final double position = frequency * stepsPerUnit;
		final int i = (int) position;
		return table[i] + (position - i) * (table[i + 1] - table[i]);
	}
}
