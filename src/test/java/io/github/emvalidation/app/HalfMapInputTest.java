package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.io.archive.Entries;
import io.github.emvalidation.io.archive.MiniArchive;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half maps through every door that reads files: in order, unflipped, refused where they cannot be halves. */
class HalfMapInputTest {

	@TempDir
	private Path folder;
	private String half1;
	private String half2;
	private String map;

	@BeforeEach
	void write() {
		half1 = file("half1.mrc", 1);
		half2 = file("half2.mrc", 3);
		map = file("map.mrc", 7);
	}

	/** Every density shows which voxel it is, so that a flip would be seen. */
	private static DensityMap asymmetric(final double factor) {
		return Phantoms.map(Phantoms.ODD_GRID, (x, y, z) -> factor * (100 * x + 10 * y + z));
	}

	private String file(final String name, final double factor) {
		return MrcFiles.of(asymmetric(factor)).write(folder.resolve(name)).toString();
	}

	private static Entry read(final Given given) {
		return new EntryReader().read(given, Progress.NONE);
	}

	@Test
	void halvesComeWithTheMapAndAreNotFlipped() {
		final Entry entry = read(Given.NONE.with(Input.MAP, map).with(Input.HALF1, half1).with(Input.HALF2, half2));
		final HalfMaps halves = entry.halfMaps().orElseThrow();
		assertEquals(123, halves.first().get(1, 2, 3));
		assertEquals(3 * 123, halves.second().get(1, 2, 3));
		assertEquals(7 * 123, entry.map().get(1, 2, 3));
		assertEquals(-123, halves.difference().get(1, 2, 3));
		assertEquals(half2, entry.facts().file(Input.HALF2).orElseThrow().path());
		assertTrue(entry.has(Input.HALF1) && entry.has(Input.HALF2) && !entry.has(Input.MASK));
	}

	@Test
	void withoutAMapTheMeanOfTheHalvesIsTheMap() {
		final Entry entry = read(Given.NONE.with(Input.HALF1, half1).with(Input.HALF2, half2).with(Input.CONTOUR, "5"));
		assertEquals(2 * 123, entry.map().get(1, 2, 3));
		assertTrue(entry.facts().remarks().contains(HalfMapFiles.MEAN));
		assertEquals(5, entry.contour().orElseThrow());
	}

	@Test
	void otherHalvesMakeAnotherEntry() {
		final Given given = Given.NONE.with(Input.MAP, map).with(Input.HALF1, half1);
		final Entry one = read(given.with(Input.HALF2, half2));
		final Entry other = read(given.with(Input.HALF2, file("other.mrc", 4)));
		assertEquals(one.identity(Input.HALF1), other.identity(Input.HALF1));
		assertNotEquals(one.identity(Input.HALF2), other.identity(Input.HALF2));
		assertEquals(Optional.empty(), read(Given.NONE.with(Input.MAP, map)).identity(Input.HALF2));
	}

	/** The mask of the FSC has values from 0 to 1; a density map in its place would be taken for one. */
	@Test
	void aMaskThatIsNoneIsRemarkedOn() {
		final Given given = Given.NONE.with(Input.MAP, map).with(Input.HALF1, half1).with(Input.HALF2, half2);
		final List<String> good = read(given.with(Input.MASK, file("mask.mrc", 1 / 2517.))).facts().remarks();
		final List<String> bad = new ArrayList<>(read(given.with(Input.MASK, file("density.mrc", -1))).facts().remarks());
		bad.removeAll(good);
		assertEquals(List.of("The values of the FSC mask run from -2517 to 0; expected are 0 outside, 1 inside, and an edge in between. " +
			"Is it the right file?"), bad);
	}

	@Test
	void whatCannotBeHalvesIsRefused() {
		assertEquals(HalfMaps.ONE_ONLY, refused(Given.NONE.with(Input.MAP, map).with(Input.HALF2, half2)));
		assertEquals(HalfMaps.MASK_ONLY, refused(Given.NONE.with(Input.MAP, map).with(Input.MASK, half2)));
		final String small = MrcFiles.of(Phantoms.constant(Grid.cube(8, 1), 1)).write(folder.resolve("small.mrc")).toString();
		assertEquals("The first half map has 24 × 21 × 18 voxels, the second 8 × 8 × 8; both must have the same box.",
			refused(Given.NONE.with(Input.HALF1, half1).with(Input.HALF2, small)));
	}

	private static String refused(final Given given) {
		return assertThrows(BadInputException.class, () -> read(given)).getMessage();
	}

	@Test
	void theHalfMapsOfAnEmdbEntryAreFetchedUnlessTheyAreNotWanted() throws IOException {
		final String halves = "{\"half_map\": [{\"file\": \"emd_1234_half_map_1.map.gz\"}, {\"file\": \"emd_1234_half_map_2.map.gz\"}]}";
		final String json = Entries.json(0.4, 1.1, 24, 21, 18).replaceFirst("\"half_map_list\": \\{.*\\}\\}", "\"half_map_list\": " + halves + "}");
		try (MiniArchive server = new MiniArchive()) {
			server.put(MiniArchive.API, json).put(MiniArchive.MAP, Files.readAllBytes(Path.of(map)))
				.put("/structures/EMD-1234/other/emd_1234_half_map_1.map.gz", Files.readAllBytes(Path.of(half1)))
				.put("/structures/EMD-1234/other/emd_1234_half_map_2.map.gz", Files.readAllBytes(Path.of(half2)));
			final Given given = Given.NONE.with(Input.EMDB, "EMD-1234");
			final Optional<Path> cache = Optional.of(folder.resolve("cache"));
			final Entry alone = new EntryReader(Optional.of(server.address()), cache, Set.of(Level.MAP)).read(given, Progress.NONE);
			assertTrue(alone.halfMaps().isEmpty());
			assertTrue(server.requests().stream().noneMatch(request -> request.contains("half")), server.requests().toString());
			final Entry both = new EntryReader(Optional.of(server.address()), cache, Set.of(Level.HALF_MAPS)).read(given, Progress.NONE);
			assertEquals(3 * 123, both.halfMaps().orElseThrow().second().get(1, 2, 3));
			assertTrue(both.facts().source(Input.HALF2).orElseThrow().words().endsWith("/other/emd_1234_half_map_2.map.gz"));
		}
	}
}
