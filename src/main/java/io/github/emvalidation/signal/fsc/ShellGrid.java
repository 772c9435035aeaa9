package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.Grid;
import java.util.List;

/**
 * Which shell a Fourier coefficient belongs to: {@code i = floor(s L + 0.5)} for a frequency of length s in 1/Å, with L the longest
 * side of the box in Å, up to the Nyquist frequency of the coarsest axis; i = 0 .. N/2. In a cube that is {@code round(|k| N)} for
 * digital frequencies {@code |k| <= 0.5}. {@code s L} is called the radius.
 */
public final class ShellGrid {

	/** So that the rounding of lengths in a header, to single precision, does not decide over coefficients at the very limit. */
	private static final double TOLERANCE = 1 + 3e-7;

	private final Grid grid;
	private final int halfX;
	private final int count;
	private final double limit;
	/** Squares of the radius along each axis. */
	private final double[] x2;
	private final double[] y2;
	private final double[] z2;
	private final double[] scale = new double[3];
	private final long[] coefficients;

	public ShellGrid(final Grid grid) {
		this.grid = grid;
		halfX = grid.nx() / 2 + 1;
		final double radius = grid.longestSide() / nyquist() * TOLERANCE;
		limit = radius * radius;
		count = (int) radius + 1;
		x2 = squares(0, halfX);
		y2 = squares(1, grid.ny());
		z2 = squares(2, grid.nz());
		coefficients = counted();
	}

	private double[] squares(final int axis, final int indices) {
		scale[axis] = grid.longestSide() / grid.length(axis);
		final double[] squares = new double[indices];
		for (int k = 0; k < indices; k++) {
			final double radius = radius(axis, k);
			squares[k] = radius * radius;
		}
		return squares;
	}

	private long[] counted() {
		final List<long[]> planes = Parallel.map(grid.nz(), kz -> {
			final long[] counts = new long[count];
			final int[] row = new int[halfX];
			for (int ky = 0; ky < grid.ny(); ky++) {
				row(ky, kz, row);
				for (int kx = 0; kx < halfX; kx++) {
					if (row[kx] >= 0) counts[row[kx]] += weight(kx);
				}
			}
			return counts;
		});
		final long[] total = new long[count];
		for (final long[] plane : planes) {
			for (int i = 0; i < count; i++) total[i] += plane[i];
		}
		return total;
	}

	public Grid grid() {
		return grid;
	}

	/** Number of shells, 0 .. N/2. */
	public int count() {
		return count;
	}

	/** Number of coefficients of the full spectrum in each shell. */
	public long[] coefficients() {
		return coefficients.clone();
	}

	/** L in Å. */
	public double longestSide() {
		return grid.longestSide();
	}

	/** The finest detail that the voxels hold: two of the longest voxel side, in Å. */
	public double nyquist() {
		return 2 * Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
	}

	/** The frequency of shell {@code i}, or at any place between shells, in 1/Å. */
	public double frequency(final double i) {
		return i / longestSide();
	}

	/** The first shell at this frequency (1/Å) or beyond; may lie behind the last. */
	public int firstFrom(final double frequency) {
		return (int) Math.min(Integer.MAX_VALUE, Math.ceil(frequency * longestSide()));
	}

	/** The last shell at this frequency (1/Å) or before it, at most the last of all. */
	public int lastUpTo(final double frequency) {
		return (int) Math.min(count - 1, Math.floor(frequency * longestSide()));
	}

	/** How many coefficients of the full spectrum one of the half spectrum stands for. */
	public int weight(final int kx) {
		return kx == 0 || 2 * kx == grid.nx() ? 1 : 2;
	}

	/** By how much one turn a box side along an axis (0 = x, 1 = y, 2 = z) makes the radius longer. */
	public double step(final int axis) {
		return scale[axis];
	}

	/** The part of the radius along an axis (0 = x, 1 = y, 2 = z), with its sign. */
	public double radius(final int axis, final int k) {
		return scale[axis] * Spectrum.signedIndex(k, grid.size().get(axis));
	}

	/** The square of the radius of a coefficient of the half spectrum. */
	public double radius2(final int kx, final int ky, final int kz) {
		return x2[kx] + y2[ky] + z2[kz];
	}

	/** The shell of a coefficient of the half spectrum; -1 beyond the last. */
	public int shell(final int kx, final int ky, final int kz) {
		final double radius = radius2(kx, ky, kz);
		if (radius > limit) return -1;
		final int shell = (int) (Math.sqrt(radius) + 0.5);
		return shell < count ? shell : -1;
	}

	/** The shells of a row of coefficients, kx = 0 .. nx/2; -1 beyond the last. */
	public void row(final int ky, final int kz, final int[] into) {
		for (int kx = 0; kx < halfX; kx++) into[kx] = shell(kx, ky, kz);
	}
}
