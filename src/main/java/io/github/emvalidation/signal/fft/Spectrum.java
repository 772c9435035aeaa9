package io.github.emvalidation.signal.fft;

import io.github.emvalidation.volume.Grid;

/**
 * The Fourier coefficients of a real volume. A coefficient and its opposite are complex conjugates,
 * {@code F(-k) = conj(F(k))}, so only those with {@code kx = 0 .. nx/2} are held: half the memory of all. They lie in planes of
 * constant kz; along y and z the indices run 0..n-1, where those of the upper half stand for negative frequencies (see
 * {@link #signedIndex}).
 */
public final class Spectrum {

	private final Grid grid;
	private final float[][] planes;

	/**
	 * A spectrum of these coefficients.
	 *
	 * @param grid   of the real volume
	 * @param planes a plane of {@link #planeLength} values for each kz, which the spectrum takes over
	 */
	public Spectrum(final Grid grid, final float[][] planes) {
		this.grid = grid;
		this.planes = planes;
	}

	/** A spectrum of zeros. */
	public static Spectrum zeros(final Grid grid) {
		return new Spectrum(grid, new float[grid.nz()][planeLength(grid)]);
	}

	/** The grid of the real volume. */
	public Grid grid() {
		return grid;
	}

	/** Number of coefficients along x: nx/2 + 1. */
	public int halfX() {
		return halfX(grid);
	}

	/**
	 * The plane kz itself (not a copy): the real part of coefficient (kx, ky) is at {@code 2*(kx + halfX*ky)}, its imaginary
	 * part behind it.
	 *
	 * @throws IllegalStateException after it was taken, as {@link Fft#inverse} takes all planes
	 */
	public float[] plane(final int kz) {
		if (planes[kz] == null) throw new IllegalStateException("this plane of the spectrum was used up");
		return planes[kz];
	}

	/** A spectrum of its own with the same coefficients. */
	public Spectrum copy() {
		final float[][] copies = new float[planes.length][];
		for (int kz = 0; kz < planes.length; kz++) copies[kz] = plane(kz).clone();
		return new Spectrum(grid, copies);
	}

	/** Hands a plane over for good, so that its memory can go as soon as it is no longer needed. */
	public float[] take(final int kz) {
		final float[] plane = plane(kz);
		planes[kz] = null;
		return plane;
	}

	/** The frequency, in turns per box side, that index k of n stands for: -n/2 .. (n-1)/2 (n/2 of an even n is negative). */
	public static int signedIndex(final int k, final int n) {
		return k < (n + 1) / 2 ? k : k - n;
	}

	/** The frequency of index k along an axis (0 = x, 1 = y, 2 = z), in 1/Å. */
	public double frequency(final int axis, final int k) {
		return signedIndex(k, grid.size().get(axis)) / grid.length(axis);
	}

	/**
	 * How many coefficients of the full spectrum one with this kx stands for: 2 (itself and its opposite), but 1 where the
	 * opposite is held too, at kx = 0 and, for an even nx, kx = nx/2.
	 */
	public int weight(final int kx) {
		return kx == 0 || 2 * kx == grid.nx() ? 1 : 2;
	}

	/** Number of coefficients along x: nx/2 + 1. */
	public static int halfX(final Grid grid) {
		return grid.nx() / 2 + 1;
	}

	/** Number of values of a plane: 2 (nx/2 + 1) ny. */
	public static int planeLength(final Grid grid) {
		return Math.multiplyExact(2 * halfX(grid), grid.ny());
	}

	/** The squares of the frequencies of the indices 0 .. count-1 along an axis, in 1/Å². */
	public double[] squaredFrequencies(final int axis, final int count) {
		final double[] squares = new double[count];
		for (int k = 0; k < count; k++) squares[k] = frequency(axis, k) * frequency(axis, k);
		return squares;
	}
}
