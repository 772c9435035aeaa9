package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.signal.fft.BatchFft;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;

/**
 * The FSC of two volumes seen through a window at a place, their means in it taken off first. Both volumes are transformed at once, as
 * the real and the imaginary part of one: with F the transform of {@code h1 + i h2}, p + iq its coefficient at k and r + is that at -k,
 * {@code Re(F1 F2*) = (ps + qr)/2}, {@code |F1|² = ((p+r)² + (q-s)²)/4} and {@code |F2|² = ((q+s)² + (p-r)²)/4}. Holds what one thread
 * needs; not for several at once.
 */
final class WindowFsc {

	/** Lines that are transformed together: enough for vector instructions, few enough for the processor's cache. */
	private static final int TOGETHER = 192;

	private final WindowPlan plan;
	private final int side;
	private final BatchFft fft;
	/** The voxels of both volumes in the window, those of a z after the other. */
	private final float[] first;
	private final float[] second;
	/** After the transform along z: lines of each kz, real and imaginary parts. */
	private final float[][] alongZ;
	/** After that along y: for each x the pairs' columns, then their opposites. */
	private final float[][] alongY;
	/** At column ky + side kz the places of that column among the pairs, -1 if it is none. */
	private final int[] place;
	private final double[][] sums;

	WindowFsc(final WindowPlan plan) {
		this.plan = plan;
		side = plan.window.side();
		fft = new BatchFft(side, Math.max(TOGETHER, 2 * side));
		first = new float[side * plan.lines()];
		second = new float[side * plan.lines()];
		alongZ = new float[2][plan.kz.length * plan.lines()];
		alongY = new float[2][side * 2 * plan.columns.length];
		place = new int[side * side];
		Arrays.fill(place, -1);
		for (int pair = 0; pair < plan.columns.length; pair++) {
			place[plan.opposites[pair]] = plan.columns.length + pair;
			place[plan.columns[pair]] = pair;
		}
		sums = new double[3][plan.last + 2];
	}

	/** The curve at a voxel, from shell 0 to the last of the plan. */
	double[] at(final DensityMap a, final DensityMap b, final int x, final int y, final int z) {
		gather(a, first, x, y, z);
		gather(b, second, x, y, z);
		final float mean1 = (float) mean(first);
		final float mean2 = (float) mean(second);
		transformZ(mean1, mean2);
		transformY();
		for (final double[] sum : sums) Arrays.fill(sum, 0);
		for (int pair = 0; pair < plan.columns.length; pair += TOGETHER / 2) transformX(pair, Math.min(plan.columns.length, pair + TOGETHER / 2));
		final double[] curve = new double[plan.last + 1];
		for (int i = 0; i < curve.length; i++) {
			final double power = Math.sqrt(sums[1][i]) * Math.sqrt(sums[2][i]);
			curve[i] = power > 0 ? sums[0][i] / power : 0;
		}
		return curve;
	}

	/** Copies the voxels round (x, y, z) out; the volume is periodic. */
	private void gather(final DensityMap map, final float[] into, final int x, final int y, final int z) {
		final Grid grid = map.grid();
		int i = 0;
		for (int dz = 0; dz < side; dz++) {
			final float[] plane = map.plane(Math.floorMod(z + dz - side / 2, grid.nz()));
			for (int dy = 0; dy < side; dy++) {
				final int row = grid.nx() * Math.floorMod(y + dy - side / 2, grid.ny());
				int from = Math.floorMod(x + plan.firstX[dy] - side / 2, grid.nx());
				int left = plan.firstLine[dy + 1] - plan.firstLine[dy];
				while (left > 0) {
					final int run = Math.min(left, grid.nx() - from);
					System.arraycopy(plane, row + from, into, i, run);
					i += run;
					left -= run;
					from = 0;
				}
			}
		}
	}

	private double mean(final float[] values) {
		double sum = 0;
		for (int i = 0; i < values.length; i++) sum += values[i] * plan.weights[i];
		return sum / plan.weightSum;
	}

	private void transformZ(final float mean1, final float mean2) {
		final int lines = plan.lines();
		for (int line = 0; line < lines; line += TOGETHER) {
			final int count = Math.min(TOGETHER, lines - line);
			for (int z = 0; z < side; z++) {
				weigh(first, mean1, z * lines + line, count, fft.re(z));
				weigh(second, mean2, z * lines + line, count, fft.im(z));
			}
			fft.inverse(count);
			for (int k = 0; k < plan.kz.length; k++) {
				narrow(fft.re(plan.kz[k]), 0, count, alongZ[0], k * lines + line);
				narrow(fft.im(plan.kz[k]), 0, count, alongZ[1], k * lines + line);
			}
		}
	}

	private void weigh(final float[] values, final float mean, final int from, final int count, final double[] into) {
		for (int i = 0; i < count; i++) into[i] = (values[from + i] - mean) * plan.weights[from + i];
	}

	private static void narrow(final double[] values, final int from, final int count, final float[] into, final int to) {
		for (int i = 0; i < count; i++) into[to + i] = (float) values[from + i];
	}

	private void transformY() {
		final int together = Math.max(1, TOGETHER / side);
		for (int k = 0; k < plan.kz.length; k += together) {
			final int count = Math.min(together, plan.kz.length - k);
			for (int y = 0; y < side; y++) {
				load(k, count, y, alongZ[0], fft.re(y));
				load(k, count, y, alongZ[1], fft.im(y));
			}
			fft.inverse(count * side);
			for (int i = 0; i < count; i++) {
				for (int y = 0; y < side; y++) {
					final int column = place[y + side * plan.kz[k + i]];
					if (column < 0) continue;
					turn(fft.re(y), side * i, alongY[0], column);
					turn(fft.im(y), side * i, alongY[1], column);
				}
			}
		}
	}

	/** Row y of some kz, side by side; 0 outside the window's outline. */
	private void load(final int k, final int count, final int y, final float[] from, final double[] into) {
		Arrays.fill(into, 0, count * side, 0);
		final int width = plan.firstLine[y + 1] - plan.firstLine[y];
		for (int i = 0; i < count; i++) {
			final int source = (k + i) * plan.lines() + plan.firstLine[y];
			final int target = i * side + plan.firstX[y];
			for (int x = 0; x < width; x++) into[target + x] = from[source + x];
		}
	}

	/** A row along x becomes a column. */
	private void turn(final double[] row, final int from, final float[] into, final int column) {
		final int width = 2 * plan.columns.length;
		for (int x = 0; x < side; x++) into[x * width + column] = (float) row[from + x];
	}

	private void transformX(final int from, final int end) {
		final int count = end - from;
		final int pairs = plan.columns.length;
		for (int x = 0; x < side; x++) {
			final int row = x * 2 * pairs;
			for (int part = 0; part < 2; part++) {
				final double[] into = part == 0 ? fft.re(x) : fft.im(x);
				widen(alongY[part], row + from, count, into, 0);
				widen(alongY[part], row + pairs + from, count, into, count);
			}
		}
		for (int pair = from; pair < end; pair++) {
			if (plan.columns[pair] == plan.opposites[pair]) copyOpposite(pair, pair - from, count);
		}
		fft.inverse(2 * count);
		for (int kx = 0; kx < side; kx++) add(kx, from, count);
	}

	private static void widen(final float[] values, final int from, final int count, final double[] into, final int to) {
		for (int i = 0; i < count; i++) into[to + i] = values[from + i];
	}

	/** A column that is its own opposite is held once; its copy is put where the opposites are. */
	private void copyOpposite(final int pair, final int at, final int count) {
		for (int x = 0; x < side; x++) {
			final int i = x * 2 * plan.columns.length + pair;
			fft.re(x)[count + at] = alongY[0][i];
			fft.im(x)[count + at] = alongY[1][i];
		}
	}

	/** Adds the coefficients kx of the pairs; a column that is its own opposite holds both halves of its own, and counts once. */
	private void add(final int kx, final int from, final int count) {
		final double[] re = fft.re(kx);
		final double[] im = fft.im(kx);
		final double[] oppositeRe = fft.re((side - kx) % side);
		final double[] oppositeIm = fft.im((side - kx) % side);
		final short[] shellOf = plan.shellOf[kx];
		for (int i = 0; i < count; i++) {
			final int shell = shellOf[from + i];
			if (shell > plan.last) continue;
			final double weight = plan.columns[from + i] == plan.opposites[from + i] ? 1 : 2;
			final double p = re[i];
			final double q = im[i];
			final double r = oppositeRe[count + i];
			final double s = oppositeIm[count + i];
			sums[0][shell] += weight * 2 * (p * s + q * r);
			sums[1][shell] += weight * ((p + r) * (p + r) + (q - s) * (q - s));
			sums[2][shell] += weight * ((q + s) * (q + s) + (p - r) * (p - r));
		}
	}
}
