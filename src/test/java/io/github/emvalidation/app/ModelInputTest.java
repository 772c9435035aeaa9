package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.io.archive.Entries;
import io.github.emvalidation.io.archive.MiniArchive;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInputTest {

	private static final String ATOM = "ATOM      1  CA  ALA A   1       3.000   3.000   3.000  1.00 20.00           C\n";

	@TempDir
	private Path folder;
	private String map;

	@BeforeEach
	void write() {
		final Path file = folder.resolve("map.mrc");
		MapWriter.write(Phantoms.blob(Grid.of(new Int3(24, 21, 18), Vec3.all(1.1)), new Vec3(11, 10, 9), 3), file);
		map = file.toString();
	}

	private Entry read(final String model) {
		return new EntryReader().read(Given.NONE.with(Input.MAP, map).with(Input.MODEL, model), Progress.NONE);
	}

	@Test
	void aModelComesWithTheMap() throws IOException {
		final String file = Files.writeString(folder.resolve("some.pdb"), ATOM).toString();
		final Entry entry = read(file);
		assertTrue(entry.has(Input.MODEL) && entry.has(Level.MODEL));
		assertEquals("some", entry.model().orElseThrow().name());
		assertEquals(file, entry.facts().file(Input.MODEL).orElseThrow().path());
		assertEquals(64, entry.facts().file(Input.MODEL).orElseThrow().sha256().orElseThrow().length());
		final String moved = Files.writeString(folder.resolve("moved.pdb"), ATOM.replace(" 3.000  1.00", " 4.000  1.00")).toString();
		assertNotEquals(entry.identity(Input.MODEL), read(moved).identity(Input.MODEL), "results hold for one model");
		assertEquals(entry.identity(Input.MODEL), read(file).identity(Input.MODEL));
	}

	@Test
	void whatTheFileLacksIsRemarked() throws IOException {
		final String file = Files.writeString(folder.resolve("bare.pdb"), ATOM.substring(0, 54) + "\n").toString();
		final String remarks = String.join(" ", read(file).facts().remarks());
		assertTrue(remarks.contains("Atomic model: 1 of 1 atoms of the model have no occupancy"), remarks);
		assertTrue(remarks.contains("no B-factor"), remarks);
	}

	@Test
	void aFileThatIsNoModelIsRefused() {
		final String message = assertThrows(BadInputException.class, () -> read(map)).getMessage();
		assertTrue(message.contains("map.mrc is neither mmCIF nor PDB"), message);
	}

	private static byte[] gzip(final String text) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.US_ASCII));
		}
		return bytes.toByteArray();
	}

	@Test
	void theFittedModelOfAnEmdbEntryIsFetchedWhenItsLevelIsWanted() throws IOException {
		final String models = "\"crossreferences\": {\"pdb_list\": {\"pdb_reference\": [{\"pdb_id\": \"1abc\", \"relationship\": {\"in_frame\": " +
			"\"NOOVERLAP\"}}, {\"pdb_id\": \"6R0Z\", \"relationship\": {\"in_frame\": \"FULLOVERLAP\"}}]}}, \"version\"";
		final String path = "/pdb/data/structures/divided/mmCIF/r0/6r0z.cif.gz";
		final String json = Entries.json(0.4, 1.1, 24, 21, 18).replaceFirst("\"version\"", models);
		try (MiniArchive server = new MiniArchive()) {
			server.put(MiniArchive.API, json).put(MiniArchive.MAP, Files.readAllBytes(Path.of(map)));
			final Given given = Given.NONE.with(Input.EMDB, "EMD-1234");
			final Optional<Path> cache = Optional.of(folder.resolve("cache"));
			final Entry without = new EntryReader(Optional.of(server.address()), cache, Set.of(Level.MODEL)).read(given, Progress.NONE);
			assertTrue(without.model().isEmpty());
			assertTrue(without.facts().remarks().get(0).startsWith("The model 6r0z could not be fetched from " + server.address() + path),
				without.facts().remarks().toString());
			server.put(path, gzip(ATOM));
			final Entry unwanted = new EntryReader(Optional.of(server.address()), cache, Set.of(Level.MAP)).read(given, Progress.NONE);
			assertTrue(unwanted.model().isEmpty());
			final Entry entry = new EntryReader(Optional.of(server.address()), cache, Set.of(Level.MODEL)).read(given, Progress.NONE);
			assertEquals("6r0z", entry.model().orElseThrow().name());
			assertTrue(entry.facts().source(Input.MODEL).orElseThrow().words().endsWith(path));
			assertTrue(entry.facts().remarks().get(0).contains("(the others: 1abc)"), entry.facts().remarks().toString());
		}
	}
}
