package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How far the second of two volumes is moved against the first: a shift by t turns phases by {@code 2π k·t/N}. The whole shift is where
 * the phase correlation, of coefficients of equal size, is largest (Kuglin and Hines 1975); from there the phases that are left, each
 * between -π and π, are made least in the sense of least squares. The error is what their scatter gives it.
 *
 * @param voxels shift of the second volume along x, y, z, in voxels
 * @param error  its standard error, likewise
 */
public record PhaseShift(Vec3 voxels, Vec3 error) {

	private static final int MOST_STEPS = 50;
	private static final double SMALLEST_STEP = 1e-6;

	/** The coefficients of a plane: phases of {@code F1 F2*}, and their indices along x and y. */
	private record Phases(float[] phase, short[] kx, short[] ky) {}

	/**
	 * The shift by the shells 1 to {@code last}.
	 *
	 * @return empty where these shells hold no coefficients
	 */
	public static Optional<PhaseShift> of(final Spectrum first, final Spectrum second, final ShellGrid shells, final int last,
		final Progress progress)
	{
		final List<Phases> planes = Parallel.map(shells.grid().nz(), kz -> phases(first, second, shells, last, kz));
		final double[] sums = add(planes, shells, Vec3.ZERO);
		if (sums[10] == 0) return Optional.empty();
		final RealMatrix inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(new double[][] {
			{ sums[4], sums[5], sums[6] }, { sums[5], sums[7], sums[8] }, { sums[6], sums[8], sums[9] } })).getSolver().getInverse();
		Vec3 shift = wholeShift(planes, shells, progress);
		for (int step = 0; step < MOST_STEPS; step++) {
			final double[] left = add(planes, shells, shift);
			final double[] change = inverse.operate(new double[] { left[0], left[1], left[2] });
			shift = shift.plus(new Vec3(change[0], change[1], change[2]));
			if (Math.max(Math.abs(change[0]), Math.max(Math.abs(change[1]), Math.abs(change[2]))) < SMALLEST_STEP) break;
		}
		final double variance = 2 * add(planes, shells, shift)[3] / sums[10];
		return Optional.of(new PhaseShift(shift,
			new Vec3(error(variance, inverse, 0), error(variance, inverse, 1), error(variance, inverse, 2))));
	}

	/** The factor of 2 in the variance: a coefficient and its opposite, which both count, are one observation. */
	private static double error(final double variance, final RealMatrix inverse, final int axis) {
		return Math.sqrt(Math.max(0, variance * inverse.getEntry(axis, axis)));
	}

	private static Phases phases(final Spectrum first, final Spectrum second, final ShellGrid shells, final int last, final int kz) {
		final int rows = shells.grid().ny();
		final float[] a = first.plane(kz);
		final float[] b = second.plane(kz);
		final Phases found = new Phases(new float[a.length / 2], new short[a.length / 2], new short[a.length / 2]);
		int count = 0;
		int i = 0;
		for (int ky = 0; ky < rows; ky++) {
			for (int kx = 0; kx < first.halfX(); kx++, i += 2) {
				final int shell = shells.shell(kx, ky, kz);
				if (shell < 1 || shell > last) continue;
				found.phase[count] = (float) Math.atan2((double) a[i + 1] * b[i] - (double) a[i] * b[i + 1],
					(double) a[i] * b[i] + (double) a[i + 1] * b[i + 1]);
				found.kx[count] = (short) kx;
				found.ky[count++] = (short) ky;
			}
		}
		return new Phases(Arrays.copyOf(found.phase, count), Arrays.copyOf(found.kx, count), Arrays.copyOf(found.ky, count));
	}

	private static double radians(final Grid grid, final int axis, final int k) {
		return 2 * Math.PI * Spectrum.signedIndex(k, grid.size().get(axis)) / grid.size().get(axis);
	}

	/**
	 * Sums over all coefficients, with a the phase left after a shift: {@code Σ k a} (0-2), {@code Σ a²} (3), {@code Σ k k'} (4-9: xx, xy,
	 * xz, yy, yz, zz), and the number of coefficients (10).
	 */
	private static double[] add(final List<Phases> planes, final ShellGrid shells, final Vec3 shift) {
		final double[] total = new double[11];
		for (final double[] plane : Parallel.map(planes.size(), kz -> ofPlane(planes.get(kz), shells, kz, shift))) {
			Arrays.setAll(total, i -> total[i] + plane[i]);
		}
		return total;
	}

	private static double[] ofPlane(final Phases plane, final ShellGrid shells, final int kz, final Vec3 shift) {
		final double[] sums = new double[11];
		final double z = radians(shells.grid(), 2, kz);
		for (int i = 0; i < plane.phase.length; i++) {
			final double x = radians(shells.grid(), 0, plane.kx[i]);
			final double y = radians(shells.grid(), 1, plane.ky[i]);
			final double w = shells.weight(plane.kx[i]);
			final double turned = plane.phase[i] - (x * shift.x() + y * shift.y() + z * shift.z());
			final double left = turned - 2 * Math.PI * Math.rint(turned / (2 * Math.PI));
			sums[0] += w * x * left;
			sums[1] += w * y * left;
			sums[2] += w * z * left;
			sums[3] += w * left * left;
			sums[4] += w * x * x;
			sums[5] += w * x * y;
			sums[6] += w * x * z;
			sums[7] += w * y * y;
			sums[8] += w * y * z;
			sums[9] += w * z * z;
			sums[10] += w;
		}
		return sums;
	}

	/** Where the phase correlation is largest, in whole voxels from -N/2 to N/2. */
	private static Vec3 wholeShift(final List<Phases> planes, final ShellGrid shells, final Progress progress) {
		final Grid grid = shells.grid();
		final Spectrum phases = Spectrum.zeros(grid);
		for (int kz = 0; kz < grid.nz(); kz++) {
			final Phases plane = planes.get(kz);
			for (int i = 0; i < plane.phase.length; i++) {
				final int at = 2 * (plane.kx[i] + phases.halfX() * plane.ky[i]);
				phases.plane(kz)[at] = (float) Math.cos(plane.phase[i]);
				phases.plane(kz)[at + 1] = (float) -Math.sin(plane.phase[i]);
			}
		}
		final int[] peak = peak(Fft.inverse(phases, "phase correlation", progress));
		return new Vec3(Spectrum.signedIndex(peak[0], grid.nx()), Spectrum.signedIndex(peak[1], grid.ny()),
			Spectrum.signedIndex(peak[2], grid.nz()));
	}

	private static int[] peak(final DensityMap map) {
		final int[] best = new int[3];
		for (int z = 0; z < map.grid().nz(); z++) {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (plane[i] > map.get(best[0], best[1], best[2])) {
					best[0] = i % map.grid().nx();
					best[1] = i / map.grid().nx();
					best[2] = z;
				}
			}
		}
		return best;
	}
}
