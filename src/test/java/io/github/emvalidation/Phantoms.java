package io.github.emvalidation;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelReader;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Small maps whose figures are known by geometry. */
public final class Phantoms {

	/** Not cubic, not isotropic, even and odd sides: whoever mixes axes up is found out. */
	public static final Grid ODD_GRID = Grid.of(new Int3(24, 21, 18), new Vec3(1.1, 1.3, 1.7));

	private static final String[] SERINE_NAMES = { "N", "CA", "C", "O", "CB", "OG" };
	/** Where the atoms of a serine lie round its CA, in Å. */
	private static final Vec3[] SERINE = { new Vec3(-1.2, 0.8, 0), Vec3.ZERO, new Vec3(1.2, 0.9, 0), new Vec3(1.2, 2.1, 0.1),
		new Vec3(0, -0.9, 1.2), new Vec3(1.1, -1.7, 1.3) };

	private Phantoms() {}

	/** A density at a voxel. */
	public interface Density {

		double at(int x, int y, int z);
	}

	public static DensityMap map(final Grid grid, final Density density) {
		final DensityMap map = DensityMap.zeros("phantom", grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) map.plane(z)[x + grid.nx() * y] = (float) density.at(x, y, z);
			}
		}
		return map;
	}

	public static DensityMap constant(final Grid grid, final double value) {
		return map(grid, (x, y, z) -> value);
	}

	/** A block of voxels from {@code from} to {@code to}, both belonging to it, in a box of zeros. */
	public static DensityMap block(final Grid grid, final Int3 from, final Int3 to, final double density) {
		return map(grid, (x, y, z) -> x >= from.x() && x <= to.x() && y >= from.y() && y <= to.y() && z >= from.z() && z <= to.z() ? density : 0);
	}

	/** Independent Gaussian noise about 0. */
	public static DensityMap noise(final Grid grid, final double deviation, final long seed) {
		final Random random = new Random(seed);
		return map(grid, (x, y, z) -> deviation * random.nextGaussian());
	}

	/** A Gaussian blob of height 1 at {@code center} (voxels), {@code sigma} Å wide, over noise of deviation 0.02. */
	public static DensityMap blob(final Grid grid, final Vec3 center, final double sigma) {
		final Random random = new Random(1);
		return map(grid, (x, y, z) -> {
			final double dx = (x - center.x()) * grid.voxel().x();
			final double dy = (y - center.y()) * grid.voxel().y();
			final double dz = (z - center.z()) * grid.voxel().z();
			return Math.exp(-(dx * dx + dy * dy + dz * dz) / (2 * sigma * sigma)) + 0.02 * random.nextGaussian();
		});
	}

	/** A whole entry whose checks all apply: an off-centre blob in a box that is neither cubic nor isotropic, at 4 Å. */
	public static Entry blobEntry() {
		return entry(blob(ODD_GRID, new Vec3(11, 10, 9), 3), 0.4, 4);
	}

	/** The same entry with half maps, the blob with noise of its own in each, and with a model. */
	public static Entry pairEntry() {
		final Entry entry = blobEntry();
		return entry.with(new HalfMaps(half(entry.map(), 11), half(entry.map(), 12), Optional.empty())).with(model(entry.grid()));
	}

	/** A model of 54 serines, 3 × 3 × 6 of them, in the middle of a box, with B-factors that rise along the chain. */
	public static AtomicModel model(final Grid grid) {
		final Vec3 voxel = grid.voxel();
		final Vec3 middle = grid.position().plus(new Vec3(grid.nx() * voxel.x(), grid.ny() * voxel.y(), grid.nz() * voxel.z()).times(0.5));
		final StringBuilder lines = new StringBuilder();
		for (int r = 0; r < 54; r++) {
			final Vec3 ca = middle.plus(new Vec3(4 * (r % 3 - 1), 4 * (r / 3 % 3 - 1), 3 * (r / 9 - 2.5)));
			for (int i = 0; i < SERINE.length; i++) {
				final Vec3 at = ca.plus(SERINE[i]);
				lines.append(String.format(Locale.ROOT, "ATOM  %5d  %-3s SER A%4d    %8.3f%8.3f%8.3f  1.00%6.2f           %s%n", 6 * r + i,
					SERINE_NAMES[i], r + 1, at.x(), at.y(), at.z(), 20.0 + r + i, SERINE_NAMES[i].charAt(0)));
			}
		}
		return model(lines.toString());
	}

	/** The model of a text in the PDB format. */
	public static AtomicModel model(final String lines) {
		try {
			final Path file = Files.createTempFile("phantom", ".pdb");
			try {
				return ModelReader.read(Files.writeString(file, lines));
			}
			finally {
				Files.delete(file);
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static DensityMap half(final DensityMap map, final long seed) {
		final Random random = new Random(seed);
		return map(map.grid(), (x, y, z) -> map.get(x, y, z) + 0.02 * random.nextGaussian());
	}

	public static Entry entry(final DensityMap map, final double contour, final double resolution) {
		return new Entry(map, facts(contour).with(Input.RESOLUTION, OptionalDouble.of(resolution)));
	}

	public static Entry entry(final DensityMap map, final double contour) {
		return new Entry(map, facts(contour));
	}

	/** What is known of a map with that contour level. */
	public static Facts facts(final double contour) {
		return Facts.NONE.with(Input.CONTOUR, OptionalDouble.of(contour));
	}

	/** Voxels at or above a level. */
	public static MapMask above(final DensityMap map, final double level) {
		final MapMask mask = new MapMask(map.grid());
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int y = 0; y < map.grid().ny(); y++) {
				for (int x = 0; x < map.grid().nx(); x++) {
					if (map.get(x, y, z) >= level) mask.set(x, y, z);
				}
			}
		}
		return mask;
	}
}
