package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.volume.Slice;
import java.util.List;
import java.util.stream.Stream;

/** What is true of every result, whatever the check and the map. */
public final class ResultRules {

	private ResultRules() {}

	public static void assertConsistent(final CheckResult result) {
		if (result.status().isEvaluable()) assertGraded(result);
		else {
			assertSentence(result.reason().orElseThrow());
			assertTrue(result.findings().isEmpty());
			// what could not be graded may show what was found
			assertTrue(result.metrics().isEmpty() || result.status() == Status.FAILED);
		}
		result.notes().forEach(ResultRules::assertSentence);
		assertDistinct(result.metrics().stream().map(Metric::key).toList());
		assertDistinct(result.figures().stream().map(Figure::id).toList());
		assertDistinct(result.files());
		result.tables().forEach(ResultRules::assertTable);
		result.figures().forEach(ResultRules::assertFigure);
		result.products().forEach(product -> assertSentence(product.meaning()));
		result.texts().forEach(text -> assertSentence(text.meaning()));
		result.texts().forEach(text -> assertText(text.text()));
	}

	private static void assertGraded(final CheckResult result) {
		assertTrue(result.reason().isEmpty());
		assertSentence(result.summary());
		for (final Metric metric : result.metrics()) {
			assertTrue(metric.key().matches("[a-z][a-z0-9_]*"), metric.key());
			assertText(metric.meaning());
			assertText(metric.text());
		}
		assertFalse(result.findings().isEmpty());
		result.findings().forEach(finding -> assertFinding(finding, result));
		final boolean broken = result.findings().stream().anyMatch(f -> f.verdict() == Verdict.BROKEN);
		assertEquals(broken ? Status.WARNINGS : Status.OK, result.status());
	}

	private static void assertFinding(final Finding finding, final CheckResult result) {
		assertSentence(finding.criterion().sentence());
		if (finding.verdict() == Verdict.NOT_EVALUABLE) {
			assertSentence(finding.reason().orElseThrow());
			return;
		}
		assertEquals(result.metric(finding.criterion().key()), finding.metric());
		assertEquals(finding.verdict() == Verdict.PASSED, finding.criterion().accepts(finding.metric().orElseThrow().value()));
		if (finding.verdict() == Verdict.BROKEN) assertSentence(finding.warning());
	}

	private static void assertTable(final Table table) {
		assertSentence(table.caption());
		Stream.concat(table.columns().stream(), table.rows().stream().flatMap(List::stream)).forEach(ResultRules::assertText);
	}

	private static void assertFigure(final Figure figure) {
		assertSentence(figure.caption());
		if (figure instanceof Figure.Slices slices) {
			assertTrue(Double.isFinite(slices.low()) && Double.isFinite(slices.high()));
			for (final Slice panel : slices.panels()) {
				for (final float v : panel.values()) assertTrue(Float.isFinite(v), figure.id());
			}
		}
		if (figure instanceof Figure.ColourSlices slices) {
			assertTrue(Double.isFinite(slices.scale().low()) && Double.isFinite(slices.scale().high()));
			assertText(slices.label());
			for (final Slice panel : slices.panels()) {
				for (final float v : panel.values()) assertTrue(Float.isFinite(v), figure.id());
			}
		}
		if (figure instanceof Figure.HalfSphere sphere) {
			assertText(sphere.label());
			for (final double v : sphere.values()) assertTrue(Double.isFinite(v), figure.id());
		}
		if (figure instanceof Figure.Chart chart) {
			for (final Figure.Series series : chart.series()) {
				for (int i = 0; i < series.x().length; i++) {
					assertTrue(Double.isFinite(series.x()[i]) && Double.isFinite(series.y()[i]), series.name());
				}
			}
		}
	}

	private static void assertSentence(final String text) {
		assertText(text);
		assertTrue(text.endsWith(".") && !text.endsWith(".."), text);
		assertTrue(Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)), text);
	}

	private static void assertText(final String text) {
		assertFalse(text.isBlank());
		assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("null"), text);
	}

	private static void assertDistinct(final List<String> names) {
		assertEquals(names.size(), names.stream().distinct().count(), names.toString());
	}
}
