package io.github.emvalidation.signal;

import io.github.emvalidation.signal.fft.BatchFft;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;

/**
 * The second stage of {@link MonogenicAmplitude}: from A, G and H = kz·G of one z-section, already transformed along z, to the
 * amplitudes of its voxels. Holds what one thread needs for that.
 * <p>
 * With a and b the half spectra of two real components, the full spectrum of the complex a + i·b has {@code a + i·b} at kx and
 * {@code conj(a - i·b)} at -kx. Here these are A ± kx·G, and H ∓ i·ky·G up to a common phase. Both halves are transformed
 * along y beside one another, then put together and transformed along x.
 */
final class MonogenicSection {

	private final int nx;
	private final int ny;
	private final int halfX;
	private final double[] kx;
	private final double[] ky;
	private final BatchFft alongY;
	private final BatchFft alongX;
	/** Squared amplitudes, a row for each x. */
	private final double[][] power;

	/**
	 * @param kx frequencies along x in 1/Å, 0 for the highest of an even side
	 * @param ky likewise along y
	 */
	MonogenicSection(final Grid grid, final double[] kx, final double[] ky) {
		nx = grid.nx();
		ny = grid.ny();
		halfX = kx.length;
		this.kx = kx;
		this.ky = ky;
		alongY = new BatchFft(ny, 2 * halfX);
		alongX = new BatchFft(nx, ny);
		power = new double[nx][ny];
	}

	/**
	 * Replaces the transforms by amplitudes.
	 *
	 * @param section  six blocks of ny rows of halfX numbers: real and imaginary parts of A, G and H
	 * @param columns  how many numbers of the row of each ky are within the band; the others count as 0
	 * @param firstRow first y that is wanted
	 * @param endRow   one past the last y that is wanted
	 * @param scale    factor of the amplitudes
	 */
	void finish(final float[] section, final int[] columns, final int firstRow, final int endRow, final double scale) {
		final int rows = endRow - firstRow;
		for (final double[] row : power) Arrays.fill(row, 0, rows, 0);
		for (int y = 0; y < ny; y++) loadFirst(section, y, columns[y], columns[0]);
		addPower(columns[0], firstRow, rows);
		for (int y = 0; y < ny; y++) loadSecond(section, y, columns[y], columns[0]);
		addPower(columns[0], firstRow, rows);
		for (final double[] row : power) {
			for (int i = 0; i < rows; i++) row[i] = scale * Math.sqrt(row[i]);
		}
		store(section, firstRow, rows);
	}

	/** v0 + i·vx: A + kx·G and A - kx·G. */
	private void loadFirst(final float[] section, final int y, final int count, final int most) {
		final double[] re = alongY.re(y);
		final double[] im = alongY.im(y);
		final int block = halfX * ny;
		for (int i = 0, a = halfX * y; i < count; i++, a++) {
			final double gRe = kx[i] * section[a + 2 * block];
			final double gIm = kx[i] * section[a + 3 * block];
			re[i] = section[a] + gRe;
			im[i] = section[a + block] + gIm;
			re[most + i] = section[a] - gRe;
			im[most + i] = section[a + block] - gIm;
		}
		clear(re, im, count, most);
	}

	/** vy + i·vz, times -i: H - i·ky·G and -(H + i·ky·G). */
	private void loadSecond(final float[] section, final int y, final int count, final int most) {
		final double[] re = alongY.re(y);
		final double[] im = alongY.im(y);
		final int block = halfX * ny;
		for (int i = 0, a = halfX * y; i < count; i++, a++) {
			final double gRe = ky[y] * section[a + 2 * block];
			final double gIm = ky[y] * section[a + 3 * block];
			re[i] = section[a + 4 * block] + gIm;
			im[i] = section[a + 5 * block] - gRe;
			re[most + i] = gIm - section[a + 4 * block];
			im[most + i] = -section[a + 5 * block] - gRe;
		}
		clear(re, im, count, most);
	}

	private static void clear(final double[] re, final double[] im, final int count, final int most) {
		Arrays.fill(re, count, most, 0);
		Arrays.fill(im, count, most, 0);
		Arrays.fill(re, most + count, 2 * most, 0);
		Arrays.fill(im, most + count, 2 * most, 0);
	}

	/** Transforms what is loaded along y, then the wanted rows of it along x, and adds the squares. */
	private void addPower(final int most, final int firstRow, final int rows) {
		alongY.inverse(2 * most);
		join(most, firstRow, rows);
		alongX.inverse(rows);
		for (int x = 0; x < nx; x++) {
			final double[] re = alongX.re(x);
			final double[] im = alongX.im(x);
			final double[] sum = power[x];
			for (int i = 0; i < rows; i++) sum[i] = sum[i] + re[i] * re[i] + im[i] * im[i];
		}
	}

	/** Turns the wanted rows into columns: the first half at kx, the conjugate of the second at -kx, 0 beyond the band. */
	private void join(final int most, final int firstRow, final int rows) {
		for (int x = most; x <= nx - most; x++) {
			Arrays.fill(alongX.re(x), 0, rows, 0);
			Arrays.fill(alongX.im(x), 0, rows, 0);
		}
		final int mirrored = Math.min(most, nx - halfX + 1) - 1;
		for (int part = 0; part < 2; part++) {
			final double[][] from = alongY.rows(part);
			final double[][] into = alongX.rows(part);
			turn(from, firstRow, rows, 0, most, 1, into, 0, 1);
			turn(from, firstRow, rows, most + 1, mirrored, part == 0 ? 1 : -1, into, nx - 1, -1);
		}
	}

	/** Rows to columns, times a sign: column {@code first + j} becomes row {@code to + j*step}. */
	private static void turn(final double[][] from, final int firstRow, final int rows, final int first, final int columns,
		final double sign, final double[][] into, final int to, final int step)
	{
		int j = 0;
		// four at a time, as neighbours lie in the same line of the cache
		for (; j + 4 <= columns; j += 4) {
			turn(from, firstRow, rows, first + j, sign, into[to + step * j], into[to + step * (j + 1)], into[to + step * (j + 2)],
				into[to + step * (j + 3)]);
		}
		for (; j < columns; j++) {
			final double[] row = into[to + step * j];
			for (int i = 0; i < rows; i++) row[i] = sign * from[firstRow + i][first + j];
		}
	}

	private static void turn(final double[][] from, final int firstRow, final int rows, final int column, final double sign,
		final double[] a, final double[] b, final double[] c, final double[] d)
	{
		for (int i = 0; i < rows; i++) {
			final double[] row = from[firstRow + i];
			a[i] = sign * row[column];
			b[i] = sign * row[column + 1];
			c[i] = sign * row[column + 2];
			d[i] = sign * row[column + 3];
		}
	}

	/** Puts amplitudes, a row for each x, into a section, likewise. */
	private void store(final float[] section, final int firstRow, final int rows) {
		int x = 0;
		for (; x + 4 <= nx; x += 4) store(power[x], power[x + 1], power[x + 2], power[x + 3], rows, section, x + nx * firstRow, nx);
		for (; x < nx; x++) {
			for (int i = 0; i < rows; i++) section[x + nx * (firstRow + i)] = (float) power[x][i];
		}
	}

	private static void store(final double[] a, final double[] b, final double[] c, final double[] d, final int rows, final float[] section,
		final int first, final int step)
	{
		for (int i = 0, at = first; i < rows; i++, at += step) {
			section[at] = (float) a[i];
			section[at + 1] = (float) b[i];
			section[at + 2] = (float) c[i];
			section[at + 3] = (float) d[i];
		}
	}
}
