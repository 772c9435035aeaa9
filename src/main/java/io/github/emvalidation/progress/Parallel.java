package io.github.emvalidation.progress;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;

/**
 * Loops over independent parts (usually z-sections) on the cores that ImgLib2's {@link Parallelization} gives to the
 * calling thread. A sum is made for each part and the parts are combined in their order, so a result does not depend, to the
 * bit, on the number of threads.
 */
public final class Parallel {

	private Parallel() {}

	/**
	 * Runs {@code body} for 0..n-1 in any order. An exception of the first failing part is thrown on unchanged, after the running parts
	 * have ended; the other parts do not run.
	 */
	public static void forEach(final int n, final IntConsumer body) {
		map(n, i -> {
			body.accept(i);
			return null;
		});
	}

	/**
	 * Runs {@code body} for 0..n-1 in any order and lends it a workspace that no other part uses at the same time; there are as many as
	 * parts that run at once. The content that a part leaves in its workspace must not matter to the next.
	 */
	public static <W> void forEach(final int n, final Supplier<W> workspace, final ObjIntConsumer<W> body) {
		final Queue<W> idle = new ConcurrentLinkedQueue<>();
		forEach(n, i -> {
			final W found = idle.poll();
			final W lent = found == null ? workspace.get() : found;
			body.accept(lent, i);
			idle.add(lent);
		});
	}

	/** The results of {@code body} for 0..n-1, in that order whatever order they were made in. */
	public static <T> List<T> map(final int n, final IntFunction<T> body) {
		final List<Integer> indices = IntStream.range(0, n).boxed().toList();
		final AtomicReference<Throwable> failure = new AtomicReference<>();
		final List<T> results = Parallelization.getTaskExecutor().forEachApply(indices, i -> attempt(body, i, failure));
		if (failure.get() instanceof Error error) throw error;
		if (failure.get() instanceof RuntimeException exception) throw exception;
		return results;
	}

	/** Keeps exceptions of a part from ImgLib2, which would wrap them; callers need the original exception. */
	private static <T> T attempt(final IntFunction<T> body, final int i, final AtomicReference<Throwable> failure) {
		if (failure.get() != null) return null;
		try {
			return body.apply(i);
		}
		catch (final RuntimeException | Error e) {
			failure.compareAndSet(null, e);
			return null;
		}
	}
}
