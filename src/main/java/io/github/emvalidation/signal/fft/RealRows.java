package io.github.emvalidation.signal.fft;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;

/**
 * The transforms along x between the real rows of a z-section and the halves of their spectra. Two real rows a and b are
 * transformed as the complex a + ib; with Z its spectrum, {@code A_k = (Z_k + conj(Z_-k)) / 2} and
 * {@code B_k = (Z_k - conj(Z_-k)) / 2i}. Not for use by several threads at once.
 */
final class RealRows {

	private final Grid grid;
	private final int nx;
	private final int ny;
	private final int halfX;
	private final double scale;
	private final BatchFft fft;
	private final int rowsTogether;
	private final float[] row;

	/** @param grid of the real volume */
	RealRows(final Grid grid) {
		this.grid = grid;
		nx = grid.nx();
		ny = grid.ny();
		halfX = Spectrum.halfX(grid);
		scale = 1.0 / grid.voxels();
		rowsTogether = 2 * Fft.linesTogether((ny + 1) / 2);
		fft = new BatchFft(nx, rowsTogether / 2);
		row = new float[nx];
	}

	/** A plane of half spectra, as {@link Spectrum#plane} has them, of the rows of section {@code z}. */
	float[] forward(final Volume volume, final int z) {
		final float[] plane = new float[Spectrum.planeLength(grid)];
		for (int first = 0; first < ny; first += rowsTogether) {
			final int rows = Math.min(rowsTogether, ny - first);
			for (int r = 0; r < rows; r++) {
				volume.row(first + r, z, row);
				load(row, fft.rows(r % 2), r / 2);
			}
			if (rows % 2 == 1) {
				for (final double[] imaginary : fft.rows(1)) imaginary[rows / 2] = 0;
			}
			fft.forward((rows + 1) / 2);
			for (int r = 0; r < rows; r++) separate(r, plane, 2 * halfX * (first + r));
		}
		return plane;
	}

	/** The real rows, x fastest, of a plane of half spectra; divided by the number of voxels of the volume. */
	float[] inverse(final float[] half) {
		final float[] plane = new float[nx * ny];
		for (int first = 0; first < ny; first += rowsTogether) {
			final int rows = Math.min(rowsTogether, ny - first);
			for (int r = 0; r < rows; r += 2) join(r, r + 1 < rows, half, 2 * halfX * (first + r));
			fft.inverse((rows + 1) / 2);
			for (int r = 0; r < rows; r++) store(fft.rows(r % 2), r / 2, plane, nx * (first + r));
		}
		return plane;
	}

	/** Puts a row into a column of the transform's rows; even rows are the real, odd rows the imaginary parts. */
	private static void load(final float[] row, final double[][] into, final int column) {
		for (int x = 0; x < row.length; x++) into[x][column] = row[x];
	}

	private void store(final double[][] from, final int column, final float[] plane, final int to) {
		for (int x = 0; x < nx; x++) plane[to + x] = (float) (scale * from[x][column]);
	}

	/** Stores the half spectrum of row r. */
	private void separate(final int r, final float[] plane, final int to) {
		final int c = r / 2;
		final double[][] real = fft.rows(0);
		final double[][] imaginary = fft.rows(1);
		for (int k = 0; k < halfX; k++) {
			final int opposite = k == 0 ? 0 : nx - k;
			final double re = real[k][c];
			final double im = imaginary[k][c];
			final double oppositeRe = real[opposite][c];
			final double oppositeIm = imaginary[opposite][c];
			plane[to + 2 * k] = (float) (r % 2 == 0 ? re + oppositeRe : im + oppositeIm) / 2;
			plane[to + 2 * k + 1] = (float) (r % 2 == 0 ? im - oppositeIm : oppositeRe - re) / 2;
		}
	}

	/** Loads A + iB of the rows r and r + 1; the coefficients at 0 and at the highest frequency of an even side are real. */
	private void join(final int r, final boolean hasSecond, final float[] half, final int from) {
		final int c = r / 2;
		final double[][] re = fft.rows(0);
		final double[][] im = fft.rows(1);
		for (int k = 0; k < halfX; k++) {
			final boolean isReal = k == 0 || 2 * k == nx;
			final int a = from + 2 * k;
			final int b = a + 2 * halfX;
			final double reA = half[a];
			final double imA = isReal ? 0 : half[a + 1];
			final double reB = hasSecond ? half[b] : 0;
			final double imB = isReal || !hasSecond ? 0 : half[b + 1];
			re[k][c] = reA - imB;
			im[k][c] = imA + reB;
			if (!isReal) {
				re[nx - k][c] = reA + imB;
				im[nx - k][c] = reB - imA;
			}
		}
	}
}
