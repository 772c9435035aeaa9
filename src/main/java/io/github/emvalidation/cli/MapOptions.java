package io.github.emvalidation.cli;

import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.SampleEntry;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.simulate.SampleMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The options for the map and its declarations: one for every {@link Input}. */
final class MapOptions {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "MAP", description = "an MRC, CCP4 or EMDB map, plain or compressed with gzip or bzip2; " +
		"default: the map of --emdb, or else the bundled sample map")
	private String map;

	@Option(names = "--set", paramLabel = "ID.NAME=VALUE", order = Options.SETTINGS,
		description = "a setting of a check, such as 0.d.from=12; may be repeated")
	private List<String> settings = new ArrayList<>();

	@Option(names = "--level", paramLabel = "L", order = Options.SETTINGS + 2, converter = CliNumbers.OfLevel.class,
		description = "run the checks of this level only: 0 the map alone, 1 half maps, A the model; of an EMDB entry, 0 fetches the map only")
	private Level level;

	@Option(names = "--cache", paramLabel = "DIR", order = Options.ARCHIVE,
		description = "folder for fetched maps; default: .cache/em-validation in your home folder, or the folder for temporary files")
	private Path cache;

	@Option(names = "--archive", paramLabel = "URL", order = Options.ARCHIVE + 1, description = "address of a copy of EMDB, such as " +
		"https://files.wwpdb.org/pub/emdb; default: EMDB at the EBI")
	private String archive;

	/** Adds an option for every input that is not the map itself. */
	static void addInputs(final CommandSpec command) {
		int order = 0;
		for (final Input input : Input.given()) {
			if (input == Input.MAP) continue;
			final OptionSpec.Builder option = OptionSpec.builder("--" + input.key()).converters(new CliNumbers.OfInput(input)).order(order++)
				.paramLabel(label(input)).description(input.meaning() + (isRepeatable(input) ? ", or the option repeated" : ""));
			command.addOption((isRepeatable(input) ? option.type(List.class).auxiliaryTypes(String.class) : option.type(String.class)).build());
		}
	}

	private static boolean isRepeatable(final Input input) {
		return input.kind() == Input.Kind.ACCEPTANCES;
	}

	private static String text(final Object value) {
		return value instanceof List<?> all ? all.stream().map(Object::toString).collect(Collectors.joining("; ")) : (String) value;
	}

	private static String label(final Input input) {
		return switch (input.kind()) {
			case VOLUME, MODEL -> "FILE";
			case WORDS -> "TEXT";
			case MAP_KINDS -> "KIND";
			case ACCEPTANCES -> "ID=REASON";
			default -> "NUMBER";
		};
	}

	/** The given inputs. */
	Given given() {
		final Map<Input, String> texts = new EnumMap<>(Input.class);
		if (map != null) texts.put(Input.MAP, map);
		for (final OptionSpec option : parsed().matchedOptions()) {
			Input.given().stream().filter(input -> option.longestName().equals("--" + input.key())).findFirst()
				.ifPresent(input -> texts.put(input, text(option.getValue())));
		}
		return new Given(texts);
	}

	/**
	 * The map with all its declarations, ready to be validated.
	 *
	 * @throws ParameterException when the options do not go together
	 */
	Entry entry(final Progress progress) {
		final Given given = given();
		if (given.has(Input.MAP) || given.has(Input.EMDB) || given.has(Input.HALF1) || given.has(Input.HALF2)) return reader().read(given,
			progress).checked();
		for (final Input input : Input.of(Input.Role.READING)) {
			if (given.has(input)) {
				throw new ParameterException(spec.commandLine(), "--" + input.key() + " belongs to a map file, but no MAP was given.");
			}
		}
		return SampleEntry.make(SampleMap.DEFAULT_SEED, given, progress).checked();
	}

	/** The levels whose checks are to run; all, unless one is named. */
	List<Level> levels() {
		return level == null ? List.of(Level.values()) : List.of(level);
	}

	/** Reads maps as these options say. */
	EntryReader reader() {
		return new EntryReader(Optional.ofNullable(archive), Optional.ofNullable(cache), Set.copyOf(levels()));
	}

	/** The settings of checks. */
	GivenSettings settings() {
		return RenamedOptions.added(GivenSettings.of(settings), parsed(), spec.commandLine().getErr());
	}

	/** The address of the copy of EMDB, if one was given. */
	Optional<String> archive() {
		return Optional.ofNullable(archive);
	}

	private ParseResult parsed() {
		return spec.commandLine().getParseResult();
	}
}
