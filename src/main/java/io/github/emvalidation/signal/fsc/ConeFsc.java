package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/**
 * The FSC of two spectra along many directions, by the coefficients within cones about them (Tan et al. 2017, doi:10.1038/nmeth.4347).
 * All directions and cones are done in one pass over the coefficients, a shell at a time.
 */
public final class ConeFsc {

	/** The weights of a soft cone are looked up, at so many steps. */
	private static final int STEPS = 4096;

	private final Spectrum first;
	private final Spectrum second;
	private final ShellGrid shells;
	/** The directions' x, y and z. */
	private final double[][] u;
	private final DirectionCells cells;
	private final double[] cosines;
	private final double[][] weights;

	private ConeFsc(final Spectrum first, final Spectrum second, final ShellGrid shells, final List<Vec3> directions, final List<Cone> cones) {
		this.first = first;
		this.second = second;
		this.shells = shells;
		u = new double[3][];
		for (int axis = 0; axis < 3; axis++) {
			final int along = axis;
			u[axis] = directions.stream().mapToDouble(direction -> direction.get(along)).toArray();
		}
		cells = new DirectionCells(directions, cones.get(0).degrees());
		cosines = cones.stream().mapToDouble(Cone::cosine).toArray();
		weights = new double[cones.size()][STEPS + 2];
		for (int cone = 0; cone < weights.length; cone++) {
			for (int step = 0; step < weights[cone].length; step++) {
				weights[cone][step] = cones.get(cone).weight(1 - (1 - cosines[cone]) * step / STEPS);
			}
		}
	}

	/**
	 * Curves for every cone and direction.
	 *
	 * @param directions unit vectors
	 * @param cones      the widest first
	 * @return curve {@code [cone][direction][shell]}: 1 in a shell where the cone holds no coefficient, 0 where they have no power
	 */
	public static double[][][] of(final Spectrum first, final Spectrum second, final ShellGrid shells, final List<Vec3> directions,
		final List<Cone> cones, final Progress progress)
	{
		final ConeFsc pass = new ConeFsc(first, second, shells, directions, cones);
		final double[][][] curves = new double[cones.size()][directions.size()][shells.count()];
		final int last = shells.count() - 1;
		// the largest shells first, so that no thread is left with one at the end
		Parallel.forEach(last + 1, i -> {
			progress.checkCanceled();
			pass.shell(last - i, curves);
		});
		return curves;
	}

	/** Sums of a shell: for each cone and direction Re(F1 F2*), |F1|², |F2|² and the number of coefficients, one behind the other. */
	private void shell(final int shell, final double[][][] curves) {
		final double[][] sums = new double[cosines.length][4 * u[0].length];
		for (int kz = 0; kz < shells.grid().nz(); kz++) {
			for (int ky = 0; ky < shells.grid().ny(); ky++) {
				if (shells.radius2(0, ky, kz) <= (shell + 1.0) * (shell + 1)) row(shell, ky, kz, sums);
			}
		}
		for (int cone = 0; cone < sums.length; cone++) {
			for (int d = 0; d < u[0].length; d++) curves[cone][d][shell] = fsc(sums[cone], 4 * d);
		}
	}

	private static double fsc(final double[] sums, final int at) {
		if (sums[at + 3] == 0) return 1;
		final double power = Math.sqrt(sums[at + 1]) * Math.sqrt(sums[at + 2]);
		return power > 0 ? sums[at] / power : 0;
	}

	/** The coefficients of a row that are in the shell; the mean of the map (radius 0) has no direction and is left out. */
	private void row(final int shell, final int ky, final int kz, final double[][] sums) {
		final double rest = shells.radius2(0, ky, kz);
		final double inner = Math.max(0, (shell - 1.0) * Math.abs(shell - 1.0) - rest);
		final double outer = (shell + 1.0) * (shell + 1) - rest;
		for (int kx = (int) (Math.sqrt(inner) / shells.step(0)); kx < first.halfX() && shells.radius2(kx, 0, 0) <= outer; kx++) {
			if (shells.shell(kx, ky, kz) == shell && shells.radius2(kx, ky, kz) > 0) add(kx, ky, kz, sums);
		}
	}

	private void add(final int kx, final int ky, final int kz, final double[][] sums) {
		final float[] a = first.plane(kz);
		final float[] b = second.plane(kz);
		final int i = 2 * (kx + first.halfX() * ky);
		final double weight = shells.weight(kx);
		final double cross = weight * ((double) a[i] * b[i] + (double) a[i + 1] * b[i + 1]);
		final double power1 = weight * ((double) a[i] * a[i] + (double) a[i + 1] * a[i + 1]);
		final double power2 = weight * ((double) b[i] * b[i] + (double) b[i + 1] * b[i + 1]);
		final double radius = Math.sqrt(shells.radius2(kx, ky, kz));
		final double x = shells.radius(0, kx) / radius;
		final double y = shells.radius(1, ky) / radius;
		final double z = shells.radius(2, kz) / radius;
		for (final int d : cells.near(x, y, z)) {
			final double cosine = Math.abs(x * u[0][d] + y * u[1][d] + z * u[2][d]);
			for (int cone = 0; cone < cosines.length && cosine >= cosines[cone]; cone++) {
				final double[] sum = sums[cone];
				final double share = weight(cone, cosine);
				sum[4 * d] += share * cross;
				sum[4 * d + 1] += share * power1;
				sum[4 * d + 2] += share * power2;
				sum[4 * d + 3]++;
			}
		}
	}

	private double weight(final int cone, final double cosine) {
		final double place = Math.max(0, STEPS * (1 - cosine) / (1 - cosines[cone]));
		final int step = (int) place;
		return weights[cone][step] + (place - step) * (weights[cone][step + 1] - weights[cone][step]);
	}
}
