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
	private final List<Vec3> directions;
	private final double[] cosines;
	private final double[][] weights;

	private ConeFsc(final Spectrum first, final Spectrum second, final ShellGrid shells, final List<Vec3> directions, final List<Cone> cones) {
		this.first = first;
		this.second = second;
		this.shells = shells;
		this.directions = directions;
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
	 * @param last       the last shell that is wanted; those behind it are 0
	 * @return curve {@code [cone][direction][shell]}: 1 in a shell where the cone holds no coefficient, 0 where they have no power
	 */
	public static double[][][] of(final Spectrum first, final Spectrum second, final ShellGrid shells, final List<Vec3> directions,
		final List<Cone> cones, final int last, final Progress progress)
	{
		final ConeFsc pass = new ConeFsc(first, second, shells, directions, cones);
		final double[][][] curves = new double[cones.size()][directions.size()][shells.count()];
		// the largest shells first, so that no thread is left with one at the end
		Parallel.forEach(last + 1, i -> {
			progress.checkCanceled();
			pass.shell(last - i, curves);
		});
		return curves;
	}

	/** The coefficients of a shell: unit vectors along x, y, z, and what they add to Re(F1 F2*), |F1|² and |F2|². */
	private static final class Coefficients {

		private final double[][] unit;
		private final double[][] power;
		private int count;

		Coefficients(final int capacity) {
			unit = new double[3][capacity];
			power = new double[3][capacity];
		}
	}

	private void shell(final int shell, final double[][][] curves) {
		final Coefficients coefficients = coefficients(shell);
		final double[] cosine = new double[coefficients.count];
		for (int d = 0; d < directions.size(); d++) {
			cosines(coefficients, directions.get(d), cosine);
			final double[][] sums = new double[cosines.length][4];
			for (int i = 0; i < cosine.length; i++) {
				if (cosine[i] >= cosines[0]) add(coefficients, i, cosine[i], sums);
			}
			for (int cone = 0; cone < sums.length; cone++) curves[cone][d][shell] = fsc(sums[cone]);
		}
	}

	private static double fsc(final double[] sums) {
		if (sums[3] == 0) return 1;
		final double power = Math.sqrt(sums[1]) * Math.sqrt(sums[2]);
		return power > 0 ? sums[0] / power : 0;
	}

	private static void cosines(final Coefficients coefficients, final Vec3 direction, final double[] into) {
		final double x = direction.x();
		final double y = direction.y();
		final double z = direction.z();
		final double[] ux = coefficients.unit[0];
		final double[] uy = coefficients.unit[1];
		final double[] uz = coefficients.unit[2];
		for (int i = 0; i < into.length; i++) into[i] = Math.abs(x * ux[i] + y * uy[i] + z * uz[i]);
	}

	private void add(final Coefficients coefficients, final int i, final double cosine, final double[][] sums) {
		for (int cone = 0; cone < sums.length; cone++) {
			if (cosine < cosines[cone]) continue;
			final double weight = weight(cone, cosine);
			for (int part = 0; part < 3; part++) sums[cone][part] += weight * coefficients.power[part][i];
			sums[cone][3]++;
		}
	}

	private double weight(final int cone, final double cosine) {
		final double place = Math.max(0, STEPS * (1 - cosine) / (1 - cosines[cone]));
		final int step = (int) place;
		return weights[cone][step] + (place - step) * (weights[cone][step + 1] - weights[cone][step]);
	}

	/** The coefficients of a shell; the mean of the map (radius 0) has no direction and is left out. */
	private Coefficients coefficients(final int shell) {
		final Coefficients found = new Coefficients((int) shells.coefficients()[shell]);
		for (int kz = 0; kz < shells.grid().nz(); kz++) {
			if (shells.radius2(0, 0, kz) > (shell + 1.0) * (shell + 1)) continue;
			for (int ky = 0; ky < shells.grid().ny(); ky++) {
				final double rest = (shell + 1.0) * (shell + 1) - shells.radius2(0, ky, kz);
				if (rest >= 0) row(shell, ky, kz, rest, found);
			}
		}
		return found;
	}

	private void row(final int shell, final int ky, final int kz, final double rest, final Coefficients found) {
		final float[] a = first.plane(kz);
		final float[] b = second.plane(kz);
		for (int kx = 0; kx < first.halfX() && shells.radius2(kx, 0, 0) <= rest; kx++) {
			final double radius2 = shells.radius2(kx, ky, kz);
			if (radius2 == 0 || shells.shell(kx, ky, kz) != shell) continue;
			final int i = 2 * (kx + first.halfX() * ky);
			final int n = found.count++;
			for (int axis = 0; axis < 3; axis++) found.unit[axis][n] = shells.radius(axis, axis == 0 ? kx : axis == 1 ? ky : kz) / Math.sqrt(radius2);
			final double weight = shells.weight(kx);
			found.power[0][n] = weight * ((double) a[i] * b[i] + (double) a[i + 1] * b[i + 1]);
			found.power[1][n] = weight * ((double) a[i] * a[i] + (double) a[i + 1] * a[i + 1]);
			found.power[2][n] = weight * ((double) b[i] * b[i] + (double) b[i + 1] * b[i + 1]);
		}
	}
}
