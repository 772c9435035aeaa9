package io.github.emvalidation.signal.fft;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;

/**
 * The transforms along x between the real rows of a z-section and the halves of their spectra. Two real rows a and b are
 * transformed as the complex a + ib; with Z its spectrum, {@code A_k = (Z_k + conj(Z_-k)) / 2} and
 * {@code B_k = (Z_k - conj(Z_-k)) / 2i}. Not for use by several threads at once.
 */
final class RealRows {

	/** Columns of the transform that are filled and read together, as neighbours lie in the same lines of the processor's cache. */
	private static final int TOGETHER = 4;

	private final Grid grid;
	private final int nx;
	private final int ny;
	private final int halfX;
	private final double scale;
	private final BatchFft fft;
	private final int rowsTogether;
	/** Rows of the volume that are loaded together. */
	private final float[][] several;

	/** @param grid of the real volume */
	RealRows(final Grid grid) {
		this.grid = grid;
		nx = grid.nx();
		ny = grid.ny();
		halfX = Spectrum.halfX(grid);
		scale = 1.0 / grid.voxels();
		rowsTogether = 2 * Fft.linesTogether((ny + 1) / 2);
		fft = new BatchFft(nx, rowsTogether / 2 + TOGETHER - 1);
		several = new float[2 * TOGETHER][nx];
	}

	/** A plane of half spectra, as {@link Spectrum#plane} has them, of the rows of section {@code z}. */
	float[] forward(final Volume volume, final int z) {
		final float[] plane = new float[Spectrum.planeLength(grid)];
		for (int first = 0; first < ny; first += rowsTogether) {
			final int rows = Math.min(rowsTogether, ny - first);
			final int columns = (rows + 1) / 2;
			for (int column = 0; column < columns; column += TOGETHER) load(volume, z, first + 2 * column, column);
			fft.forward(columns);
			for (int column = 0; column < columns; column++) separate(column, 2 * column + 1 < rows, plane, 2 * halfX * (first + 2 * column));
		}
		return plane;
	}

	/** The real rows, x fastest, of a plane of half spectra; divided by the number of voxels of the volume. */
	float[] inverse(final float[] half) {
		final float[] plane = new float[nx * ny];
		for (int first = 0; first < ny; first += rowsTogether) {
			final int rows = Math.min(rowsTogether, ny - first);
			final int columns = (rows + 1) / 2;
			for (int column = 0; column < columns; column += TOGETHER) {
				join(column, Math.min(TOGETHER, columns - column), half, 2 * halfX * (first + 2 * column));
			}
			fft.inverse(columns);
			for (int part = 0; part < 2; part++) store(fft.rows(part), (rows + 1 - part) / 2, plane, nx * (first + part));
		}
		return plane;
	}

	/** Puts rows into columns from {@code column} on; even rows are the real, odd rows the imaginary parts, 0 behind the last row. */
	private void load(final Volume volume, final int z, final int firstRow, final int column) {
		for (int r = 0; r < several.length; r++) {
			if (firstRow + r < ny) volume.row(firstRow + r, z, several[r]);
			else Arrays.fill(several[r], 0);
		}
		for (int part = 0; part < 2; part++) {
			load(several[part], several[part + 2], several[part + 4], several[part + 6], fft.rows(part), column);
		}
	}

	private static void load(final float[] a, final float[] b, final float[] c, final float[] d, final double[][] into, final int column) {
		for (int x = 0; x < a.length; x++) {
			final double[] row = into[x];
			row[column] = a[x];
			row[column + 1] = b[x];
			row[column + 2] = c[x];
			row[column + 3] = d[x];
		}
	}

	/** Puts columns into every second row of a plane from {@code to} on. */
	private void store(final double[][] from, final int columns, final float[] plane, final int to) {
		for (int first = 0; first < columns; first += TOGETHER) {
			final int end = Math.min(columns, first + TOGETHER);
			for (int x = 0; x < nx; x++) {
				final double[] row = from[x];
				for (int column = first; column < end; column++) plane[to + 2 * nx * column + x] = (float) (scale * row[column]);
			}
		}
	}

	/** Stores the half spectra of the two rows, or one, of a column. */
	private void separate(final int column, final boolean hasSecond, final float[] plane, final int to) {
		final double[][] real = fft.rows(0);
		final double[][] imaginary = fft.rows(1);
		for (int k = 0; k < halfX; k++) {
			final int opposite = k == 0 ? 0 : nx - k;
			final double re = real[k][column];
			final double im = imaginary[k][column];
			final double oppositeRe = real[opposite][column];
			final double oppositeIm = imaginary[opposite][column];
			final int at = to + 2 * k;
			plane[at] = (float) (re + oppositeRe) / 2;
			plane[at + 1] = (float) (im - oppositeIm) / 2;
			if (!hasSecond) continue;
			plane[at + 2 * halfX] = (float) (im + oppositeIm) / 2;
			plane[at + 2 * halfX + 1] = (float) (oppositeRe - re) / 2;
		}
	}

	/**
	 * Loads A + iB of the pairs of rows that begin at {@code from}, into the columns from {@code column} on; the coefficients at 0 and at the
	 * highest frequency of an even side are real. Behind the last row come zeros.
	 */
	private void join(final int column, final int columns, final float[] half, final int from) {
		for (int k = 0; k < halfX; k++) {
			final boolean isReal = k == 0 || 2 * k == nx;
			final double[] re = fft.re(k);
			final double[] im = fft.im(k);
			final double[] oppositeRe = fft.re(isReal ? k : nx - k);
			final double[] oppositeIm = fft.im(isReal ? k : nx - k);
			for (int i = 0, a = from + 2 * k; i < columns; i++, a += 4 * halfX) {
				final int b = a + 2 * halfX;
				final double reA = half[a];
				final double imA = isReal ? 0 : half[a + 1];
				final double reB = b < half.length ? half[b] : 0;
				final double imB = isReal || b >= half.length ? 0 : half[b + 1];
				if (!isReal) {
					oppositeRe[column + i] = reA + imB;
					oppositeIm[column + i] = reB - imA;
				}
				re[column + i] = reA - imB;
				im[column + i] = imA + reB;
			}
		}
	}
}
