package io.github.emvalidation.signal.fsc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which lines of a window's cube must be transformed to have its shells up to a limit, and where each coefficient goes. A line along z is
 * needed where the window is not 0; of what comes out, only kz within the limit; lines along x only at (ky, kz) within it.
 */
final class WindowPlan {

	final SoftWindow window;
	final ShellGrid shells;
	/** The last shell that is wanted. */
	final int last;
	/** For each y the first x inside the window's outline, and the number of the first line along z there; one more at the end. */
	final int[] firstX;
	final int[] firstLine;
	/** Weights of the voxels of those lines: line after line for each z. */
	final float[] weights;
	final double weightSum;
	/** kz within the limit. */
	final int[] kz;
	/** Pairs of a column (ky, kz) and its opposite: {@code ky + side kz}; a column that is its own opposite is there twice. */
	final int[] columns;
	final int[] opposites;
	/** The shell of the coefficient kx of each pair, {@code [kx][pair]}; one past the last where it is beyond the limit. */
	final short[][] shellOf;

	WindowPlan(final SoftWindow window, final int last) {
		this.window = window;
		this.last = last;
		shells = new ShellGrid(window.grid());
		final int side = window.side();
		firstX = new int[side];
		firstLine = new int[side + 1];
		outline();
		weights = new float[side * lines()];
		weightSum = fillWeights();
		kz = Arrays.stream(range(side)).filter(k -> isWithin(0, 0, k)).toArray();
		final List<int[]> pairs = pairs();
		columns = pairs.stream().mapToInt(pair -> pair[0]).toArray();
		opposites = pairs.stream().mapToInt(pair -> pair[1]).toArray();
		shellOf = new short[side][columns.length];
		for (int kx = 0; kx < side; kx++) {
			for (int pair = 0; pair < columns.length; pair++) {
				final int shell = shell(kx, columns[pair] % side, columns[pair] / side);
				shellOf[kx][pair] = (short) (shell >= 0 && shell <= last ? shell : last + 1);
			}
		}
	}

	private static int[] range(final int n) {
		final int[] range = new int[n];
		Arrays.setAll(range, i -> i);
		return range;
	}

	/** Number of lines along z. */
	int lines() {
		return firstLine[firstLine.length - 1];
	}

	private void outline() {
		final int side = window.side();
		for (int y = 0; y < side; y++) {
			int first = side;
			int end = 0;
			for (int x = 0; x < side; x++) {
				if (window.weight(x, y, side / 2) > 0) {
					first = Math.min(first, x);
					end = x + 1;
				}
			}
			firstX[y] = Math.min(first, end);
			firstLine[y + 1] = firstLine[y] + Math.max(0, end - firstX[y]);
		}
	}

	private double fillWeights() {
		double sum = 0;
		int i = 0;
		for (int z = 0; z < window.side(); z++) {
			for (int y = 0; y < window.side(); y++) {
				for (int x = firstX[y]; x < firstX[y] + firstLine[y + 1] - firstLine[y]; x++) {
					weights[i] = (float) window.weight(x, y, z);
					sum += weights[i++];
				}
			}
		}
		return sum;
	}

	private int shell(final int kx, final int ky, final int kz) {
		return shells.shell(Math.min(kx, window.side() - kx), ky, kz);
	}

	private boolean isWithin(final int kx, final int ky, final int kz) {
		final int shell = shell(kx, ky, kz);
		return shell >= 0 && shell <= last;
	}

	private List<int[]> pairs() {
		final int side = window.side();
		final List<int[]> pairs = new ArrayList<>();
		for (final int z : kz) {
			for (int y = 0; y < side; y++) {
				final int column = y + side * z;
				final int opposite = (side - y) % side + side * ((side - z) % side);
				if (isWithin(0, y, z) && column <= opposite) pairs.add(new int[] { column, opposite });
			}
		}
		return pairs;
	}
}
