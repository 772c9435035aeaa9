package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.io.DamagedMapException;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.io.archive.ArchiveEntry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A map of EMDB with the declarations of its entry. */
final class EmdbEntry {

	private static final double VOXEL_TOLERANCE = 0.005;
	private static final int VOXEL_DIGITS = 5;

	private final Archive.Fetched fetched;
	private final Given given;

	private EmdbEntry(final Archive.Fetched fetched, final Given given) {
		this.fetched = fetched;
		this.given = given;
	}

	/**
	 * Fetches the map, unless it is there already, and reads it.
	 *
	 * @param given  names the entry, and may say how its map has to be read
	 * @param levels the levels whose data are read
	 * @throws BadInputException when it cannot be fetched or read; the message says why
	 */
	static Entry read(final Given given, final Archive archive, final Set<Level> levels, final Progress progress) {
		final String id = given.text(Input.EMDB).orElseThrow();
		// checks of the model compare it with half maps, too
		final boolean halves = levels.contains(Level.HALF_MAPS) || levels.contains(Level.MODEL);
		final Archive.Fetched fetched = archive.fetch(id, halves, progress);
		final Entry map = new EmdbEntry(fetched, given).entry(read(id, fetched.map(), given, progress));
		final Entry entry = fetched.halves().isEmpty() ? map : withHalves(map, fetched, given, progress);
		final List<String> models = fetched.entry().models();
		return models.isEmpty() || given.has(Input.MODEL) || !levels.contains(Level.MODEL) ? entry : withModel(entry, models, archive, progress);
	}

	/** With the first of its models; one that cannot be had is remarked, since the map can be validated without. */
	private static Entry withModel(final Entry entry, final List<String> models, final Archive archive, final Progress progress) {
		try {
			final Archive.FetchedModel fetched = archive.fetchModel(models.get(0), progress);
			final Entry with = ModelFile.read(fetched.file(), progress).added(entry);
			final List<String> others = models.size() == 1 ? List.of() : List.of("The entry has " + models.size() +
				" models; the program looks at " + models.get(0) + " (the others: " + String.join(", ", models.subList(1, models.size())) + ").");
			return with.with(with.facts().fetched(Input.MODEL, from(fetched.address().toString())).remarked(others));
		}
		catch (final BadInputException e) {
			return entry.with(entry.facts().remarked(List.of(e.getMessage())));
		}
	}

	private static Entry withHalves(final Entry entry, final Archive.Fetched fetched, final Given given, final Progress progress) {
		final List<Path> files = List.copyOf(fetched.halves().keySet());
		final Given halves = new Given(Map.of(Input.HALF1, files.get(0).toString(), Input.HALF2, files.get(1).toString()))
			.with(Input.VOXEL, given.text(Input.VOXEL).orElse(""));
		final Entry with = HalfMapFiles.read(halves, progress).orElseThrow().added(entry);
		return with.with(with.facts().fetched(Input.HALF1, from(fetched.halves().get(files.get(0)).toString()))
			.fetched(Input.HALF2, from(fetched.halves().get(files.get(1)).toString())));
	}

	private static MapFile read(final String id, final Path map, final Given given, final Progress progress) {
		try {
			return MapFile.read(map, given.reading(), progress);
		}
		catch (final DamagedMapException e) {
			final boolean removed = map.toFile().delete();
			throw new BadInputException("The map of " + id + " was fetched, but is damaged: " + e.getMessage() +
				(removed ? " (The program removed it. Run this again to fetch the map again.)" : ""), e);
		}
	}

	private Entry entry(final MapFile file) {
		final ArchiveEntry known = fetched.entry();
		final Source entry = from(fetched.entryAddress().toString());
		return new Entry(file.map(), file.facts().remarked(disagreements(file)).fetched(Input.MAP, from(fetched.mapAddress().toString()))
			.with(Input.CONTOUR, absolute(known.contour()), entry).with(Input.RESOLUTION, known.resolution(), entry)
			.with(Input.TITLE, known.title(), entry).with(Input.AUTHORS, known.authors(), entry).with(Input.DATE, known.date(), entry));
	}

	private static Source from(final String address) {
		return new Source(Source.Kind.ARCHIVE, address);
	}

	private static OptionalDouble absolute(final OptionalDouble level) {
		return level.isPresent() ? OptionalDouble.of(Math.abs(level.getAsDouble())) : level;
	}

	/** The differences between map and entry, one sentence each. */
	private List<String> disagreements(final MapFile file) {
		final List<String> remarks = new ArrayList<>();
		final Grid grid = file.map().grid();
		final ArchiveEntry known = fetched.entry();
		if (known.contour().orElse(0) < 0) {
			remarks.add("The entry gives the contour level " + Numbers.digits(known.contour().getAsDouble(), 6) +
				". The program uses its absolute value.");
		}
		known.voxel().filter(voxel -> !given.has(Input.VOXEL) && differ(voxel, grid.voxel())).ifPresent(voxel ->
			remarks.add("The voxel size of the map is " + lengths(grid.voxel()) + ", but its EMDB entry says " + lengths(voxel) +
				". The program uses that of the map (give the right one as \"voxel\")."));
		known.size().filter(size -> !sorted(size.x(), size.y(), size.z()).equals(sorted(grid.nx(), grid.ny(), grid.nz())))
			.ifPresent(size -> remarks.add("The map has " + grid.size() + " voxels, but its EMDB entry says " + size + "."));
		return remarks;
	}

	private static boolean differ(final Vec3 a, final Vec3 b) {
		return IntStream.range(0, 3).anyMatch(axis -> Math.abs(a.get(axis) - b.get(axis)) > VOXEL_TOLERANCE);
	}

	/** The entry counts along columns, rows and sections, the map along x, y and z. */
	private static List<Integer> sorted(final int... sides) {
		return IntStream.of(sides).sorted().boxed().toList();
	}

	private static String lengths(final Vec3 voxel) {
		return IntStream.range(0, 3).mapToObj(axis -> Numbers.digits(voxel.get(axis), VOXEL_DIGITS)).distinct()
			.collect(Collectors.joining(" × ")) + " Å";
	}
}
