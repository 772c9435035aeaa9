package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.report.Pictures;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Mesh;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that can be turned, picked and led to. */
class ModelViewerTest extends BrowserTest {

	// the compass is a canvas, too
	private static final String CANVAS = ".viewer.model .stage canvas";

	@TempDir
	private Path folder;

	/** 54 serines in the arms map, valued by their number in the chain. */
	private static Report report() {
		final Entry entry = Phantoms.entry(BrowserPages.ARMS, 0.4, 4).with(Phantoms.model(BrowserPages.ARMS.grid()));
		final double[] numbers = IntStream.rangeClosed(1, 54).asDoubleStream().toArray();
		final Figure along = new Figure.Chart("along", "Along the chain.", new Figure.Axis("Residue number", false), new Figure.Axis("Value", false),
			List.of(new Figure.Series("Chain A", numbers, numbers, Figure.Style.LINE), new Figure.Series("Limit", new double[] { 1, 54 },
				new double[] { 5, 5 }, Figure.Style.DASHED)), false);
		final CheckResult check = CheckResult.graded(Reports.info("A.c", "A check of the model"), "It is what it is.")
			.table(new Table("Worst residues.", List.of("Residue", "Value"), List.of(List.of("SER A 7", "7"), List.of("SER A 50", "50"))))
			.figure(along).figure(drawn()).onModel(ModelValues.ofResidues("number", "Number", 1, 54, numbers))
			.onModel(ModelValues.ofResidues("second", "Second", 0, 1, new double[54])).build();
		return new Report(entry, List.of(Reports.passed(), check), Reports.DATE, 1);
	}

	/** A drawn surface with the colours of the second column. */
	private static Figure drawn() {
		final Mesh mesh = new Mesh(new float[] { 0, 0, 0, 9, 0, 0, 0, 9, 0 }, new float[] { 0, 0, 1, 0, 0, 1, 0, 0, 1 }, new int[] { 0, 1, 2 });
		return new Figure.Surface("drawn", "A model.", mesh, Optional.of(new Figure.Colouring("Second", new float[3], new Scale(0, 1, Scale.Sense.HIGH_IS_BETTER))));
	}

	@Test
	void theDrawnModelLeadsToTheOneThatTurns() throws IOException {
		openModel();
		browser.value("[...document.querySelectorAll('.turn')].find(button => button.textContent === 'Turn this model').click()");
		browser.await("document.querySelector('.viewer.model select').selectedOptions[0].text === 'Second'");
	}

	private void openModel() throws IOException {
		final Path file = Files.writeString(folder.resolve("model.html"), BrowserPages.page(report()));
		browser.open(file, true, "");
		browser.value("document.querySelector('.viewer.model').scrollIntoView()");
		browser.await("document.querySelector('.viewer.model').getAttribute('aria-busy') === 'false'");
		browser.settle();
	}

	private String reading() {
		return browser.value("document.querySelector('.viewer.model output').textContent").asText();
	}

	@Test
	void theModelIsDrawnInTheColoursOfItsValues() throws IOException {
		openModel();
		final BufferedImage first = browser.picture(CANVAS);
		assertTrue(Pictures.ink(first) > 0.03, "the stage is blank: " + Pictures.ink(first));
		choose(".viewer.model label:nth-of-type(1) select", "Second");
		browser.settle();
		assertTrue(Pictures.difference(first, browser.picture(CANVAS)) > 0.002, "other values, other colours");
		final String key = browser.value("document.querySelector('.viewer.model .key').textContent").asText();
		assertEquals("better 10 worseSecond. Grey parts have no value.", key);
	}

	@Test
	void aPressOnTheModelReadsAResidue() throws IOException {
		openModel();
		final double[] at = browser.place(CANVAS);
		// some press near the middle meets the tube
		for (int i = 0; i < 121 && !reading().startsWith("SER"); i++) {
			final double x = at[0] + at[2] / 2 + 8 * (i % 11 - 5);
			final double y = at[1] + at[3] / 2 + 8 * (i / 11 - 5);
			browser.mouse("mousePressed", x, y, true);
			browser.mouse("mouseReleased", x, y, true);
		}
		assertTrue(reading().matches("SER A \\d+: Number \\d+; Second 0\\."), reading());
	}

	@Test
	void aResidueOfATableLeadsThere() throws IOException {
		openModel();
		final BufferedImage before = browser.picture(CANVAS);
		browser.value("[...document.querySelectorAll('button.residue')].find(button => button.textContent === 'SER A 50').click()");
		browser.await("document.querySelector('.viewer.model output').textContent.startsWith('SER A 50')");
		browser.settle();
		assertEquals("SER A 50: Number 50; Second 0.", reading());
		assertTrue(Pictures.difference(before, browser.picture(CANVAS)) > 0.01, "the view goes to the residue");
	}

	@Test
	void aPointOfAChartAlongAChainLeadsThere() throws IOException {
		openModel();
		browser.value("document.dispatchEvent(new CustomEvent('chosen', { detail: 'Chain A: Residue number = 12, Value = 12' }))");
		browser.await("document.querySelector('.viewer.model output').textContent.startsWith('SER A 12')");
	}
}
