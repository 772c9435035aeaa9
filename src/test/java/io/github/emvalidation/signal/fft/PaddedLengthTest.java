package io.github.emvalidation.signal.fft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** With a pool of its own for JTransforms, which counts what is handed to it. */
class PaddedLengthTest {

	private final ExecutorService usualPool = ConcurrencyUtils.getThreadPool();
	private final int usualThreads = ConcurrencyUtils.getNumberOfThreads();
	private final ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);

	@BeforeEach
	void countTasks() {
		ConcurrencyUtils.setThreadPool(pool);
		ConcurrencyUtils.setNumberOfThreads(4);
	}

	@AfterEach
	void restore() {
		ConcurrencyUtils.setThreadPool(usualPool);
		ConcurrencyUtils.setNumberOfThreads(usualThreads);
		pool.shutdown();
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "2,2", "3,4", "4,4", "1017,1024", "1025,2048", "2048,2048", "2049,3072", "3072,3072", "3073,6144", "70000,98304" })
	void isTheLeastThatHoldsTheElements(final int elements, final int length) {
		assertEquals(length, PaddedLength.atLeast(elements));
	}

	@ParameterizedTest
	@CsvSource({ "2048", "3072", "6144", "98304" })
	void jTransformsStartsNoThread(final int length) {
		final DoubleFFT_1D fft = new DoubleFFT_1D(PaddedLength.atLeast(length));
		final double[] line = new double[2 * length];
		fft.complexForward(line);
		fft.complexInverse(line, false);
		assertEquals(0, pool.getTaskCount());
	}

	/** That the pool counts at all. */
	@Test
	void jTransformsWouldStartThreadsForALongerPowerOfTwo() {
		new DoubleFFT_1D(4096).complexForward(new double[8192]);
		assertEquals(2, pool.getTaskCount());
	}
}
