package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.signal.CubeOperation;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a volume fits another better once it is turned or mirrored. Both are low-passed by a Gaussian with half the power at 15 Å and
 * cut off at 10 Å along each axis; their correlation is taken from the coefficients, about the mean.
 */
public final class Orientations {

	private static final double HALF_POWER = 15;
	private static final double CUT_OFF = 10;

	/**
	 * How well the second volume fits the first one.
	 *
	 * @param operation   what is done to the second volume
	 * @param correlation -1 to 1
	 */
	public record Fit(CubeOperation operation, double correlation) {}

	private final Grid grid;
	/** The highest frequency along each axis, in turns a box side. */
	private final int[] reach = new int[3];

	private Orientations(final Grid grid) {
		this.grid = grid;
		for (int axis = 0; axis < 3; axis++) {
			reach[axis] = (int) Math.min((grid.size().get(axis) - 1) / 2, Math.floor(grid.length(axis) / CUT_OFF));
		}
	}

	/** The fits of all operations that the box allows, the identity first; none where nothing as coarse as 10 Å has power. */
	public static List<Fit> of(final Spectrum first, final Spectrum second) {
		final Orientations orientations = new Orientations(first.grid());
		final double[][] a = orientations.coarse(first);
		final double[][] b = orientations.coarse(second);
		final double power = Math.sqrt(power(a)) * Math.sqrt(power(b));
		final List<Fit> fits = new ArrayList<>();
		if (!(power > 0)) return fits;
		for (final CubeOperation operation : CubeOperation.all()) {
			if (operation.fits(first.grid())) fits.add(new Fit(operation, orientations.product(a, b, operation) / power));
		}
		return fits;
	}

	/** The best of the fits, the first of equal ones. */
	public static Optional<Fit> best(final List<Fit> fits) {
		return fits.stream().max(Comparator.comparingDouble(Fit::correlation));
	}

	private int index(final int x, final int y, final int z) {
		return x + reach[0] + (2 * reach[0] + 1) * (y + reach[1] + (2 * reach[1] + 1) * (z + reach[2]));
	}

	/** Real and imaginary parts of the coefficients within reach, low-passed; that of the mean is 0. */
	private double[][] coarse(final Spectrum spectrum) {
		final double[][] parts = new double[2][(2 * reach[0] + 1) * (2 * reach[1] + 1) * (2 * reach[2] + 1)];
		for (int z = -reach[2]; z <= reach[2]; z++) {
			final float[] plane = spectrum.plane(Math.floorMod(z, grid.nz()));
			for (int y = -reach[1]; y <= reach[1]; y++) {
				for (int x = 0; x <= reach[0]; x++) {
					final int i = 2 * (x + spectrum.halfX() * Math.floorMod(y, grid.ny()));
					final double gain = x == 0 && y == 0 && z == 0 ? 0 : gain(x, y, z);
					parts[0][index(x, y, z)] = gain * plane[i];
					parts[1][index(x, y, z)] = gain * plane[i + 1];
					parts[0][index(-x, -y, -z)] = gain * plane[i];
					parts[1][index(-x, -y, -z)] = -gain * plane[i + 1];
				}
			}
		}
		return parts;
	}

	private double gain(final int x, final int y, final int z) {
		final double sx = x / grid.length(0);
		final double sy = y / grid.length(1);
		final double sz = z / grid.length(2);
		return Math.exp(-Math.log(2) / 2 * HALF_POWER * HALF_POWER * (sx * sx + sy * sy + sz * sz));
	}

	private static double power(final double[][] parts) {
		double sum = 0;
		for (int i = 0; i < parts[0].length; i++) sum += parts[0][i] * parts[0][i] + parts[1][i] * parts[1][i];
		return sum;
	}

	/** {@code Σ Re(A(k) B(k')*)}, where k' is k with its axes as the operation takes them from the second volume. */
	private double product(final double[][] a, final double[][] b, final CubeOperation operation) {
		final int[] k = new int[3];
		final int[] old = new int[3];
		double sum = 0;
		for (k[2] = -reach[2]; k[2] <= reach[2]; k[2]++) {
			for (k[1] = -reach[1]; k[1] <= reach[1]; k[1]++) {
				for (k[0] = -reach[0]; k[0] <= reach[0]; k[0]++) {
					for (int axis = 0; axis < 3; axis++) old[operation.from(axis)] = operation.sign(axis) * k[axis];
					final int i = index(k[0], k[1], k[2]);
					final int j = index(old[0], old[1], old[2]);
					sum += a[0][i] * b[0][j] + a[1][i] * b[1][j];
				}
			}
		}
		return sum;
	}
}
