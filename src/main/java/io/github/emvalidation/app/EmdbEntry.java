package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.io.DamagedMapException;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.io.archive.ArchiveEntry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
	 * @param halves whether its half maps, if it has two, are read too
	 * @throws BadInputException when it cannot be fetched or read; the message says why
	 */
	static Entry read(final Given given, final Archive archive, final boolean halves, final Progress progress) {
		final String id = given.text(Input.EMDB).orElseThrow();
		final Archive.Fetched fetched = archive.fetch(id, halves, progress);
		final Entry entry = new EmdbEntry(fetched, given).entry(read(id, fetched.map(), given, progress));
		return fetched.halves().isEmpty() ? entry : withHalves(entry, fetched, given, progress);
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
