package io.github.emvalidation.signal.fft;

import com.sun.management.OperatingSystemMXBean;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;
import net.imglib2.parallel.Parallelization;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.FloatFFT_3D;
import org.jtransforms.utils.CommonUtils;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * Times the Fourier transform of cubes against JTransforms' complex one in single precision. Not a test: run it by hand on an idle
 * machine. Arguments: threads (default 2), then the sides (default 128 146 150 176 179).
 *
 * <p>With {@code rows} and lengths as arguments it times complex rows in double precision, in one thread: the step of the largest
 * prime factor by sums of rows, the same by {@link PrimeLines}, and JTransforms by itself.
 *
 * <p>Each value is the best of several runs. Processor seconds of all threads together stand beside the time passed, because
 * they tell more on a machine that others use too.
 */
public final class FftBenchmark {

	private static final int RUNS = 10;
	/** From this side on, where a run takes many seconds, there are few. */
	private static final int LARGE = 300;
	private static final int FEW_RUNS = 3;
	/** Rows that are transformed together, and how long one timing of them takes, in nanoseconds. */
	private static final int ROWS = 128;
	private static final long TIMING = 50_000_000L;
	private static final PrintStream OUT = System.out;

	/** Seconds: passed, and of all processors. */
	private record Cost(double passed, double processor) {

		@Override
		public String toString() {
			return String.format("%7.3f %7.3f", passed, processor);
		}
	}

	private FftBenchmark() {}

	public static void main(final String[] args) throws Exception {
		if (args.length > 0 && args[0].equals("rows")) {
			rows(Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray());
			return;
		}
		final int threads = args.length > 0 ? Integer.parseInt(args[0]) : 2;
		final int[] sides = new int[Math.max(0, args.length - 1)];
		for (int i = 0; i < sides.length; i++) sides[i] = Integer.parseInt(args[i + 1]);
		OUT.printf("%d threads; seconds passed and processor seconds, best of %d, of %d from side %d on%n", threads, RUNS, FEW_RUNS, LARGE);
		OUT.println(" side |     forward     |     inverse     |   JTransforms");
		ConcurrencyUtils.setNumberOfThreads(threads);
		CommonUtils.setThreadsBeginN_3D(0);
		Parallelization.runWithNumThreads(threads, () -> {
			for (final int side : sides.length > 0 ? sides : new int[] { 128, 146, 150, 176, 179 }) row(side);
			return null;
		});
		ConcurrencyUtils.shutdownThreadPoolAndAwaitTermination();
	}

	private static void row(final int side) throws Exception {
		final DensityMap map = Volumes.noise(Grid.cube(side, 1), 1);
		Cost forward = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);
		Cost inverse = forward;
		for (int run = 0; run < runs(side); run++) {
			final Spectrum spectrum = Fft.forward(map);
			forward = better(forward, () -> Fft.forward(map));
			inverse = better(inverse, () -> Fft.inverse(spectrum, "back"));
		}
		OUT.printf("%5d | %s | %s | %s%n", side, forward, inverse, jTransforms(side));
	}

	private static Cost jTransforms(final int side) throws Exception {
		final FloatFFT_3D fft = new FloatFFT_3D(side, side, side);
		final float[] values = new float[2 * side * side * side];
		Cost cost = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);
		for (int run = 0; run < runs(side); run++) {
			for (int i = 0; i < values.length; i++) values[i] = i % 2 == 0 ? (float) Math.sin(i) : 0;
			cost = better(cost, () -> {
				fft.complexForward(values);
				return values;
			});
		}
		return cost;
	}

	private static int runs(final int side) {
		return side < LARGE ? RUNS : FEW_RUNS;
	}

	private static void rows(final int[] lengths) {
		OUT.println("processor microseconds a complex row of " + ROWS + " together, best of " + RUNS);
		OUT.println("length |     sums |    lines | JTransforms alone");
		for (final int n : lengths) {
			final double[] line = new double[2 * n];
			final DoubleFFT_1D alone = new DoubleFFT_1D(n);
			OUT.printf("%6d | %8.2f | %8.2f | %8.2f%n", n, microseconds(batch(n, false)), microseconds(batch(n, true)), microseconds(() -> {
				for (int row = 0; row < ROWS; row++) alone.complexForward(line);
			}));
		}
	}

	/** Of zeros, as no time depends on the numbers and these stay as they are. */
	private static Runnable batch(final int n, final boolean byLines) {
		final BatchFft fft = new BatchFft(n, ROWS, byLines);
		return () -> fft.forward(ROWS);
	}

	/** Of one row. */
	private static double microseconds(final Runnable rows) {
		final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
		double best = Double.MAX_VALUE;
		for (int run = 0; run < RUNS; run++) {
			final long start = thread.getCurrentThreadCpuTime();
			long end = start;
			int times = 0;
			for (; end - start < TIMING; times++) {
				rows.run();
				end = thread.getCurrentThreadCpuTime();
			}
			best = Math.min(best, (end - start) / 1e3 / times / ROWS);
		}
		return best;
	}

	private static Cost better(final Cost best, final Callable<?> work) throws Exception {
		final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		final long processor = system.getProcessCpuTime();
		final long start = System.nanoTime();
		work.call();
		final double passed = (System.nanoTime() - start) / 1e9;
		return new Cost(Math.min(best.passed, passed), Math.min(best.processor, (system.getProcessCpuTime() - processor) / 1e9));
	}
}
