package io.github.emvalidation.report.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.files.ReportJson;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.screen.BrowserPages;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

	private static final Criterion LIMIT = Criterion.within("length", "The length", 10, 20, Unit.ANGSTROM, "it is odd");

	@TempDir
	private Path dir;

	@Test
	void aCriterionThatIsKeptAgainIsBetterAndTheOtherWayRoundWorse() throws IOException {
		final Comparison up = compare(report(check("0.a", 25)), report(check("0.a", 15)));
		assertEquals(List.of("0.a Check: “The length is between 10.0 Å and 20.0 Å.” holds for B (15.0 Å) and not for A (25.0 Å)."), up.of(Change.BETTER));
		assertEquals(List.of(), up.of(Change.WORSE));
		assertEquals(List.of("B passes 1 of 1 check, A passes 0 of 1 check."), up.verdict());
		assertEquals(Change.BETTER, up.checks().get(0).change());
		final Comparison down = compare(report(check("0.a", 15)), report(check("0.a", 9)));
		assertEquals(List.of("0.a Check: “The length is between 10.0 Å and 20.0 Å.” holds for A (15.0 Å) and not for B (9.00 Å)."), down.of(Change.WORSE));
		assertEquals(List.of(), down.of(Change.BETTER));
		assertEquals(Change.WORSE, down.checks().get(0).change());
	}

	@Test
	void outsideTheLimitsNearerAndFartherAreToldOnEitherSide() throws IOException {
		final Comparison nearer = compare(report(check("0.a", 5), check("0.b", 30)), report(check("0.a", 22), check("0.b", 8)));
		assertEquals(2, nearer.of(Change.NEARER).size());
		assertTrue(nearer.of(Change.NEARER).get(0).endsWith("holds for neither report. B (22.0 Å) is nearer to the limit than A (5.00 Å)."), nearer.toString());
		final Comparison farther = compare(report(check("0.a", 22)), report(check("0.a", 5)));
		assertTrue(farther.of(Change.FARTHER).get(0).endsWith("holds for neither report. B (5.00 Å) is farther from the limit than A (22.0 Å)."), farther.toString());
		assertEquals(Change.SAME, compare(report(check("0.a", 22)), report(check("0.a", 8))).checks().get(0).criteria().get(0).change());
		assertEquals("Both reports keep and break the same criteria.", farther.verdict().get(1));
	}

	@Test
	void aValueThatKeepsItsLimitIsNeitherBetterNorWorse() throws IOException {
		final Comparison comparison = compare(report(check("0.a", 11)), report(check("0.a", 19)));
		for (final Change change : List.of(Change.BETTER, Change.WORSE, Change.NEARER, Change.FARTHER)) assertEquals(List.of(), comparison.of(change));
		assertEquals("A and B both pass 1 of 1 check.", comparison.verdict().get(0));
	}

	@Test
	void whatOnlyOneReportHasOrJudgesIsNotCompared() throws IOException {
		final Comparison comparison = compare(Reports.full(), report(check("0.a", 15), check("0.e", 15)));
		assertEquals(List.of("0.a", "0.b", "0.c", "0.d", "0.e"), comparison.checks().stream().map(c -> c.checks().any().id()).toList());
		assertEquals(List.of(Change.SAME, Change.NOT_COMPARABLE, Change.NOT_COMPARABLE, Change.NOT_COMPARABLE, Change.NOT_COMPARABLE),
			comparison.checks().stream().map(CheckPair::change).toList());
		assertTrue(comparison.checks().get(0).criteria().stream().allMatch(criterion -> criterion.change() == Change.NOT_COMPARABLE));
	}

	@Test
	void differencesOfTheInputsAreToldBeforehand() throws IOException {
		final Report one = report(check("0.a", 15));
		assertEquals(List.of("Both reports describe the same file, to the last bit."), compare(one, one).cautions());
		final Entry other = new Entry(BrowserPages.ARMS, Phantoms.facts(0.3).from(Input.MAP, one.entry().facts().file(Input.MAP).orElseThrow()));
		final List<String> cautions = compare(one, new Report(other, one.results(), Reports.DATE, 1)).cautions();
		assertEquals(3, cautions.size(), cautions.toString());
		assertTrue(cautions.get(1).startsWith("The contour level differs (A: 0.4; B: 0.3):"), cautions.toString());
		assertTrue(cautions.get(2).startsWith("The reported resolution differs (A: 4.00 Å; B: not known):"), cautions.toString());
		final String older = ReportJson.of(one).replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.1\"");
		assertTrue(Comparison.of(saved(older), saved(ReportJson.of(one))).cautions().get(1).startsWith("Different versions of the program made the reports"));
	}

	@Test
	void resolutionEstimatesAreSetSideBySide() throws IOException {
		assertEquals("The checks estimate the resolution of A as 4.50 Å and that of B as 4.50 Å.", compare(Reports.full(), Reports.full()).verdict().get(1));
	}

	@Test
	void figuresHaveDifferenceChangeAndUnit() throws IOException {
		final Pair<SavedMetric> length = metrics(check("0.a", 16), check("0.a", 12)).get(0);
		assertEquals(List.of("Length", "16.0", "12.0", "−4.00", "−25 %", "Å"), texts(ComparisonTables.values(length).get(0)));
		final Pair<SavedMetric> same = metrics(check("0.a", 16), check("0.a", 16)).get(0);
		assertEquals(List.of("Length", "16.0", "16.0", "0", "0 %", "Å"), texts(ComparisonTables.values(same).get(0)));
		final Pair<SavedMetric> one = metrics(check("0.a", 16), Reports.failed()).get(0);
		assertEquals(List.of("Length", "16.0", "–", "–", "–", "Å"), texts(ComparisonTables.values(one).get(0)));
	}

	@Test
	void countsAreWholeAndListsHaveARowAValue() throws IOException {
		final List<Pair<SavedMetric>> metrics = metrics(list(10000.0, 2.0), list(12345.0, 2.0, 7.0));
		assertEquals(List.of(List.of("Sizes (1 of 3)", "10\u202f000", "12\u202f345", "+2\u202f345", "+23.5 %", "voxels"),
			List.of("Sizes (2 of 3)", "2", "2", "0", "0 %", "voxels"), List.of("Sizes (3 of 3)", "–", "7", "–", "–", "voxels")),
			ComparisonTables.values(metrics.get(0)).stream().map(ComparisonTest::texts).toList());
	}

	@Test
	void aChangeFromNothingHasNoPercentage() {
		assertEquals("–", ComparisonTables.percent(0, 1));
		assertEquals("0 %", ComparisonTables.percent(0, 0));
		assertEquals("+50 %", ComparisonTables.percent(-2, -1));
	}

	private static CheckResult list(final Double... sizes) {
		return CheckResult.graded(Reports.info("0.a", "Check"), "").metric(Metric.of("sizes", List.of(sizes), Unit.VOXELS, "Sizes")).build();
	}

	static CheckResult check(final String id, final double length) {
		return CheckResult.graded(Reports.info(id, "Check"), "").judge(Metric.of("length", length, Unit.ANGSTROM, "Length"), LIMIT).build();
	}

	static Report report(final CheckResult... results) {
		return Reports.of(Reports.known("A blob"), List.of(results));
	}

	private List<Pair<SavedMetric>> metrics(final CheckResult a, final CheckResult b) throws IOException {
		return compare(report(a), report(b)).checks().get(0).metrics();
	}

	private Comparison compare(final Report a, final Report b) throws IOException {
		return Comparison.of(saved(ReportJson.of(a)), saved(ReportJson.of(b)));
	}

	private SavedReport saved(final String json) throws IOException {
		return SavedReport.read(Files.writeString(dir.resolve("report.json"), json));
	}

	/** What the cells of a row say. */
	private static List<String> texts(final List<Captions.Cell> row) {
		final List<String> texts = new ArrayList<>();
		for (final Captions.Cell cell : row) {
			final Xhtml page = new Xhtml();
			cell.content().accept(page);
			texts.add(page.toString().replace('\u00a0', ' '));
		}
		return texts;
	}
}
