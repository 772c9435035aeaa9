package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.compare.ComparisonWriter;
import io.github.emvalidation.report.files.ReportJson;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.result.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No page has a barrier that axe-core knows, on a wide screen and on a phone, for readers of light and of dark screens. */
class AxeTest extends BrowserTest {

	private static final List<Integer> WIDTHS = List.of(1280, 390);
	private static final List<String> SCHEMES = List.of("light", "dark");

	@Test
	void theReport() {
		open();
		assertNoBarriers();
	}

	@Test
	void theReportBeforeItsViewsAreShown() {
		browser.open(page, true, "window.IntersectionObserver = class { observe() {} disconnect() {} }");
		assertNoBarriers();
	}

	@Test
	void theReportWithoutScripts() {
		browser.open(page, false, "");
		browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
		assertNoBarriers();
	}

	@Test
	void theComparison() throws IOException {
		final Path a = folder("a", Reports.full());
		final Path b = folder("b", Reports.of(Reports.known("Another blob"), List.of(Reports.warned(), Reports.failed())));
		browser.open(ComparisonWriter.write(a, b, Optional.empty()).file(), true, "");
		assertNoBarriers();
	}

	@Test
	void theOverview() throws IOException {
		final List<CheckResult> results = List.of(Reports.passed(), Reports.warned(), Reports.failed());
		final List<MapOutcome> maps = List.of(
			new MapOutcome("good", folder("good", Reports.of(Reports.known("Good"), results)), Optional.empty(), Map.of("operator", "Doe")),
			new MapOutcome("bad", dir.resolve("bad"), Optional.of("The file is cut off."), Map.of("operator", "Roe")));
		browser.open(OverviewWriter.write("A day", maps, results.stream().map(CheckResult::info).toList(), dir), true, "");
		assertNoBarriers();
	}

	@Test
	void aBarrierIsFound() throws IOException {
		browser.open(Files.writeString(dir.resolve("bad.html"), "<html><body><img src='data:,'/></body></html>"), true, "");
		assertTrue(Axe.barriers(browser, "light", 1280).stream().anyMatch(barrier -> barrier.startsWith("light, 1280 pixels: image-alt at ")));
	}

	private static void assertNoBarriers() {
		final List<String> barriers = new ArrayList<>();
		for (final int width : WIDTHS) for (final String scheme : SCHEMES) barriers.addAll(Axe.barriers(browser, scheme, width));
		assertEquals("", String.join("\n", barriers));
	}

	private static Path folder(final String name, final Report report) throws IOException {
		final Path folder = Files.createDirectories(dir.resolve(name));
		Files.writeString(folder.resolve("report.json"), ReportJson.of(report));
		Files.writeString(folder.resolve("report.html"), BrowserPages.page(report));
		return folder;
	}
}
