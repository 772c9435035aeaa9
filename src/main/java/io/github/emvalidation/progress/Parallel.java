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
 * Loops over independent pieces (z-sections, as a rule) on the cores that ImgLib2's {@link Parallelization} gives to the
 * calling thread. A sum is made per piece and the pieces are combined in their order, so a result does not depend, to the
 * bit, on the number of threads.
 */
public final class Parallel {

	private Parallel() {}

	/**
	 * Runs {@code body} for 0..n-1 in any order. What the first piece to fail throws is thrown on as it is, after the pieces under
	 * way; the others are left out.
	 */
	public static void forEach(final int n, final IntConsumer body) {
		map(n, i -> {
			body.accept(i);
			return null;
		});
	}

	/**
	 * Runs {@code body} for 0..n-1 in any order and lends it a workspace that no other piece uses meanwhile; as many are made as
	 * pieces run at once. What a piece leaves in its workspace must not matter to the next.
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

	/** Keeps what a piece throws from ImgLib2, which would wrap it; callers want to see a cancellation or a user's error itself. */
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
