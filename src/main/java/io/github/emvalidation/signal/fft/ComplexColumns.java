package io.github.emvalidation.signal.fft;

import java.util.function.IntFunction;

/**
 * The transforms along y or z of a spectrum under way: of the columns that run across rows of interleaved complex numbers. A
 * block of neighbouring columns is copied out, transformed and copied back. Not for use by several threads at once.
 */
final class ComplexColumns {

	private final BatchFft fft;
	private final int count;
	private final int together;

	/**
	 * @param length rows that a column runs across
	 * @param count  columns, which is the complex numbers of a row
	 */
	ComplexColumns(final int length, final int count) {
		this.count = count;
		together = Fft.linesTogether(count);
		fft = new BatchFft(length, together);
	}

	/**
	 * Transforms all columns in place, without a factor.
	 *
	 * @param rows the array that holds row i, which begins there at {@code first + i*step}
	 */
	void forward(final IntFunction<float[]> rows, final int first, final int step) {
		for (int column = 0; column < count; column += together) {
			final int columns = load(rows, first + 2 * column, step, column);
			fft.forward(columns);
			store(rows, first + 2 * column, step, columns);
		}
	}

	/** Likewise, the inverse transform. */
	void inverse(final IntFunction<float[]> rows, final int first, final int step) {
		for (int column = 0; column < count; column += together) {
			final int columns = load(rows, first + 2 * column, step, column);
			fft.inverse(columns);
			store(rows, first + 2 * column, step, columns);
		}
	}

	/** Copies out the columns from {@code column} on, as many as go together; returns their number. */
	private int load(final IntFunction<float[]> rows, final int first, final int step, final int column) {
		final int columns = Math.min(together, count - column);
		for (int i = 0; i < fft.length(); i++) {
			split(rows.apply(i), first + step * i, fft.re(i), fft.im(i), columns);
		}
		return columns;
	}

	private static void split(final float[] row, final int from, final double[] re, final double[] im, final int columns) {
		for (int c = 0; c < columns; c++) {
			re[c] = row[from + 2 * c];
			im[c] = row[from + 2 * c + 1];
		}
	}

	private void store(final IntFunction<float[]> rows, final int first, final int step, final int columns) {
		for (int i = 0; i < fft.length(); i++) {
			interleave(fft.re(i), fft.im(i), rows.apply(i), first + step * i, columns);
		}
	}

	private static void interleave(final double[] re, final double[] im, final float[] row, final int to, final int columns) {
		for (int c = 0; c < columns; c++) {
			row[to + 2 * c] = (float) re[c];
			row[to + 2 * c + 1] = (float) im[c];
		}
	}
}
