package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.progress.BadInputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportNamesTest {

	@Test
	void aFolderStaysBesideItsMap() {
		assertEquals("emd_6824-validation", ReportNames.folder("emd_6824"));
		assertEquals(".._.._etc_passwd_-validation", ReportNames.folder("../../etc/passwd\n"));
		assertEquals("C__a b-validation", ReportNames.folder("C:\\a b"));
	}

	@Test
	void emdbIdsAreWrittenAlike() {
		for (final String text : new String[] { "EMD-4701", "4701", "emd_4701", "emd4701", " EMD-4701 " }) {
			assertEquals(Optional.of("EMD-4701"), ReportNames.emdb(text), text);
		}
		assertEquals(Optional.empty(), ReportNames.emdb(""));
		assertThrows(BadInputException.class, () -> ReportNames.emdb("PDB 1abc"));
	}
}
