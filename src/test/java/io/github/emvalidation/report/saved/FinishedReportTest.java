package io.github.emvalidation.report.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.io.FileHash;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report counts as finished only while it is whole. */
class FinishedReportTest {

	@TempDir
	private Path folder;

	private Path map;
	private Path report;

	@BeforeEach
	void write() throws IOException {
		map = Files.writeString(folder.resolve("blob.map"), "the bytes of the map");
		report = folder.resolve("report");
		final Report bare = Reports.bare();
		final Entry entry = bare.entry().with(bare.entry().facts().from(Input.MAP, new InputFile(map.toString(), Optional.of(FileHash.sha256(map,
			Progress.NONE)), Optional.empty())));
		ReportWriter.write(new Report(entry, bare.results(), bare.date(), bare.seconds()), report, Progress.NONE);
	}

	private boolean isFinished() {
		return FinishedReport.isIn(report, Map.of(Input.MAP, map), Map.of(), Progress.NONE);
	}

	@Test
	void aDamagedReportIsMadeAgain() throws IOException {
		assertTrue(isFinished());
		final byte[] html = Files.readAllBytes(report.resolve("report.html"));
		Files.write(report.resolve("report.html"), new byte[0]);
		assertFalse(isFinished(), "an empty page");
		Files.write(report.resolve("report.html"), html);
		assertTrue(isFinished());
		final byte[] pdf = Files.readAllBytes(report.resolve("report.pdf"));
		Files.delete(report.resolve("report.pdf"));
		assertFalse(isFinished(), "without its PDF");
		Files.write(report.resolve("report.pdf"), pdf);
		final String json = Files.readString(report.resolve("report.json"));
		for (final String damaged : List.of("", json.substring(0, json.length() / 2), json.replace("\"score\"", "\"scores\""),
			json.replaceAll("(?s)\"files\" : \\{[^}]*\\}\\s*\\}\\s*$", "\"files\" : { } }"), "[]", "{}"))
		{
			Files.writeString(report.resolve("report.json"), damaged);
			assertFalse(isFinished(), damaged.length() > 100 ? damaged.length() + " characters" : damaged);
		}
		Files.writeString(report.resolve("report.json"), json);
		assertTrue(isFinished());
		Files.writeString(map, "another map");
		assertFalse(isFinished());
	}

	@Test
	void aReportThatIsGoneHasItsSentenceInTheOverview() throws IOException {
		final MapOutcome made = new MapOutcome("a", report, Optional.empty(), Map.of());
		assertEquals(List.of(made), OverviewWriter.checked(List.of(made)));
		Files.delete(report.resolve("report.json"));
		final MapOutcome gone = OverviewWriter.checked(List.of(made)).get(0);
		assertTrue(gone.message().orElseThrow().startsWith("The report was made, but is gone: There is no file "), gone.toString());
	}
}
