package io.github.emvalidation.check.halfmaps.globalfsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.halfmaps.MaskedFsc;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FscFilesTest {

	/** Shells 0 to 4 at i/16 per Å. */
	private static final Grid GRID = Grid.cube(8, 2);
	private static final ShellGrid SHELLS = new ShellGrid(GRID);
	private static final GlobalFscAnalysis FOUND = new GlobalFscAnalysis(curve(1, 0.9, 0.5, 0.1, 0), List.of(
		masked("the mask of 6 to 14 Å round the particle", Optional.of(curve(1, 1, 0.2, 0, 0)), curve(1, 0.95, 0.6, 0.2, -0.01)),
		masked("another mask", Optional.empty(), curve(1, 0.9, 0.7, 0.3, 0))), curve(1, 0.95, 0.7, 0.2, 0), new double[] { 0, 5, 20, 60, 90 },
		Optional.empty(), OptionalDouble.of(4));

	private static FscCurve curve(final double... values) {
		return new FscCurve(SHELLS, values);
	}

	private static MaskedFsc masked(final String name, final Optional<FscCurve> random, final FscCurve corrected) {
		return new MaskedFsc(new MaskedFsc.Mask(name, DensityMap.zeros("mask", GRID)), 0.2, curve(1, 0.95, 0.6, 0.25, 0),
			random.isPresent() ? OptionalInt.of(2) : OptionalInt.empty(), random, corrected);
	}

	@Test
	void theTableHasARowAShell() {
		final String[] rows = FscFiles.table(FOUND).text().split("\r\n");
		assertEquals("shell,frequency,resolution,unmasked,masked,random,corrected,part,phase_residual,corrected_mask_2", rows[0]);
		assertEquals(6, rows.length);
		assertEquals("0,0.000000,,1.000000,1.000000,1.000000,1.000000,1.000000,0.000000,1.000000", rows[1]);
		assertEquals("3,0.187500,5.333333,0.100000,0.250000,0.000000,0.200000,0.200000,60.000000,0.300000", rows[4]);
		assertEquals("All curves of this check, a row a shell: inside the mask of 6 to 14 Å round the particle, then the corrected curves " +
			"inside another mask.", FscFiles.table(FOUND).meaning());
	}

	@Test
	void theFirstPageSaysWhatTheHalfMapsProve() {
		assertEquals("The half maps support 4.54 Å; 4.00 Å is claimed.", GlobalFscText.verdict(FOUND));
		final GlobalFscAnalysis unclaimed = new GlobalFscAnalysis(FOUND.unmasked(), FOUND.masks(), FOUND.part(), FOUND.residual(),
			Optional.empty(), OptionalDouble.empty());
		assertEquals("The half maps support 4.54 Å; no resolution is claimed.", GlobalFscText.verdict(unclaimed));
		final FscCurve none = curve(1, 0.1, 0, 0, 0);
		final GlobalFscAnalysis noise = new GlobalFscAnalysis(none, List.of(masked("a mask", Optional.empty(), none)), none, new double[5],
			Optional.empty(), OptionalDouble.of(2.7));
		assertEquals("The half maps support no resolution; 2.70 Å is claimed.", GlobalFscText.verdict(noise));
	}

	/** Element and attribute names as EMDB's deposition takes them. */
	@Test
	void theDepositedCurveIsThatOfTheArchive() throws Exception {
		final String xml = FscFiles.deposition(FOUND).text();
		final Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)))
			.getDocumentElement();
		assertEquals("fsc", root.getTagName());
		assertEquals("Resolution (A-1)", root.getAttribute("xaxis"));
		assertEquals("Correlation Coefficient", root.getAttribute("yaxis"));
		assertTrue(!root.getAttribute("title").isBlank());
		assertEquals(5, root.getElementsByTagName("coordinate").getLength());
		final Element last = (Element) root.getElementsByTagName("coordinate").item(4);
		assertEquals("0.250000", last.getElementsByTagName("x").item(0).getTextContent());
		assertEquals("-0.010000", last.getElementsByTagName("y").item(0).getTextContent());
	}
}
