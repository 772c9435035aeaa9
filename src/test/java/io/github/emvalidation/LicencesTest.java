package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.emvalidation.ShippedJars.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The licences in docs and in the downloads are those of the libraries that the build takes. */
class LicencesTest {

	@Test
	void theListIsThatOfTheBuild() throws IOException {
		final List<Library> libraries = ShippedJars.all(Licences.repository());
		assumeTrue(libraries.size() > 20, "skipped: not built by Maven");
		assertEquals(Licences.page(libraries), Files.readString(Licences.PAGE), "run the main of Licences");
		assertEquals(Licences.bill(libraries), Files.readString(Licences.BILL), "run the main of Licences");
		assertEquals(List.of(), libraries.stream().filter(library -> Licences.licence(library).startsWith("not stated")).map(Library::artifact).toList());
	}

	@Test
	void noLibraryIsUnderTheGpl() throws IOException {
		final List<Library> libraries = ShippedJars.all(Licences.repository());
		assertEquals(List.of(), libraries.stream().filter(library -> Licences.isGpl(Licences.licence(library))).map(Library::artifact).toList());
		assertTrue(Licences.isGpl("GNU General Public License (GPL)"));
		assertFalse(Licences.isGpl("LGPL"));
	}

	@Test
	void bothLieInTheDownloads() throws IOException {
		for (final String assembly : List.of("fiji.xml", "imagej.xml")) {
			final String text = Files.readString(Path.of("src/main/assembly", assembly));
			for (final String file : List.of("LICENSE.txt", "NOTICE.txt", "docs/licences.md", "docs/licences.cdx.json")) {
				assertTrue(text.contains("<include>" + file + "</include>"), assembly + " lacks " + file);
				assertTrue(Files.exists(Path.of(file)), file);
			}
		}
	}
}
