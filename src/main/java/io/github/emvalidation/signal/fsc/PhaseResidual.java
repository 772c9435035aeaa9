package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.fft.Spectrum;
import java.util.List;

/**
 * The differential phase residual, {@code DPR_i = √(Σ (|F1| + |F2|) Δφ² / Σ (|F1| + |F2|))} over each shell, in degrees (Frank et al.
 * 1981, doi:10.1126/science.7313694). Random phases give 180/√3, 103.9°.
 */
public final class PhaseResidual {

	private PhaseResidual() {}

	/** The residual of each shell in degrees, 0 to 180; 0 in a shell without amplitude. */
	public static double[] of(final Spectrum a, final Spectrum b, final ShellGrid shells) {
		final List<double[][]> planes = Parallel.map(shells.grid().nz(), kz -> ofPlane(a, b, shells, kz));
		final double[] residual = new double[shells.count()];
		for (int i = 0; i < residual.length; i++) {
			double sum = 0;
			double weight = 0;
			for (final double[][] plane : planes) {
				sum += plane[0][i];
				weight += plane[1][i];
			}
			residual[i] = weight > 0 ? Math.toDegrees(Math.sqrt(sum / weight)) : 0;
		}
		return residual;
	}

	private static double[][] ofPlane(final Spectrum a, final Spectrum b, final ShellGrid shells, final int kz) {
		final double[][] sums = new double[2][shells.count()];
		final float[] planeA = a.plane(kz);
		final float[] planeB = b.plane(kz);
		final int[] row = new int[a.halfX()];
		for (int ky = 0; ky < shells.grid().ny(); ky++) {
			shells.row(ky, kz, row);
			int i = 2 * a.halfX() * ky;
			for (int kx = 0; kx < row.length; kx++, i += 2) {
				if (row[kx] < 0) continue;
				final double re1 = planeA[i];
				final double im1 = planeA[i + 1];
				final double re2 = planeB[i];
				final double im2 = planeB[i + 1];
				final double phase = Math.atan2(im1 * re2 - re1 * im2, re1 * re2 + im1 * im2);
				final double amplitudes = shells.weight(kx) * (Math.sqrt(re1 * re1 + im1 * im1) + Math.sqrt(re2 * re2 + im2 * im2));
				sums[0][row[kx]] += amplitudes * phase * phase;
				sums[1][row[kx]] += amplitudes;
			}
		}
		return sums;
	}
}
