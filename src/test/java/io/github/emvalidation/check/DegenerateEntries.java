package io.github.emvalidation.check;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Entries that a check must survive, each with the name of what is odd about it. */
final class DegenerateEntries {

	private DegenerateEntries() {}

	static Map<String, Entry> all() {
		final Grid cube = Grid.cube(16, 1.5);
		final DensityMap blob = Phantoms.blob(cube, new Vec3(8, 8, 8), 4);
		final Map<String, Entry> entries = new LinkedHashMap<>();
		entries.put("ordinary", Phantoms.entry(blob, 0.4, 4));
		entries.put("non-cubic and anisotropic", Phantoms.blobEntry());
		entries.put("empty mask", Phantoms.entry(blob, 5, 4));
		entries.put("mask fills the box", Phantoms.entry(blob, -5, 4));
		entries.put("no contour", new Entry(blob, Facts.NONE.with(Input.RESOLUTION, OptionalDouble.of(4))));
		entries.put("no resolution", Phantoms.entry(blob, 0.4));
		entries.put("resolution beyond Nyquist", Phantoms.entry(blob, 0.4, 0.5));
		entries.put("low resolution", Phantoms.entry(blob, 0.4, 40));
		entries.put("constant, all mask", Phantoms.entry(Phantoms.constant(cube, 2), 2, 4));
		entries.put("constant, no mask", Phantoms.entry(Phantoms.constant(cube, 2), 3, 4));
		entries.put("zero", Phantoms.entry(Phantoms.constant(cube, 0), 0, 4));
		entries.put("masked: zero outside", Phantoms.entry(Phantoms.block(cube, new Int3(5, 6, 7), new Int3(9, 9, 10), 1), 0.5, 4));
		entries.put("one voxel set", Phantoms.entry(Phantoms.block(cube, Int3.all(8), Int3.all(8), 1), 0.5, 4));
		entries.put("all negative", Phantoms.entry(Phantoms.map(cube, (x, y, z) -> blob.get(x, y, z) - 3), -2.6, 4));
		entries.put("noise", Phantoms.entry(Phantoms.noise(cube, 1, 3), 1, 4));
		entries.put("huge densities", Phantoms.entry(Phantoms.map(cube, (x, y, z) -> blob.get(x, y, z) * 1e38), 4e37, 4));
		entries.put("tiny densities", Phantoms.entry(Phantoms.map(cube, (x, y, z) -> blob.get(x, y, z) * 1e-38), 4e-39, 4));
		entries.put("box of 1 voxel", Phantoms.entry(Phantoms.constant(Grid.cube(1, 1), 1), 1, 4));
		final Grid flat = Grid.of(new Int3(20, 16, 1), new Vec3(1, 1.2, 1));
		entries.put("2-D", Phantoms.entry(Phantoms.blob(flat, new Vec3(10, 8, 0), 3), 0.4, 4));
		final Grid line = Grid.of(new Int3(1, 1, 40), Vec3.all(1));
		entries.put("1-D", Phantoms.entry(Phantoms.blob(line, new Vec3(0, 0, 20), 3), 0.4, 4));
		// checks of a model have one; others do not look at it
		entries.replaceAll((name, entry) -> entry.with(Phantoms.model(entry.grid())));
		final Entry ordinary = entries.get("ordinary");
		final String atom = "HETATM    1 %s         0    %8.3f%8.3f%8.3f  0.50 -1.00%n";
		entries.put("model of one ion", ordinary.with(Phantoms.model(String.format(Locale.ROOT, atom, "MG  ", 12.0, 12.0, 12.0))));
		entries.put("model of a hydrogen", ordinary.with(Phantoms.model(String.format(Locale.ROOT, atom, " H  ", 12.0, 12.0, 12.0))));
		entries.put("model outside the box", ordinary.with(Phantoms.model(String.format(Locale.ROOT, atom, " C  ", 99.0, 12.0, 12.0))));
		entries.put("model without B-factors", ordinary.with(Phantoms.model("ATOM      1  CA  ALA A   1      12.000  12.000  12.000\n")));
		return entries;
	}
}
