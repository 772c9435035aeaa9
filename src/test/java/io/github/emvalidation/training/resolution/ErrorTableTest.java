package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arithmetic of the evaluation. */
class ErrorTableTest {

	private static ErrorTable table() {
		final ErrorTable table = new ErrorTable("no noise");
		table.add(2.5, 2.7);
		table.add(3, 2.4);
		table.add(5.5, 6.6);
		table.add(13, 11.7);
		return table;
	}

	@Test
	void errorsAreMeansOverVoxels() {
		assertEquals((0.08 + 0.2 + 0.2 + 0.1) / 4, table().relative(), 1e-12);
		assertEquals(0.4, table().absolute(2.5, 4), 1e-12);
		assertEquals(1.1, table().absolute(4, 6), 1e-12);
		assertEquals(1.3, table().absolute(6, 13), 1e-12);
	}

	@Test
	void aBandHoldsItsLowerLimit() {
		final List<String> names = table().measurements().stream().map(m -> m.what()).toList();
		assertEquals(List.of("mean relative error, no noise", "mean absolute error at 2.5 to 3 Å, no noise", "mean absolute error at 3 to 3.5 Å, no noise",
			"mean absolute error at 5 to 6 Å, no noise", "mean absolute error at 10 to 13 Å, no noise"), names);
		assertEquals(14.5, table().measurements().get(0).value(), 1e-9);
	}

	@Test
	void aReportTellsWhatWasReached(@TempDir final Path folder) throws IOException {
		final List<String> said = new ArrayList<>();
		final EvaluationReport report = new EvaluationReport(said::add);
		report.add("error", 6.5, "%", Double.NEGATIVE_INFINITY, 7);
		report.add("change", -0.2, "Å", -0.1, 0.1);
		report.add("by the way", 3, "");
		assertTrue(report.rows().get(0).met());
		assertFalse(report.rows().get(1).met());
		assertTrue(said.get(1).contains("-0.20 Å") && said.get(1).endsWith("no"), said.get(1));
		report.write(folder, List.of(new Figure.Chart("errors", "Errors.", new Axis("Resolution (Å)", false), new Axis("Error (Å)", false),
			List.of(table().series()), false)));
		assertTrue(Files.readString(folder.resolve("errors.svg")).contains("Resolution (Å)"));
		assertTrue(Files.readString(folder.resolve("evaluation.md")).contains("| error | 6.50 % | at most 7 | yes |"));
		assertTrue(Files.readString(folder.resolve("evaluation.json")).contains("\"met\" : false"));
	}
}
