package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FastSide;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * By which small angles the second of two volumes is turned against the first about the middle of the box: for a turn ω and a shift t,
 * {@code second - first = -(t + ω × r)·∇mean}, solved for both in the sense of least squares inside a mask. Both are low-passed by a
 * Gaussian with half the power at 15 Å, so that the ends of the particle move far less than the detail is wide. The error takes into
 * account that neighbouring voxels of low-passed noise are alike.
 *
 * @param degrees turn of the second volume about x, y and z, right-handed
 * @param error   the standard error of the whole angle, in degrees
 */
public record SmallRotation(Vec3 degrees, double error) {

	private static final double HALF_POWER = 15;
	private static final double VOXEL = 5;
	/** Shift along and turn about x, y and z. */
	private static final int UNKNOWNS = 6;
	private static final double SINGULAR = 1e-9;

	/**
	 * The turn.
	 *
	 * @param mask values 0 to 1 on the grid of the volumes
	 * @return empty where the volumes hold nothing that would tell, such as inside an empty mask
	 */
	public static Optional<SmallRotation> of(final Spectrum first, final Spectrum second, final Volume mask, final Progress progress) {
		final Int3 size = coarse(first.grid());
		final Spectrum a = lowPassed(first, size);
		final Spectrum b = lowPassed(second, size);
		final DensityMap[] fields = new DensityMap[4];
		for (int axis = 0; axis < 3; axis++) fields[axis] = Fft.inverse(gradient(a, b, axis), "gradient", progress);
		fields[3] = Fft.inverse(combined(a, b, -1, 1), "difference", progress);
		return solve(sums(fields, mask), correlated(a));
	}

	private static Int3 coarse(final Grid grid) {
		final int[] size = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			size[axis] = Math.min(grid.size().get(axis), FastSide.from((int) Math.ceil(grid.length(axis) / VOXEL)));
		}
		return new Int3(size[0], size[1], size[2]);
	}

	private static double gain(final double frequency) {
		return Math.exp(-Math.log(2) / 2 * HALF_POWER * HALF_POWER * frequency * frequency);
	}

	private static Spectrum lowPassed(final Spectrum spectrum, final Int3 size) {
		final Spectrum small = FourierResample.spectrum(spectrum, size);
		FourierFilter.apply(small, SmallRotation::gain);
		return small;
	}

	private static Spectrum combined(final Spectrum a, final Spectrum b, final double timesA, final double timesB) {
		final Spectrum sum = Spectrum.zeros(a.grid());
		for (int kz = 0; kz < a.grid().nz(); kz++) {
			for (int i = 0; i < sum.plane(kz).length; i++) sum.plane(kz)[i] = (float) (timesA * a.plane(kz)[i] + timesB * b.plane(kz)[i]);
		}
		return sum;
	}

	/** Of the mean of both along an axis, in 1/Å: coefficients times {@code 2πi s}. */
	private static Spectrum gradient(final Spectrum a, final Spectrum b, final int axis) {
		final Spectrum mean = combined(a, b, 0.5, 0.5);
		final int[] k = new int[3];
		for (k[2] = 0; k[2] < mean.grid().nz(); k[2]++) {
			final float[] plane = mean.plane(k[2]);
			for (k[1] = 0; k[1] < mean.grid().ny(); k[1]++) {
				for (k[0] = 0; k[0] < mean.halfX(); k[0]++) {
					final int i = 2 * (k[0] + mean.halfX() * k[1]);
					final int n = mean.grid().size().get(axis);
					// the sign of the highest frequency of an even size is not known
					final double s = 2 * k[axis] == n ? 0 : Spectrum.signedIndex(k[axis], n) / mean.grid().length(axis);
					final float real = plane[i];
					plane[i] = (float) (-2 * Math.PI * s * plane[i + 1]);
					plane[i + 1] = (float) (2 * Math.PI * s * real);
				}
			}
		}
		return mean;
	}

	/** Sums of products of the six regressors and the difference, by pairs, and last that of the weights. */
	private static double[] sums(final DensityMap[] fields, final Volume mask) {
		final Grid grid = fields[0].grid();
		final List<double[]> sections = Parallel.map(grid.nz(), z -> {
			final double[] sums = new double[(UNKNOWNS + 1) * (UNKNOWNS + 1) + 1];
			final float[] row = new float[mask.grid().nx()];
			for (int y = 0; y < grid.ny(); y++) {
				mask.row(nearest(y, grid.ny(), mask.grid().ny()), nearest(z, grid.nz(), mask.grid().nz()), row);
				for (int x = 0; x < grid.nx(); x++) {
					final double weight = row[nearest(x, grid.nx(), row.length)];
					if (weight > 0) add(sums, values(fields, x, y, z), weight);
				}
			}
			return sums;
		});
		final double[] total = new double[(UNKNOWNS + 1) * (UNKNOWNS + 1) + 1];
		for (final double[] section : sections) {
			for (int i = 0; i < total.length; i++) total[i] += section[i];
		}
		return total;
	}

	private static int nearest(final int coarse, final int coarseSize, final int size) {
		return Math.min(size - 1, (int) Math.round((double) coarse * size / coarseSize));
	}

	/** What a shift by 1 Å along, and a turn by 1 radian about, x, y and z would change, and what is changed, with the opposite sign. */
	private static double[] values(final DensityMap[] fields, final int x, final int y, final int z) {
		final Grid grid = fields[0].grid();
		final int i = x + grid.nx() * y;
		final double gx = fields[0].plane(z)[i];
		final double gy = fields[1].plane(z)[i];
		final double gz = fields[2].plane(z)[i];
		final double rx = x * grid.voxel().x() - grid.length(0) / 2;
		final double ry = y * grid.voxel().y() - grid.length(1) / 2;
		final double rz = z * grid.voxel().z() - grid.length(2) / 2;
		return new double[] { gx, gy, gz, ry * gz - rz * gy, rz * gx - rx * gz, rx * gy - ry * gx, -fields[3].plane(z)[i] };
	}

	private static void add(final double[] sums, final double[] values, final double weight) {
		for (int a = 0; a < values.length; a++) {
			for (int b = 0; b < values.length; b++) sums[a * values.length + b] += weight * values[a] * values[b];
		}
		sums[sums.length - 1] += weight;
	}

	private static Optional<SmallRotation> solve(final double[] sums, final double correlated) {
		final int n = UNKNOWNS + 1;
		final double[] scale = new double[UNKNOWNS];
		for (int a = 0; a < UNKNOWNS; a++) {
			scale[a] = Math.sqrt(sums[a * n + a]);
			if (!(scale[a] > 0)) return Optional.empty();
		}
		// in units in which all six have the same weight, so that what is singular can be told from what is small
		final RealMatrix normal = new Array2DRowRealMatrix(UNKNOWNS, UNKNOWNS);
		final double[] right = new double[UNKNOWNS];
		for (int a = 0; a < UNKNOWNS; a++) {
			right[a] = sums[a * n + UNKNOWNS] / scale[a];
			for (int b = 0; b < UNKNOWNS; b++) normal.setEntry(a, b, sums[a * n + b] / scale[a] / scale[b]);
		}
		try {
			final RealMatrix inverse = new LUDecomposition(normal, SINGULAR).getSolver().getInverse();
			final double[] found = inverse.operate(right);
			double left = sums[UNKNOWNS * n + UNKNOWNS];
			for (int a = 0; a < UNKNOWNS; a++) left -= found[a] * right[a];
			return turn(found, inverse, scale, correlated * Math.max(0, left) / sums[sums.length - 1]);
		}
		catch (final SingularMatrixException e) {
			return Optional.empty();
		}
	}

	private static Optional<SmallRotation> turn(final double[] found, final RealMatrix inverse, final double[] scale, final double variance) {
		for (int a = 0; a < UNKNOWNS; a++) {
			found[a] /= scale[a];
			for (int b = 0; b < UNKNOWNS; b++) inverse.setEntry(a, b, inverse.getEntry(a, b) / scale[a] / scale[b]);
		}
		final Vec3 turn = new Vec3(Math.toDegrees(found[3]), Math.toDegrees(found[4]), Math.toDegrees(found[5]));
		final double error = Math.toDegrees(Math.sqrt(variance * along(inverse, turn)));
		return Double.isFinite(turn.length()) && Double.isFinite(error) ? Optional.of(new SmallRotation(turn, error)) : Optional.empty();
	}

	/** The part of the inverse that belongs to the turn, along the turn found. */
	private static double along(final RealMatrix inverse, final Vec3 turn) {
		final double length = turn.length();
		if (!(length > 0)) return Math.max(0, inverse.getEntry(3, 3));
		double sum = 0;
		for (int a = 0; a < 3; a++) {
			for (int b = 0; b < 3; b++) sum += turn.get(a) / length * turn.get(b) / length * inverse.getEntry(3 + a, 3 + b);
		}
		return Math.max(0, sum);
	}

	/** How many voxels of low-passed noise count as one: {@code n Σ g⁴ / (Σ g²)²} over all coefficients. */
	private static double correlated(final Spectrum like) {
		final Grid grid = like.grid();
		double squares = 0;
		double fourths = 0;
		for (int kz = 0; kz < grid.nz(); kz++) {
			for (int ky = 0; ky < grid.ny(); ky++) {
				for (int kx = 0; kx < like.halfX(); kx++) {
					final double square = Math.pow(gain(frequency(grid, kx, ky, kz)), 2);
					squares += like.weight(kx) * square;
					fourths += like.weight(kx) * square * square;
				}
			}
		}
		return grid.voxels() * fourths / (squares * squares);
	}

	private static double frequency(final Grid grid, final int kx, final int ky, final int kz) {
		return new Vec3(kx / grid.length(0), Spectrum.signedIndex(ky, grid.ny()) / grid.length(1),
			Spectrum.signedIndex(kz, grid.nz()) / grid.length(2)).length();
	}

	/** The whole angle in degrees. */
	public double angle() {
		return degrees.length();
	}
}
