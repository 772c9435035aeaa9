package io.github.emvalidation.cli;

import io.github.emvalidation.app.Reference;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.report.collection.MapCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --reference}. */
final class ReferenceOption {

	@Option(names = "--reference", order = Options.REPORT + 3, paramLabel = "FILE",
		description = "overview.jsonl of other maps: the report says where the values of this map lie among those of maps at like resolution")
	private Path file;

	/** The maps of the file; empty where none is given. */
	Optional<MapCollection> read(final List<Check> known) {
		return Optional.ofNullable(file).map(given -> Reference.read(given, known));
	}

	/** The option as a report records it. */
	Map<String, String> settings() {
		return file == null ? Map.of() : Reference.settings(file);
	}
}
