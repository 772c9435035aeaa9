package io.github.emvalidation.cli;

import io.github.emvalidation.app.WantedChecks;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.result.Status;
import java.util.List;
import java.util.function.BiPredicate;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which warnings the exit code shows. */
final class FailOn {

	@Option(names = "--strict", order = Options.RUN + 1, description = "exit with 3 if a check warns or could not be measured")
	private boolean strict;

	@Option(names = "--fail-on", order = Options.RUN + 2, paramLabel = "ID,ID,...", split = ",",
		description = "exit with 3 if one of these checks warns or could not be measured; warnings of others do not matter")
	private List<String> ids = List.of();

	/** @throws BadInputException when an id is unknown */
	void check(final List<Check> known) {
		WantedChecks.of(ids, known);
	}

	int exitCode(final Report report) {
		return code(report.results().stream().anyMatch(result -> fails().test(result.info().id(), result.status())));
	}

	/** Of several maps, each of which has a report. */
	int exitCode(final List<MapOutcome> maps) {
		return code((strict || !ids.isEmpty()) && maps.stream().anyMatch(map -> OverviewWriter.fails(map.folder(), fails())));
	}

	private BiPredicate<String, Status> fails() {
		return (id, status) -> status.isBad() && (strict || ids.contains(id));
	}

	private static int code(final boolean fails) {
		return fails ? Main.EXIT_WARNED : CommandLine.ExitCode.OK;
	}
}
