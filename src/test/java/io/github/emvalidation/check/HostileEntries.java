package io.github.emvalidation.check;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Entries of values that nobody would choose: every box with every voxel, level, resolution and model. */
final class HostileEntries {

	private static final List<Int3> BOXES = List.of(Int3.all(1), Int3.all(2), new Int3(3, 500, 7), new Int3(7, 11, 13), Int3.all(8), Int3.all(20));
	private static final double[] VOXELS = { 1.5, 0.01, 100 };
	private static final String ATOM = "%-6s%5d  %-3s %3s A%4d    %8.1f%8.1f%8.1f  1.00 20.00%n";

	private HostileEntries() {}

	/** Makers of the entries by what is odd about them. */
	static Map<String, Supplier<Entry>> all() {
		final Map<String, Supplier<Entry>> entries = new LinkedHashMap<>();
		for (final Int3 box : BOXES) {
			for (final double voxel : VOXELS) {
				// a voxel size as a header holds it, in single precision
				final Grid grid = Grid.of(box, Vec3.all((float) voxel));
				for (final String level : List.of("middle", "least", "most")) {
					for (final Map.Entry<String, Double> resolution : resolutions(grid).entrySet()) {
						for (final String model : List.of("one atom", "waters", "outside")) {
							entries.put(box + " voxels of " + voxel + " Å, level " + level + ", resolution " + resolution.getKey() + ", model " + model,
								() -> entry(grid, level, resolution.getValue(), model));
						}
					}
				}
			}
		}
		return entries;
	}

	private static Map<String, Double> resolutions(final Grid grid) {
		final double nyquist = Sampling.nyquist(grid);
		final Map<String, Double> all = new LinkedHashMap<>();
		all.put("at Nyquist", nyquist);
		all.put("a hair above Nyquist", nyquist * (1 + 1e-7));
		all.put("a hair below Nyquist", nyquist * (1 - 1e-7));
		all.put("beyond Nyquist", nyquist / 2);
		all.put("0.5", 0.5);
		all.put("4", 4.);
		all.put("100", 100.);
		all.values().removeIf(r -> r < 0.5 || r > 100);
		return all;
	}

	private static Entry entry(final Grid grid, final String level, final double resolution, final String model) {
		final Int3 size = grid.size();
		final DensityMap noise = Phantoms.noise(grid, 0.05, 3);
		final DensityMap blob = Phantoms.blob(grid, new Vec3(size.x() / 2.0, size.y() / 2.0, size.z() / 2.0), Math.max(0.5, size.z() / 5.0));
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> blob.get(x, y, z) + noise.get(x, y, z));
		final Entry plain = Phantoms.entry(map, 0, resolution);
		final double contour = switch (level) {
			case "least" -> plain.statistics().min();
			case "most" -> plain.statistics().max();
			default -> (plain.statistics().min() + plain.statistics().max()) / 2;
		};
		final DensityMap other = Phantoms.noise(grid, 0.05, 4);
		final DensityMap half1 = Phantoms.map(grid, (x, y, z) -> map.get(x, y, z) + other.get(x, y, z));
		final DensityMap half2 = Phantoms.map(grid, (x, y, z) -> map.get(x, y, z) - other.get(x, y, z));
		return Phantoms.entry(map, contour, resolution).with(new HalfMaps(half1, half2, Optional.empty())).with(model(model, grid));
	}

	private static AtomicModel model(final String kind, final Grid grid) {
		final Vec3 middle = new Vec3(grid.length(0) / 2, grid.length(1) / 2, grid.length(2) / 2);
		return switch (kind) {
			case "one atom" -> Phantoms.model(atom("ATOM", 1, "CA", "ALA", middle));
			case "waters" -> Phantoms.model(atom("HETATM", 1, "O", "HOH", middle) + atom("HETATM", 2, "O", "HOH", Vec3.all(0)));
			default -> Phantoms.model(atom("ATOM", 1, "CA", "ALA", Vec3.all(9000)) + atom("ATOM", 2, "CB", "ALA", Vec3.all(-900)));
		};
	}

	private static String atom(final String record, final int number, final String name, final String residue, final Vec3 at) {
		return String.format(Locale.ROOT, ATOM, record, number, name, residue, number, at.x(), at.y(), at.z());
	}
}
