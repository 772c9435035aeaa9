package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class ParallelTest {

	@Test
	void resultsComeInOrder() {
		final List<Integer> expected = IntStream.range(0, 1000).map(i -> i * i).boxed().toList();
		Volumes.onThreads(() -> Parallel.map(1000, i -> i * i)).forEach(found -> assertEquals(expected, found));
	}

	@Test
	void nothingToDoIsDone() {
		assertEquals(List.of(), Parallel.map(0, i -> i));
	}

	@Test
	void whatAPieceThrowsArrivesAsItIs() {
		final BadInputException broken = new BadInputException("broken", new IOException("for a reason of its own"));
		for (final Throwable thrown : List.of(broken, new CancellationException(), new OutOfMemoryError())) {
			final Throwable found = assertThrows(thrown.getClass(), () -> Parallel.forEach(100, i -> {
				if (i >= 70) throwIt(thrown);
			}));
			assertSame(thrown, found);
		}
	}

	@Test
	void aWorkspaceIsUsedByOnePieceAtATime() {
		final AtomicInteger pieces = new AtomicInteger();
		final AtomicBoolean isShared = new AtomicBoolean();
		Volumes.onThreads(() -> {
			Parallel.forEach(500, AtomicInteger::new, (workspace, i) -> {
				if (workspace.incrementAndGet() != 1) isShared.set(true);
				pieces.incrementAndGet();
				workspace.decrementAndGet();
			});
			return 0;
		});
		assertEquals(1500, pieces.get());
		assertFalse(isShared.get());
	}

	@Test
	void oneThreadMakesOneWorkspace() throws Exception {
		final AtomicInteger made = new AtomicInteger();
		Parallelization.runWithNumThreads(1, () -> Parallel.forEach(50, made::incrementAndGet, (workspace, i) -> assertEquals(1, workspace)));
		assertEquals(1, made.get());
	}

	private static void throwIt(final Throwable thrown) {
		if (thrown instanceof Error error) throw error;
		throw (RuntimeException) thrown;
	}
}
