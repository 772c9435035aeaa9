package io.github.emvalidation.entry.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.structure.ModelReader;
import io.github.emvalidation.structure.ScatteringFactors;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelMapTest {

	private static final Grid GRID = new Grid(Int3.all(24), Vec3.all(1.2), Int3.all(0), new Vec3(100, -20, 7));
	private static final String HEAD = Stream.of("group_PDB", "id", "type_symbol", "label_atom_id", "label_alt_id", "label_comp_id",
		"label_asym_id", "label_seq_id", "Cartn_x", "Cartn_y", "Cartn_z", "occupancy", "B_iso_or_equiv")
		.collect(Collectors.joining("\n_atom_site.", "data_test\nloop_\n_atom_site.", "\n"));

	@TempDir
	private Path folder;

	private ModelMap of(final String... atoms) throws IOException {
		final Path file = folder.resolve("model" + atoms[0].hashCode() + ".cif");
		Files.writeString(file, HEAD + String.join("\n", atoms) + "\n#\n");
		return ModelMap.of(new Entry(DensityMap.zeros("map", GRID), Facts.NONE).with(ModelReader.read(file)));
	}

	private static double weight(final String symbol) {
		return Arrays.stream(ScatteringFactors.of(symbol).a()).sum();
	}

	@Test
	void drawsAllPlacesWithTheirOccupancies() throws IOException {
		final ModelMap map = of("ATOM 1 N N . ALA A 1 113 -7 21 1 20", "ATOM 2 C CA A ALA A 1 114.4 -7 21 0.7 20",
			"ATOM 3 C CA B ALA A 1 114.2 -7.6 21 0.3 25", "ATOM 4 O O . ALA A 1 115 -6 20 0 20", "HETATM 5 O O . HOH B . 120 -12 18 0.5 30");
		assertEquals(weight("N") + weight("C") + 0.5 * weight("O"),
			Windowed.sum(map.density(map.finest(), Progress.NONE)) * GRID.voxelVolume(), 1e-3);
		// the zero-occupancy atom and the water count for the mask
		final Volume mask = map.softMask();
		assertEquals(1, value(mask, new Vec3(115, -6, 20)));
		assertEquals(1, value(mask, new Vec3(120, -12, 18)));
		assertEquals(0, value(mask, new Vec3(103, -18, 30)));
	}

	private static float value(final Volume volume, final Vec3 place) {
		final float[] row = new float[GRID.nx()];
		volume.row((int) Math.round((place.y() + 20) / 1.2), (int) Math.round((place.z() - 7) / 1.2), row);
		return row[(int) Math.round((place.x() - 100) / 1.2)];
	}

	@Test
	void anUnknownBIsThatOfTheOthersOnAverage() throws IOException {
		final DensityMap found = of("ATOM 1 N N . ALA A 1 113 -7 21 1 20", "ATOM 2 C CA . ALA A 1 114.4 -7 21 1 ?",
			"ATOM 3 C C . ALA A 1 115 -6 20 1 60").density(3, Progress.NONE);
		final DensityMap expected = of("ATOM 1 N N . ALA A 1 113.0 -7 21 1 20", "ATOM 2 C CA . ALA A 1 114.4 -7 21 1 40",
			"ATOM 3 C C . ALA A 1 115 -6 20 1 60").density(3, Progress.NONE);
		for (final int z : List.of(9, 11, 12)) {
			for (int i = 0; i < found.plane(z).length; i++) assertEquals(expected.plane(z)[i], found.plane(z)[i], 1e-6);
		}
	}

	@Test
	void absurdBFactorsLeaveFiniteDensities() throws IOException {
		final DensityMap found = of("ATOM 1 N N . ALA A 1 113 -7 21 1 -1e6", "ATOM 2 C CA . ALA A 1 114.4 -7 21 1 1e7").density(3, Progress.NONE);
		for (int z = 0; z < GRID.nz(); z++) {
			for (final float value : found.plane(z)) assertTrue(Float.isFinite(value));
		}
		assertEquals(weight("N") + weight("C"), Windowed.sum(found) * GRID.voxelVolume(), 0.05);
	}
}
