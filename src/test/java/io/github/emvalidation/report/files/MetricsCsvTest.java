package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class MetricsCsvTest {

	@Test
	void hasARowForEachStatusAndEachValue() throws IOException {
		final List<CSVRecord> rows = read(Reports.full());
		assertEquals(List.of("check", "key", "index", "value", "unit", "meaning"), rows.get(0).toList());
		assertEquals(List.of("0.a", "status", "", "OK", "", "First check: OK"), rows.get(1).toList());
		assertEquals(List.of("0.a", "edge", "", "21.5", "Å", "Distance to the edge"), rows.get(2).toList());
		assertEquals(List.of("0.a", "voxels", "", "12345", "voxels", "Voxels of the particle"), rows.get(3).toList());
		assertEquals(List.of("0.a", "center", "1", "10.0", "voxels", "Centre: x, y, z"), rows.get(6).toList());
		assertEquals(List.of("0.b", "status", "", "WARNINGS", "", "Second check: 1 warning"), rows.get(32).toList());
		assertEquals(List.of("0.b", "p_value", "", "1.0E-12", "", "Probability"), rows.get(33).toList());
		assertEquals(List.of("0.c", "status", "", "NOT_APPLICABLE", "", "Third check: There is no resolution to go by."), rows.get(34).toList());
		assertEquals(36, rows.size());
	}

	@Test
	void aReportWithoutChecksIsAHeading() throws IOException {
		assertEquals(1, read(Reports.bare()).size());
	}

	private static List<CSVRecord> read(final Report report) throws IOException {
		return CSVParser.parse(MetricsCsv.of(report), CSVFormat.RFC4180).getRecords();
	}
}
