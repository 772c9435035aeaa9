package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The local resolution of two half maps at many places: where the FSC in a window falls below a threshold (Cardone et al. 2013,
 * doi:10.1016/j.jsb.2013.08.002).
 */
public final class LocalFsc {

	/** A window's shells are as wide as the window is narrow; its curve may cross from this one on. */
	private static final int FIRST = 1;
	/** Shells are first looked at up to so much finer detail than is expected. */
	private static final double FINER = 1.3;
	/** Places of one task. */
	private static final int TOGETHER = 16;
	private static final String WHAT = "Measuring the local resolution";

	private final DensityMap first;
	private final DensityMap second;
	private final double[] thresholds;
	/** Up to the shells that are probably enough, and up to all. */
	private final WindowPlan few;
	private final WindowPlan all;

	private final double finest;

	private LocalFsc(final DensityMap first, final DensityMap second, final SoftWindow window, final double[] thresholds,
		final double expected, final double finest)
	{
		this.first = first;
		this.second = second;
		this.thresholds = thresholds;
		final ShellGrid shells = new ShellGrid(window.grid());
		this.finest = Math.max(finest, shells.nyquist());
		final int last = shells.lastUpTo((1 + 1e-9) / this.finest);
		all = new WindowPlan(window, last);
		final int enough = (int) Math.ceil(FINER * shells.longestSide() / expected);
		few = enough < last ? new WindowPlan(window, enough) : all;
	}

	/**
	 * The resolution at each place and threshold.
	 *
	 * @param places     voxels
	 * @param thresholds of the FSC
	 * @param expected   the resolution in Å that most places will not exceed much; it changes the time only
	 * @param finest     the finest detail that the volumes hold, in Å; what comes behind it is not looked at
	 * @return d in Å, {@code [threshold][place]}: the side of the window's cube where there is none, the finest that voxels and volumes hold
	 *         where the curve never falls
	 */
	public static float[][] of(final DensityMap first, final DensityMap second, final List<Int3> places, final SoftWindow window,
		final double[] thresholds, final double expected, final double finest, final Progress progress)
	{
		final LocalFsc local = new LocalFsc(first, second, window, thresholds, expected, finest);
		final float[][] found = new float[thresholds.length][places.size()];
		final int tasks = (places.size() + TOGETHER - 1) / TOGETHER;
		final AtomicInteger done = new AtomicInteger();
		Parallel.forEach(tasks, Worker::new, (worker, task) -> {
			progress.checkCanceled();
			for (int i = task * TOGETHER; i < Math.min(places.size(), (task + 1) * TOGETHER); i++) local.measure(worker, places.get(i), i, found);
			progress.step(done.incrementAndGet(), tasks, WHAT);
		});
		return found;
	}

	/** The transforms of one thread, each made when it is needed. */
	private static final class Worker {

		private WindowFsc few;
		private WindowFsc all;
	}

	private void measure(final Worker worker, final Int3 place, final int number, final float[][] found) {
		if (worker.few == null) worker.few = new WindowFsc(few);
		final double[] start = worker.few.at(first, second, place.x(), place.y(), place.z());
		double[] whole = few == all ? start : null;
		for (int i = 0; i < thresholds.length; i++) {
			Crossing crossing = Crossing.of(start, few.shells, thresholds[i], FIRST);
			if (crossing.kind() == Crossing.Kind.BEYOND_NYQUIST && few != all) {
				if (worker.all == null) worker.all = new WindowFsc(all);
				if (whole == null) whole = worker.all.at(first, second, place.x(), place.y(), place.z());
				crossing = Crossing.of(whole, all.shells, thresholds[i], FIRST);
			}
			found[i][number] = (float) Math.max(finest, crossing.resolution().orElse(all.shells.longestSide()));
		}
	}
}
