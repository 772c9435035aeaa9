package io.github.emvalidation.check.model.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.TestData;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.FitCases;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.ModelValues;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationCheckTest {

	private static final double TOLERANCE = 0.003;

	/** The values of the other implementation, which has the mask of cctbx. */
	@ParameterizedTest
	@CsvSource({ "30342A,good,''", "30342A,register,polymer_below_0_5", "30342A,mirror,cc_mask polymer_below_0_5", "3ajo,good,''",
		"3ajo,mirror,cc_mask polymer_below_0_5" })
	void valuesAndWarnings(final String system, final String variant, final String broken) {
		final CheckResult result = new CorrelationCheck().apply(LevelA.entry(system, variant), Progress.NONE);
		ResultRules.assertConsistent(result);
		final JsonNode expected = LevelA.figures(system, variant);
		final String mask = result.metric("cc_mask_cctbx").isPresent() ? "_cctbx" : "";
		assertNear(expected, "cc_mask", result, "cc_mask" + mask, TOLERANCE);
		assertNear(expected, "cc_vol", result, "cc_volume" + mask, TOLERANCE);
		assertNear(expected, "cc_peaks", result, "cc_peaks" + mask, 0.004);
		assertNear(expected, "cc_box", result, "cc_box", TOLERANCE);
		assertNear(expected, "cc_main", result, "cc_main_chain", TOLERANCE);
		assertNear(expected, "cc_side", result, "cc_side_chain", TOLERANCE);
		assertEquals(expected.path("cc_low").asDouble(), result.metric("residues_below_0_5").orElseThrow().value() / 100, 0.01);
		assertEquals(broken.isEmpty() ? List.of() : List.of(broken.split(" ")), FitCases.broken(result));
	}

	private static void assertNear(final JsonNode expected, final String key, final CheckResult result, final String metric,
		final double tolerance)
	{
		assertEquals(expected.path(key).asDouble(), result.metric(metric).orElseThrow().value(), tolerance, metric);
	}

	/** Voxels of 1.74 Å, and a helix that leaves the box: the mask of cctbx is ours, and goes round the box. */
	@Test
	void residuesOfActin() throws IOException {
		final Entry entry = LevelA.entry(MapReader.read(TestData.require("maps/emd_5168.map"), MapReader.Options.DEFAULT, Progress.NONE).map(),
			TestData.require("maps/emd_5168_model_3mfp.pdb"), 10, 6.6);
		final CheckResult result = new CorrelationCheck().apply(entry, Progress.NONE);
		assertEquals(11940, result.metric("mask_voxels").orElseThrow().value(), 5);
		assertEquals(0.6521, result.metric("cc_mask").orElseThrow().value(), TOLERANCE);
		assertEquals(0.6024, result.metric("chain_cc").orElseThrow().values().get(0), TOLERANCE);
		assertEquals(List.of("polymer_below_0_5"), FitCases.broken(result));
		final List<String> rows = Files.readAllLines(TestData.require("expected/levelA/emd_5168.tsv"));
		final ModelValues found = result.onModel().get(0);
		assertEquals(rows.size() - 1, found.values().length);
		for (int i = 0; i < found.values().length; i++) {
			assertEquals(Double.parseDouble(rows.get(i + 1).split("\t")[7]), found.values()[i], 2e-4, rows.get(i + 1));
		}
	}

	/** The last third is turned about its beginning, so the stretches lie there. */
	@Test
	void stretchesShowWhereItDoesNotFit() {
		final Entry entry = LevelA.entry("30342A", "domain10");
		final CorrelationAnalysis found = CorrelationAnalysis.of(entry, 3.9, Progress.NONE);
		final List<CorrelationAnalysis.Stretch> stretches = found.stretches(3);
		assertTrue(stretches.size() > 5 && stretches.get(0).residues() >= stretches.get(1).residues());
		for (final CorrelationAnalysis.Stretch stretch : stretches) {
			assertTrue(stretch.mean() < 0.5 && found.model().residues().get(stretch.first()).number() > 350, stretch.toString());
		}
	}

	@Test
	void aFlatMapIsNotJudged() {
		final Entry entry = FitCases.flat();
		assertEquals(CorrelationText.FLAT, new CorrelationCheck().apply(entry, Progress.NONE).reason().orElseThrow());
	}

	@Test
	void summary() {
		assertEquals("CC_mask is 0.807; 0.542 % of the amino acids and nucleotides have a correlation below 0.5.",
			new CorrelationCheck().apply(LevelA.entry("30342A", "good"), Progress.NONE).summary());
	}
}
