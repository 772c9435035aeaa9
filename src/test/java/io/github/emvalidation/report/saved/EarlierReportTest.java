package io.github.emvalidation.report.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.files.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierReportTest {

	@TempDir
	Path dir;

	@Test
	void tellsTheMapsOfAReport() throws IOException {
		assertEquals(List.of("first.mrc", "fsc.csv", "second.mrc"), products(ReportJson.of(Reports.full())));
	}

	@Test
	void whereThereIsNoneNothingIsKnown() {
		assertEquals(List.of(), EarlierReport.products(dir));
		assertEquals(List.of(), EarlierReport.products(dir.resolve("missing")));
	}

	@Test
	void aReportOfAnotherProgramOrADamagedOneTellsNothing() throws IOException {
		assertEquals(List.of(), products("{\"program\":{\"name\":\"other\"},\"checks\":[{\"files\":[\"mine.mrc\"]}]}"));
		assertEquals(List.of(), products("[1, 2]"));
		assertEquals(List.of(), products(""));
		assertEquals(List.of(), products("{ not json"));
	}

	@Test
	void aForgedReportNamesNothingElsewhereOrOfAnotherKind() throws IOException {
		assertEquals(List.of("good.mrc"), products("{\"program\":{\"name\":\"em-validation\"},\"checks\":[{\"files\":" +
			"[\"../outside.mrc\",\"/etc/x.mrc\",\"a/b.mrc\",\"thesis.txt\",\".mrc\",17,null,\"good.mrc\"]}]}"));
	}

	private List<String> products(final String json) throws IOException {
		Files.writeString(dir.resolve("report.json"), json);
		return EarlierReport.products(dir);
	}
}
