package io.github.emvalidation.app;

import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.CheckResult;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Makes the report on a map: takes the results that are there already and runs the missing checks. */
public final class ReportRun {

	private ReportRun() {}

	/** @throws CancellationException when {@code progress} says so */
	public static Report report(final Entry entry, final List<Chosen> checks, final ResultStore known, final Progress progress) {
		final List<CheckResult> results = checks.stream().map(check -> result(check, entry, known, progress)).toList();
		final double seconds = results.stream().mapToDouble(CheckResult::seconds).sum();
		return new Report(entry, results, LocalDate.now(), seconds);
	}

	/** The result of one check, which is carried out if it is not known. */
	public static CheckResult result(final Chosen check, final Entry entry, final ResultStore known, final Progress progress) {
		return known.get(entry, check.info(), check.settings()).orElseGet(() -> {
			final CheckResult result = CheckRun.of(check.check(), entry, new StageProgress(progress, check.info().title()));
			known.put(entry, result, check.settings());
			return result;
		});
	}
}
