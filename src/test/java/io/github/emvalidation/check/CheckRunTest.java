package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.Grid;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CheckRunTest {

	@Test
	void theTimeIsKept() {
		assertTrue(CheckRun.of(new MassCheck(), Phantoms.blobEntry(), Progress.NONE).seconds() > 0);
	}

	@Test
	void whatTheUserCanMendIsTheReason() {
		assertEquals("Give more.", reason(new BadInputException("Give more.")));
	}

	@Test
	void anErrorOfTheProgramStaysInItsCheck() {
		assertEquals("An error inside the program stopped it (IllegalStateException: on purpose); please report it.",
			reason(new IllegalStateException("on purpose")));
		assertEquals("An error inside the program stopped it (NullPointerException); please report it.", reason(new NullPointerException()));
		assertTrue(reason(new NoClassDefFoundError("some/Library")).contains("some/Library"));
	}

	@Test
	void tooLittleMemoryIsSaidAsSuch() {
		assertEquals(CheckRun.NO_MEMORY, reason(new OutOfMemoryError()));
	}

	@Test
	void cancellingIsNoResult() {
		final Check cancelled = throwing(new CancellationException());
		final Entry entry = Phantoms.blobEntry();
		assertThrows(CancellationException.class, () -> CheckRun.of(cancelled, entry, Progress.NONE));
	}

	@Test
	void onlyWhatWillBeMeasuredIsPrepared() {
		final Entry entry = Phantoms.blobEntry();
		final Entry without = entry.with(Facts.NONE);
		assertTrue(isPrepared(true, entry));
		assertFalse(isPrepared(false, entry), "not possible");
		assertFalse(isPrepared(true, without), "needs a contour level");
	}

	private static boolean isPrepared(final boolean possible, final Entry entry) {
		final boolean[] prepared = { false };
		CheckRun.prepare(new Check() {

			@Override
			public CheckInfo info() {
				return new MassCheck().info();
			}

			@Override
			public boolean isPossible(final Grid grid, final OptionalDouble resolution) {
				return possible;
			}

			@Override
			public void prepare() {
				prepared[0] = true;
			}

			@Override
			public CheckResult apply(final Entry of, final Progress progress) {
				throw new IllegalStateException("not asked for");
			}
		}, entry);
		return prepared[0];
	}

	private static String reason(final Throwable trouble) {
		final CheckResult result = CheckRun.of(throwing(trouble), Phantoms.blobEntry(), Progress.NONE);
		assertEquals(Status.FAILED, result.status());
		return result.reason().orElseThrow();
	}

	private static Check throwing(final Throwable trouble) {
		return new Check() {

			@Override
			public CheckInfo info() {
				return new MassCheck().info();
			}

			@Override
			public CheckResult apply(final Entry entry, final Progress progress) {
				if (trouble instanceof Error error) throw error;
				throw (RuntimeException) trouble;
			}
		};
	}
}
