package io.github.emvalidation.fiji;

import io.github.emvalidation.app.MapFile;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Fact;
import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.io.DamagedMapException;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.io.archive.ArchiveEntry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A map of EMDB with what its entry declares of it; whatever the user gives wins. */
public final class EmdbEntry {

	private static final double VOXEL_TOLERANCE = 0.005;
	private static final int VOXEL_DIGITS = 5;

	private final Archive.Fetched fetched;
	private final MapInputs inputs;

	private EmdbEntry(final Archive.Fetched fetched, final MapInputs inputs) {
		this.fetched = fetched;
		this.inputs = inputs;
	}

	/**
	 * Fetches the map, unless it is there already, and reads it.
	 *
	 * @param id     "EMD-4701"
	 * @param inputs what the user gives besides; file and image are not looked at
	 * @throws BadInputException when it cannot be fetched or read; the message says why
	 */
	public static Entry read(final String id, final Archive archive, final MapInputs inputs, final Progress progress) {
		final Archive.Fetched fetched = archive.fetch(id, progress);
		final MapFile file = read(id, fetched.map(), inputs, progress);
		return new EmdbEntry(fetched, inputs).entry(id, file);
	}

	private static MapFile read(final String id, final Path map, final MapInputs inputs, final Progress progress) {
		try {
			return MapFile.read(map, inputs.voxel(), inputs.index(), progress);
		}
		catch (final DamagedMapException e) {
			final boolean removed = map.toFile().delete();
			throw new BadInputException("The map of " + id + " was fetched, but is damaged: " + e.getMessage() +
				(removed ? " (It was removed; run this again to fetch it anew.)" : ""), e);
		}
	}

	private Entry entry(final String id, final MapFile file) {
		final ArchiveEntry known = fetched.entry();
		final boolean ownContour = inputs.contour().level().isPresent() || inputs.contour().suggested();
		final OptionalDouble contour = ownContour ? inputs.contour().level() : absolute(known.contour());
		final OptionalDouble resolution = inputs.resolution().isPresent() ? inputs.resolution() : known.resolution();
		final Provenance read = file.provenance();
		Provenance all = new Provenance(read.file(), read.sha256(), read.contentSha256(), Optional.of(id), known.title(), known.authors(),
			known.date(), remarks(file), read.sources()).with(Fact.MAP, from(fetched.mapAddress().toString()));
		if (contour.isPresent()) all = all.with(Fact.CONTOUR, ownContour ? Source.USER : entrySource());
		if (resolution.isPresent()) all = all.with(Fact.RESOLUTION, inputs.resolution().isPresent() ? Source.USER : entrySource());
		if (known.title().isPresent()) all = all.with(Fact.TITLE, entrySource());
		if (known.authors().isPresent()) all = all.with(Fact.AUTHORS, entrySource());
		if (known.date().isPresent()) all = all.with(Fact.DATE, entrySource());
		return inputs.declared(new Entry(file.map(), contour, resolution, all));
	}

	private Source entrySource() {
		return from(fetched.entryAddress().toString());
	}

	private static Source from(final String address) {
		return new Source(Source.Kind.ARCHIVE, address);
	}

	private static OptionalDouble absolute(final OptionalDouble level) {
		return level.isPresent() ? OptionalDouble.of(Math.abs(level.getAsDouble())) : level;
	}

	/** What the reader noticed, and where map and entry disagree. */
	private List<String> remarks(final MapFile file) {
		final List<String> remarks = new ArrayList<>(file.provenance().remarks());
		final Grid grid = file.map().grid();
		final ArchiveEntry known = fetched.entry();
		if (known.contour().orElse(0) < 0) {
			remarks.add("The entry gives the contour level " + Numbers.digits(known.contour().getAsDouble(), 6) + "; its absolute value was taken.");
		}
		known.voxel().filter(voxel -> inputs.voxel().isEmpty() && differ(voxel, grid.voxel())).ifPresent(voxel -> remarks.add("The map's own voxel size is " +
			lengths(grid.voxel()) + ", that of its EMDB entry " + lengths(voxel) + "; the map's own was taken (give the right one as \"voxel\")."));
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
		return IntStream.range(0, 3).mapToObj(axis -> Numbers.digits(voxel.get(axis), VOXEL_DIGITS)).distinct().reduce((a, b) -> a + " × " + b).orElseThrow() + " Å";
	}
}
