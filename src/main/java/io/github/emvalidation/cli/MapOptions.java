package io.github.emvalidation.cli;

import io.github.emvalidation.app.ContourText;
import io.github.emvalidation.app.MapFile;
import io.github.emvalidation.app.SampleEntry;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.EmdbEntry;
import io.github.emvalidation.fiji.MapInputs;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.simulate.SampleMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The part of the command line that says which map is meant and what is declared of it. */
final class MapOptions {

	private static final Set<String> SETTINGS = Set.of("contour", "mass", "resolution", "voxel", "index", "title", "emdb", "archive");

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "MAP", description = "an MRC, CCP4 or EMDB map, plain or compressed by gzip or bzip2; " +
		"without it that of --emdb, or else the bundled sample map")
	private Path map;

	@Option(names = "--contour", paramLabel = "T", converter = CliNumbers.Contour.class,
		description = "the author's contour level in the map's own units; EMDB shows it on the page of the entry. " +
			"\"auto\" accepts the level that the program suggests, and the report says so")
	private ContourText contour = ContourText.NONE;

	@Option(names = "--mass", paramLabel = "KDA", converter = CliNumbers.Mass.class,
		description = "molecular mass of the particle in kDa, from which a contour level is suggested")
	private Double mass;

	@Option(names = "--resolution", paramLabel = "R", converter = CliNumbers.Decimal.class,
		description = "the reported resolution in Å; without it, checks that need it are left out")
	private Double resolution;

	@Option(names = "--voxel", paramLabel = "A", converter = CliNumbers.Length.class,
		description = "voxel size in Å, for maps whose own is missing or wrong")
	private Double voxel;

	@Option(names = "--index", paramLabel = "I", converter = CliNumbers.Whole.class,
		description = "which volume of a file that holds several, counted from 0")
	private Integer index;

	@Option(names = "--title", paramLabel = "S", description = "title of the map for the report")
	private String title;

	@Option(names = "--emdb", paramLabel = "ID", converter = CliNumbers.EmdbId.class, description = "EMDB id, such as EMD-4701. Without MAP the map is " +
		"fetched from EMDB, with contour level, resolution, title and authors from its entry; with MAP it stands in the report, and nothing is fetched")
	private String emdb;

	@Option(names = "--cache", paramLabel = "DIR", description = "where fetched maps are kept; default: .cache/em-validation in your home folder, " +
		"or the folder for temporary files")
	private Path cache;

	@Option(names = "--archive", paramLabel = "URL", description = "address of a copy of EMDB, such as https://files.wwpdb.org/pub/emdb; default: EMDB at the EBI")
	private String archive;

	/**
	 * The map with all that is declared of it, ready to be validated.
	 *
	 * @throws BadInputException  when it cannot be read or validated; the message says why
	 * @throws ParameterException when the options do not go together
	 */
	Entry entry(final Progress progress) {
		final Entry entry = entry(inputs(), progress);
		return entry.with(entry.provenance().called(Optional.ofNullable(title), Optional.ofNullable(emdb))).checked();
	}

	private Entry entry(final MapInputs inputs, final Progress progress) {
		if (map != null) {
			final MapFile file = MapFile.read(map, inputs.voxel(), inputs.index(), progress);
			return inputs.declared(new Entry(file.map(), contour.level(), inputs.resolution(), file.provenance()));
		}
		if (emdb == null) return inputs.declared(sample(progress));
		return EmdbEntry.read(emdb, archive(), inputs, progress);
	}

	/** Whether a map is named, by its file or its EMDB id. */
	boolean isNamed() {
		return map != null || emdb != null;
	}

	/** The map's file, if one was given. */
	Optional<Path> given() {
		return Optional.ofNullable(map);
	}

	/** These options as they were given, by their names, and {@code more}: what a report depends on besides the file. */
	Map<String, String> settings(final Map<String, String> more) {
		final Map<String, String> settings = new TreeMap<>(more);
		for (final OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
			final String name = option.longestName().substring("--".length());
			if (SETTINGS.contains(name)) settings.put(name, String.join(",", option.originalStringValues()));
		}
		return settings;
	}

	/** The options that hold for all maps of a table, as arguments. */
	List<String> common() {
		final List<String> arguments = new ArrayList<>();
		if (cache != null) arguments.add("--cache=" + cache);
		if (archive != null) arguments.add("--archive=" + archive);
		return arguments;
	}

	/** Number of voxels of the map, which is fetched if need be, but not read. */
	long voxels(final Progress progress) {
		final MapInputs inputs = inputs();
		final Path file = map != null ? map : archive().fetch(emdb, progress).map();
		return MapReader.grid(file, new MapReader.Options(inputs.voxel(), inputs.index())).voxels();
	}

	private Archive archive() {
		return Archive.at(Optional.ofNullable(archive), Optional.ofNullable(cache));
	}

	private MapInputs inputs() {
		return new MapInputs(Optional.ofNullable(map), Optional.empty(), contour, optional(mass), optional(resolution), optional(voxel),
			index == null ? OptionalInt.empty() : OptionalInt.of(index));
	}

	private Entry sample(final Progress progress) {
		if (voxel != null || index != null) {
			throw new ParameterException(spec.commandLine(), "--voxel and --index belong to a map file, but no MAP was given.");
		}
		return SampleEntry.make(SampleMap.DEFAULT_SEED, contour.level(), optional(resolution), progress);
	}

	private static OptionalDouble optional(final Double value) {
		return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
	}
}
