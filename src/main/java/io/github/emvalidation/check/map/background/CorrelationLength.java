package io.github.emvalidation.check.map.background;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Autocorrelation;
import io.github.emvalidation.signal.Autocorrelation.Line;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * Over how many voxels the background is correlated along each axis: {@code L = 1 + 2*sum(r(k))}, k = 1, 2, ... up to, and
 * without, the first lag at which the autocorrelation r is not positive (at most half the box). Here
 * {@code r(k) = mean((V(i)-m)(V(i+k)-m)) / sd²} over the pairs of background voxels k apart along that axis. The sum is the
 * integrated autocorrelation length of time series analysis: n correlated values tell as much of their mean as n/L independent
 * ones. Along the three axes the lengths multiply.
 *
 * <p>
 * At most about four thousand lines of voxels along an axis, evenly spread, are looked at.
 */
final class CorrelationLength {

	private static final int LINES = 4096;

	private CorrelationLength() {}

	/**
	 * The lengths along x, y, z in voxels, each at least 1.
	 *
	 * @param mean     of the background
	 * @param variance of the background, above 0
	 */
	static Vec3 of(final Background background, final double mean, final double variance, final Progress progress) {
		return new Vec3(along(0, background, mean, variance, progress), along(1, background, mean, variance, progress),
			along(2, background, mean, variance, progress));
	}

	private static double along(final int axis, final Background background, final double mean, final double variance,
		final Progress progress)
	{
		final List<Line> lines = lines(axis, background, mean);
		final int n = background.map().grid().size().get(axis);
		final Autocorrelation sums = Autocorrelation.of(lines, n / 2, progress);
		double length = 1;
		for (int lag = 1; lag <= n / 2; lag++) {
			final double r = sums.mean(lag) / variance;
			if (!(r > 0)) break;
			length += 2 * r;
		}
		return length;
	}

	/** Lines of deviations from the mean; the voxels outside the background have none. */
	private static List<Line> lines(final int axis, final Background background, final double mean) {
		final Grid grid = background.map().grid();
		final int u = axis == 0 ? 1 : 0;
		final int v = axis == 2 ? 1 : 2;
		final int nu = grid.size().get(u);
		final int nv = grid.size().get(v);
		final int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) nu * nv / LINES)));
		final List<Int3> starts = new ArrayList<>();
		for (int b = 0; b < nv; b += step) {
			for (int a = 0; a < nu; a += step) starts.add(start(axis, a, b));
		}
		return Parallel.map(starts.size(), i -> line(axis, starts.get(i), background, mean));
	}

	private static Int3 start(final int axis, final int a, final int b) {
		return switch (axis) {
			case 0 -> new Int3(0, a, b);
			case 1 -> new Int3(a, 0, b);
			default -> new Int3(a, b, 0);
		};
	}

	private static Line line(final int axis, final Int3 start, final Background background, final double mean) {
		final Grid grid = background.map().grid();
		final int n = grid.size().get(axis);
		final Line line = new Line(new float[n], new float[n]);
		final int step = axis == 0 ? 1 : axis == 1 ? grid.nx() : 0;
		for (int i = 0; i < n; i++) {
			final int z = axis == 2 ? i : start.z();
			final int at = start.x() + grid.nx() * start.y() + step * i;
			if (background.mask().plane(z).get(at)) continue;
			line.values()[i] = (float) (background.map().plane(z)[at] - mean);
			line.weights()[i] = 1;
		}
		return line;
	}
}
