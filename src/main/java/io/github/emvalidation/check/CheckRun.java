package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Runs a check and contains its errors: a failing check never stops the others. */
public final class CheckRun {

	static final String NO_MEMORY = "There was not enough memory for this check. Give Java more (command line: JAVA_OPTS=-Xmx8g; Fiji: " +
		"Edit > Options > Memory & Threads).";

	private CheckRun() {}

	/**
	 * The result of the check with its time; any error becomes a failed result with the reason.
	 *
	 * @throws CancellationException when {@code progress} says so
	 */
	public static CheckResult of(final Check check, final Entry entry, final Progress progress) {
		final long begin = System.nanoTime();
		return resultOf(check, entry, progress).withSeconds((System.nanoTime() - begin) / 1e9);
	}

	/** Lets a check begin what needs nothing of the map, if it is going to measure this entry. */
	public static void prepare(final Check check, final Entry entry) {
		if (missing(check.info(), entry).isEmpty() && check.isPossible(entry.grid(), entry.resolution())) check.prepare();
	}

	/** The first input that the check needs and the entry lacks. */
	private static Optional<Input> missing(final CheckInfo info, final Entry entry) {
		return Arrays.stream(Input.values()).filter(input -> info.needs().contains(input) && !entry.has(input)).findFirst();
	}

	private static CheckResult resultOf(final Check check, final Entry entry, final Progress progress) {
		try {
			progress.checkCanceled();
			final Optional<Input> missing = missing(check.info(), entry);
			if (missing.isPresent()) return CheckResult.notApplicable(check.info(), missing.get().missing());
			return check.apply(entry, progress);
		}
		catch (final CancellationException e) {
			throw e;
		}
		catch (final BadInputException e) {
			return CheckResult.failed(check.info(), e.getMessage());
		}
		catch (final OutOfMemoryError e) {
			return CheckResult.failed(check.info(), NO_MEMORY);
		}
		catch (final RuntimeException | LinkageError e) {
			final String what = e.getMessage() == null ? "" : ": " + e.getMessage();
			return CheckResult.failed(check.info(), "An error inside the program stopped it (" + e.getClass().getSimpleName() + what +
				"); please report it.");
		}
	}
}
