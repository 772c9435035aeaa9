package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.fft.Spectrum;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Sums over the shells of two spectra. Each coefficient of the full spectrum counts once; as half of it is stored, those of the
 * planes kx = 0 and N/2 count once and all others twice.
 *
 * @param shells the shells
 * @param cross  {@code Σ Re(F1 F2*)}
 * @param first  {@code Σ |F1|²}
 * @param second {@code Σ |F2|²}
 */
public record ShellPowers(ShellGrid shells, double[] cross, double[] first, double[] second) {

	/** Sums over the shells of a grid. */
	public static ShellPowers of(final Spectrum a, final Spectrum b, final ShellGrid shells) {
		final List<ShellPowers> planes = Parallel.map(shells.grid().nz(), kz -> ofPlane(a, b, shells, kz));
		final ShellPowers total = zeros(shells);
		for (final ShellPowers plane : planes) {
			for (int i = 0; i < shells.count(); i++) {
				total.cross[i] += plane.cross[i];
				total.first[i] += plane.first[i];
				total.second[i] += plane.second[i];
			}
		}
		return total;
	}

	/** {@code Σ |F|²} of one spectrum. */
	public static double[] of(final Spectrum spectrum, final ShellGrid shells) {
		return of(spectrum, spectrum, shells).first;
	}

	private static ShellPowers zeros(final ShellGrid shells) {
		return new ShellPowers(shells, new double[shells.count()], new double[shells.count()], new double[shells.count()]);
	}

	private static ShellPowers ofPlane(final Spectrum a, final Spectrum b, final ShellGrid shells, final int kz) {
		final ShellPowers sums = zeros(shells);
		final float[] planeA = a.plane(kz);
		final float[] planeB = b.plane(kz);
		final int[] row = new int[a.halfX()];
		for (int ky = 0; ky < shells.grid().ny(); ky++) {
			shells.row(ky, kz, row);
			int i = 2 * a.halfX() * ky;
			for (int kx = 0; kx < row.length; kx++, i += 2) {
				if (row[kx] >= 0) sums.add(row[kx], shells.weight(kx), planeA[i], planeA[i + 1], planeB[i], planeB[i + 1]);
			}
		}
		return sums;
	}

	private void add(final int shell, final int weight, final double re1, final double im1, final double re2, final double im2) {
		cross[shell] += weight * (re1 * re2 + im1 * im2);
		first[shell] += weight * (re1 * re1 + im1 * im1);
		second[shell] += weight * (re2 * re2 + im2 * im2);
	}

	/** The FSC. */
	public FscCurve fsc() {
		return FscCurve.of(shells, cross, first, second);
	}

	/** The mean of {@code |F1 - F2|²/2} over each shell: the power of the noise of one half; 0 in a shell without coefficients. */
	public double[] noise() {
		return perCoefficient(i -> Math.max(0, first[i] + second[i] - 2 * cross[i]) / 2);
	}

	/** The mean of {@code Re(F1 F2*)} over each shell: the power of what both halves share; it may be negative. */
	public double[] signal() {
		return perCoefficient(i -> cross[i]);
	}

	/** The mean of a sum over each shell. */
	public double[] perCoefficient(final IntToDoubleFunction sum) {
		final long[] coefficients = shells.coefficients();
		final double[] means = new double[coefficients.length];
		for (int i = 0; i < means.length; i++) means[i] = coefficients[i] == 0 ? 0 : sum.applyAsDouble(i) / coefficients[i];
		return means;
	}
}
