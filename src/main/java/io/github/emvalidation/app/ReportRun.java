package io.github.emvalidation.app;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.Excuses;
import io.github.emvalidation.check.LocalComparison;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Contrast;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Level;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the report on a map: takes the results that are there already and runs the missing checks. */
public final class ReportRun {

	private ReportRun() {}

	/**
	 * Carries out these checks.
	 *
	 * @param checks of a whole level whose data are not given, nothing is reported; one that was chosen by its id says that it does not apply
	 * @throws CancellationException when {@code progress} says so
	 */
	public static Report report(final Entry entry, final List<Chosen> checks, final ResultStore known, final Progress progress) {
		final List<Chosen> applicable = applicable(entry, checks).toList();
		for (final Chosen check : applicable) {
			if (known.get(entry, check.info(), check.settings()).isEmpty()) CheckRun.prepare(check.check(), entry);
		}
		final List<CheckResult> results = applicable.stream().map(check -> result(check, entry, known, progress)).toList();
		final double seconds = results.stream().mapToDouble(CheckResult::seconds).sum();
		final List<CheckResult> compared = LocalComparison.added(results);
		final Optional<String> remark = Contrast.remark(entry).or(() -> Excuses.suggestion(entry, results));
		final Entry told = remark.map(words -> entry.with(entry.facts().remarked(List.of(words)))).orElse(entry);
		return new Report(told, compared, LocalDate.now(), seconds);
	}

	/** These checks without whole levels whose data are not given. */
	static Stream<Chosen> applicable(final Entry entry, final List<Chosen> checks) {
		final Set<String> ids = checks.stream().map(check -> check.info().id()).collect(Collectors.toSet());
		final Set<Level> without = EnumSet.noneOf(Level.class);
		for (final Level level : Level.values()) {
			final List<String> all = CheckSource.all().stream().map(Check::info).filter(info -> info.level() == level).map(CheckInfo::id).toList();
			if (!entry.has(level) && ids.containsAll(all)) without.add(level);
		}
		return checks.stream().filter(check -> !without.contains(check.info().level()));
	}

	/** The result of one check, which is carried out if it is not known, judged by the map's kind and the accepted warnings. */
	public static CheckResult result(final Chosen check, final Entry entry, final ResultStore known, final Progress progress) {
		return Excuses.in(measured(check, entry, known, progress), entry);
	}

	/** The store keeps results as they were measured: an excuse can be given or taken back afterwards. */
	private static CheckResult measured(final Chosen check, final Entry entry, final ResultStore known, final Progress progress) {
		return known.get(entry, check.info(), check.settings()).orElseGet(() -> {
			final CheckResult result = CheckRun.of(check.check(), entry, new StageProgress(progress, check.info().title()));
			known.put(entry, result, check.settings());
			return result;
		});
	}
}
