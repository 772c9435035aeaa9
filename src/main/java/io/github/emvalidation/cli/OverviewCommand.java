package io.github.emvalidation.cli;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.fiji.FoundChecks;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The option {@code --overview}: one overview of the reports of several tables, such as those of several days. */
final class OverviewCommand {

	private static final Set<String> OPTIONS = Set.of("--overview", "--folder", "--strict", "--fail-on");

	private OverviewCommand() {}

	/** @return exit code */
	static int run(final CommandLine line, final List<Path> folders, final Optional<Path> folder, final FailOn failOn) {
		requireNothingElse(line);
		final List<Check> known = FoundChecks.here();
		failOn.check(known);
		final List<MapOutcome> maps = OverviewWriter.maps(folders);
		final Path page = OverviewWriter.write(OverviewWriter.title(folders), maps, known.stream().map(Check::info).toList(),
			folder.orElse(folders.size() == 1 ? folders.get(0) : Path.of("")));
		line.getOut().println("Overview: " + page);
		line.getOut().flush();
		return maps.stream().allMatch(map -> map.message().isEmpty()) ? failOn.exitCode(maps) : CliErrors.EXIT_REFUSED;
	}

	private static void requireNothingElse(final CommandLine line) {
		final ParseResult parsed = line.getParseResult();
		final String others = parsed.matchedOptions().stream().map(option -> option.longestName()).filter(name -> !OPTIONS.contains(name))
			.collect(Collectors.joining(", "));
		if (!others.isEmpty()) {
			throw new ParameterException(line, "--overview validates no map. Only --folder, --strict and --fail-on can go with it, but " + others +
				" was given.");
		}
	}
}
