package io.github.emvalidation.signal.fft;

import com.sun.management.OperatingSystemMXBean;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import net.imglib2.parallel.Parallelization;
import org.jtransforms.fft.FloatFFT_3D;
import org.jtransforms.utils.CommonUtils;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * Times the Fourier transform of cubes against JTransforms' complex one in single precision. Not a test: run it by hand on an idle
 * machine. Arguments: threads (default 2), then the sides (default 128 146 150 176 179).
 *
 * <p>Each figure is the best of several runs. Processor seconds of all threads together stand beside the time passed, because
 * they tell more on a machine that others use too.
 */
public final class FftBenchmark {

	private static final int RUNS = 10;
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
		final int threads = args.length > 0 ? Integer.parseInt(args[0]) : 2;
		final int[] sides = new int[Math.max(0, args.length - 1)];
		for (int i = 0; i < sides.length; i++) sides[i] = Integer.parseInt(args[i + 1]);
		OUT.println(threads + " threads; seconds passed and processor seconds, best of " + RUNS);
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
		for (int run = 0; run < RUNS; run++) {
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
		for (int run = 0; run < RUNS; run++) {
			for (int i = 0; i < values.length; i++) values[i] = i % 2 == 0 ? (float) Math.sin(i) : 0;
			cost = better(cost, () -> {
				fft.complexForward(values);
				return values;
			});
		}
		return cost;
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
