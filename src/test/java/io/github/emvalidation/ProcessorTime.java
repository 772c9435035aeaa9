package io.github.emvalidation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Processor seconds in user and system mode, for benchmarks; others on the machine change them little.
 *
 * @param all  of all threads of the process
 * @param java of those that run Java code: not of its compiler, nor of the collector of garbage
 */
public record ProcessorTime(double all, double java) {

	private static final double NANOS = 1e9;

	/** Since the start of the process. Threads that have ended are missing in {@code java}. */
	public static ProcessorTime now() {
		final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		final double java = Arrays.stream(threads.getAllThreadIds()).map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum() / NANOS;
		return new ProcessorTime(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS, java);
	}

	/** What passed since an earlier time, as "0.10 s without Java's compiler, 0.15 processor s". */
	public String since(final ProcessorTime start) {
		return String.format("%.3f s without Java's compiler, %.3f processor s", java - start.java, all - start.all);
	}
}
