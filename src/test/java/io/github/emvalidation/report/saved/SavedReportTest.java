package io.github.emvalidation.report.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.files.ReportJson;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedReportTest {

	@TempDir
	private Path dir;

	@Test
	void readsWhatTheProgramWrites() throws IOException {
		final SavedReport report = SavedReport.read(file(ReportJson.of(Reports.full())));
		assertEquals("A blob of density", report.title());
		assertEquals(List.of(24, 21, 18), report.input().size());
		assertEquals(Optional.of(0.4), report.input().number(Input.CONTOUR));
		assertEquals(List.of(4.5), report.score().resolutionEstimates());
		assertEquals(List.of(Status.OK, Status.WARNINGS, Status.NOT_APPLICABLE, Status.FAILED), report.checks().stream().map(c -> c.status()).toList());
		assertEquals(21.5, report.checks().get(0).metrics().get("edge").single());
		assertEquals(List.of(11.25, 10.0, 9.0), report.checks().get(0).metrics().get("center").values());
		assertEquals(Verdict.NOT_EVALUABLE, report.checks().get(0).criteria().get(1).verdict());
		assertEquals("There was not enough memory.", report.checks().get(3).reason());
	}

	@Test
	void withoutATitleTheEntryNamesTheReport() throws IOException {
		final String json = ReportJson.of(Reports.full()).replace("\"title\" : \"A blob of density\"", "\"title\" : null");
		assertEquals("EMD-1234", SavedReport.read(file(json)).title());
	}

	@Test
	void whatIsNotKnownIsNoTrouble() throws IOException {
		final SavedReport report = SavedReport.read(file(ReportJson.of(Reports.bare())));
		assertEquals("map without a name", report.title());
		assertEquals(List.of(), report.checks());
	}

	@Test
	void aFolderStandsForItsReport() throws IOException {
		file(ReportJson.of(Reports.full()));
		assertEquals("A blob of density", SavedReport.read(dir).title());
	}

	@Test
	void aMissingFileIsNamed() {
		assertRefused(dir.resolve("none.json"), "There is no file " + dir.resolve("none.json") + "; expected a report.json that this program wrote.");
	}

	@Test
	void whatIsNoReportIsToldApart() throws IOException {
		assertRefused(file("<html>"), " is not JSON; expected a report.json that this program wrote.");
		assertRefused(file(""), " is no report of em-validation; expected a report.json that this program wrote.");
		assertRefused(file("{\"schema\": 1, \"program\": {\"name\": \"other\"}}"), " is no report of em-validation; expected a report.json that this program wrote.");
	}

	@Test
	void anotherVersionOfTheFormatIsRefused() throws IOException {
		final String json = ReportJson.of(Reports.full()).replace("\"schema\" : 1", "\"schema\" : 2");
		assertRefused(file(json), " has version 2 of the report's format, but this program reads version 1; make the report again with this version of the program.");
	}

	@Test
	void aDamagedReportTellsWhere() throws IOException {
		final String json = ReportJson.of(Reports.full());
		assertRefused(file(json.replace("\"OK\"", "\"FINE\"")), " is damaged at checks/0/status; make the report again.");
		assertRefused(file(json.replace("\"value\" : 21.5", "\"value\" : \"much\"")), " is damaged at checks/0/metrics/edge; make the report again.");
		assertRefused(file(json.replace("\"edge\" : {", "\"corner\" : {")), " is damaged at checks/0; make the report again.");
		assertRefused(file(json.replace("\"passed\" : 1,", "\"passed\" : null,")), " is damaged at score/passed; make the report again.");
		assertRefused(file(json.replaceFirst("\"resolution_estimates\" : \\[[^]]*", "\"resolution_estimates\" : [ 1e999 ")),
			" is damaged at score; make the report again.");
		assertRefused(file(json.replace("\"passed\" : 1,", "")), " is damaged at score/passed; make the report again.");
	}

	private Path file(final String text) throws IOException {
		return Files.writeString(dir.resolve("report.json"), text);
	}

	private static void assertRefused(final Path file, final String message) {
		final String found = assertThrows(BadInputException.class, () -> SavedReport.read(file)).getMessage();
		assertEquals(message.startsWith("There") ? message : file + message, found);
	}
}
