package io.github.emvalidation.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both forms of an entry say the same. */
class EntryReadingTest {

	private static final String ID = "EMD-1234";

	@TempDir
	private Path folder;

	@Test
	void theAnswerOfTheInterfaceIsUnderstood() throws IOException {
		final ArchiveEntry entry = json(Entries.json(-0.4, 1.3, 24, 21, 18));
		assertEquals(OptionalDouble.of(-0.4), entry.contour(), "of the primary contour of the main map");
		assertEquals(Optional.of(Vec3.all(1.3)), entry.voxel());
		assertTheRest(entry);
	}

	@Test
	void theHeaderFileIsUnderstood() throws IOException {
		final ArchiveEntry entry = xml(Entries.xml(""));
		assertEquals(OptionalDouble.of(0.4), entry.contour(), "of the primary contour of the main map");
		assertEquals(Optional.of(new Vec3(1.1, 1.3, 1.7)), entry.voxel());
		assertTheRest(entry);
	}

	private static void assertTheRest(final ArchiveEntry entry) {
		assertEquals(OptionalDouble.of(4.2), entry.resolution());
		assertEquals(Optional.of("A blob of density"), entry.title());
		assertEquals(Optional.of("Doe J, Roe R"), entry.authors());
		assertEquals(Optional.of("2021-10-05"), entry.date());
		assertEquals(Optional.of(new Int3(24, 21, 18)), entry.size());
	}

	@Test
	void aSingleContourNeedsNoListAndNoMark() throws IOException {
		assertEquals(OptionalDouble.of(0.02), json("{\"emdb_id\":\"EMD-1234\",\"map\":{\"contour_list\":{\"contour\":{\"level\":\"0.02\"}}}}").contour());
		assertEquals(OptionalDouble.of(0.02), xml("<emd emdb_id=\"EMD-1234\"><map><contour_list><contour><level>0.02</level></contour></contour_list></map></emd>").contour());
	}

	@Test
	void whatIsNotSaidOrMakesNoSenseIsEmpty() throws IOException {
		final ArchiveEntry nothing = new ArchiveEntry(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), List.of(), List.of());
		assertEquals(nothing, json("{\"emdb_id\":\"EMD-1234\"}"));
		assertEquals(nothing, xml("<emd emdb_id=\"EMD-1234\"/>"));
		assertEquals(nothing, json(Entries.json(1, 1, 0, -1, 2).replaceAll("\"(valueOf_|level|title|deposition)\": *(\"[^\"]*\"|[-0-9.]+)", "\"$1\": \"\"")));
		assertTrue(json(Entries.json(Double.NaN, 1, 1, 1, 1).replace("NaN", "\"NaN\"")).contour().isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>Service unavailable</html>", "{\"emdb_id\":\"EMD-4321\"}", "[1, 2", "null", "{\"message\":\"no such entry\"}" })
	void anAnswerThatIsNoEntryIsRefused(final String answer) {
		assertThrows(IOException.class, () -> json(answer));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "<emd emdb_id=\"EMD-4321\"/>", "<emd emdb_id=\"EMD-1234\">", "<html/>" })
	void aFileThatIsNoHeaderIsRefused(final String file) {
		assertThrows(IOException.class, () -> xml(file));
	}

	@Test
	void aHeaderOfTheOldSchemaIsNamed() {
		final String old = "<emdEntry accessCode=\"1234\" version=\"1.9\"><map><contourLevel>0.25</contourLevel></map></emdEntry>";
		assertEquals("it has version 1.9 of EMDB's schema, and this program reads version 3", assertThrows(IOException.class, () -> xml(old)).getMessage());
	}

	/** Neither are files of this machine read into the report, nor does a short text become a long one. */
	@Test
	void aHeaderThatDeclaresTypesIsRefused() throws IOException {
		final Path secret = Files.writeString(folder.resolve("secret"), "secret");
		final String external = "<!DOCTYPE emd [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
		assertThrows(IOException.class, () -> xml(Entries.xml(external).replace("A blob of density", "&e;")));
		assertThrows(IOException.class, () -> xml(Entries.xml("<!DOCTYPE emd [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>").replace("A blob of density", "&b;")));
	}

	private ArchiveEntry json(final String text) throws IOException {
		return EntryJson.read(Files.writeString(folder.resolve("entry.json"), text), ID);
	}

	private ArchiveEntry xml(final String text) throws IOException {
		return EntryXml.read(Files.writeString(folder.resolve("entry.xml"), text), ID);
	}
}
