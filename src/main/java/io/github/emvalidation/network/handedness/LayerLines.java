package io.github.emvalidation.network.handedness;

/**
 * The handedness of a helix without any training, from its diffraction (Cochran, Crick &amp; Vand 1952, Acta Cryst. 5, 581-586,
 * doi:10.1107/S0365110X52001635): on the layer line of the pitch, 5.4 Å in an alpha helix, the density of a right-handed helix goes
 * round once as it goes up, {@code exp(i(φ - 2πz/p))}, that of a left-handed one {@code exp(i(φ + 2πz/p))}.
 */
public final class LayerLines {

	/** Pitches looked at, in Å. */
	private static final double SHORTEST = 4.8;
	private static final double LONGEST = 6.2;
	private static final int LINES = 8;

	private static final double[][] WAVES_COS = new double[LINES][Cylinder.HEIGHTS];
	private static final double[][] WAVES_SIN = new double[LINES][Cylinder.HEIGHTS];

	static {
		for (int line = 0; line < LINES; line++) {
			final double frequency = 1 / LONGEST + line * (1 / SHORTEST - 1 / LONGEST) / (LINES - 1);
			for (int height = 0; height < Cylinder.HEIGHTS; height++) {
				final double z = (height - 0.5 * (Cylinder.HEIGHTS - 1)) * Cylinder.RISE;
				// tapered, so that the ends of the cylinder do not spread over the lines
				final double taper = Math.cos(Math.PI * (height - 0.5 * (Cylinder.HEIGHTS - 1)) / Cylinder.HEIGHTS);
				WAVES_COS[line][height] = taper * Math.cos(2 * Math.PI * frequency * z);
				WAVES_SIN[line][height] = taper * Math.sin(2 * Math.PI * frequency * z);
			}
		}
	}

	private LayerLines() {}

	/**
	 * Power on the layer lines of the pitch.
	 *
	 * @param cylinder as {@link Cylinder#sample} gives it
	 * @return of Bessel order +1 (right-handed) and -1 (left-handed)
	 */
	public static double[] power(final float[] cylinder) {
		final double[] power = new double[2];
		final double[] re = new double[Cylinder.HEIGHTS];
		final double[] im = new double[Cylinder.HEIGHTS];
		for (int ring = 0; ring < Cylinder.RINGS; ring++) {
			firstHarmonic(cylinder, ring, re, im);
			for (int line = 0; line < LINES; line++) addPower(power, WAVES_COS[line], WAVES_SIN[line], re, im, Cylinder.radius(ring));
		}
		return power;
	}

	/** Sum over the angles of density times exp(-iφ), at each height. */
	private static void firstHarmonic(final float[] cylinder, final int ring, final double[] re, final double[] im) {
		for (int height = 0; height < Cylinder.HEIGHTS; height++) {
			final int from = (ring * Cylinder.HEIGHTS + height) * Cylinder.ANGLES;
			re[height] = 0;
			im[height] = 0;
			for (int angle = 0; angle < Cylinder.ANGLES; angle++) {
				re[height] += cylinder[from + angle] * Cylinder.COS[angle];
				im[height] -= cylinder[from + angle] * Cylinder.SIN[angle];
			}
		}
	}

	/** Right-handed density has the first harmonic exp(-2πi z/p): the wave exp(+2πi z/p) brings it into phase. */
	private static void addPower(final double[] power, final double[] cos, final double[] sin, final double[] re, final double[] im,
		final double radius)
	{
		double rightRe = 0;
		double rightIm = 0;
		double leftRe = 0;
		double leftIm = 0;
		for (int k = 0; k < re.length; k++) {
			rightRe += re[k] * cos[k] - im[k] * sin[k];
			rightIm += re[k] * sin[k] + im[k] * cos[k];
			leftRe += re[k] * cos[k] + im[k] * sin[k];
			leftIm += im[k] * cos[k] - re[k] * sin[k];
		}
		power[0] += radius * (rightRe * rightRe + rightIm * rightIm);
		power[1] += radius * (leftRe * leftRe + leftIm * leftIm);
	}
}
