package io.github.emvalidation.check.map.localresolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.resolution.ResolutionBias;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.simulate.SampleMap;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalResolutionCheckTest {

	private static Metric metric(final CheckResult result, final String key) {
		return result.metrics().stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
	}

	private static Finding finding(final CheckResult result, final String key) {
		return result.findings().stream().filter(f -> f.criterion().key().equals(key)).findFirst().orElseThrow();
	}

	private static Entry blob(final double resolution) {
		final Entry entry = Phantoms.blobEntry();
		return Phantoms.entry(entry.map(), entry.contour().orElseThrow(), resolution);
	}

	@Test
	void figuresLieOnTheMapAndAgree() {
		final Entry entry = Phantoms.blobEntry();
		final CheckResult result = new LocalResolutionCheck().apply(entry, Progress.NONE);
		final Metric percentiles = metric(result, "percentiles");
		assertEquals(5, percentiles.values().size());
		for (int i = 1; i < 5; i++) assertTrue(percentiles.values().get(i) >= percentiles.values().get(i - 1));
		assertTrue(percentiles.values().get(0) >= 3.4 && percentiles.values().get(4) <= 12.9f, "twice the largest voxel side, and 12.9 Å: " + percentiles.values());
		final ResolutionBias bias = ResolutionBias.of(Model.shipped("resolution").card()).orElseThrow();
		assertEquals(percentiles.values().get(2) / bias.ratio(), metric(result, Metric.RESOLUTION_ESTIMATE).value(), 1e-9);
		assertEquals(percentiles.values().get(2) / bias.ratio() * bias.spread() / bias.ratio(), metric(result, Metric.RESOLUTION_ERROR).value(), 1e-9);
		assertEquals(metric(result, LocalValues.PERCENTILES).values().get(1), metric(result, "core").value());
		final Product product = result.products().get(0);
		assertEquals(entry.grid(), product.volume().grid());
		assertEquals(1, result.networks().size());
		assertEquals(1, result.notes().stream().filter(note -> note.contains("docs/networks.md has the errors")).count());
	}

	@Test
	void whatCannotBeReachedIsNotEvaluated() {
		assertEquals(3.4, LocalResolutionAnalysis.low(Phantoms.ODD_GRID), 1e-12);
		final CheckResult coarse = new LocalResolutionCheck().apply(blob(12.95), Progress.NONE);
		assertEquals(100, metric(coarse, "resolution_percentile").value(), "every answer is finer than 12.95 Å");
		for (final String key : List.of("near_reported", "beyond_reported")) {
			assertEquals(Verdict.NOT_EVALUABLE, finding(coarse, key).verdict(), key + " is not known beyond 6 Å");
		}
		assertEquals(100, metric(coarse, "near_reported").value());
	}

	/** Half of the answers just below 1.5 R, three fifths and two thirds just below 0.97 R. */
	@Test
	void sharesAreJudgedByTheirLimits() {
		assertEquals(List.of(Verdict.PASSED, Verdict.PASSED), verdicts(5.9f, 5.9f, 6.1f, 6.1f));
		assertEquals(List.of(Verdict.BROKEN, Verdict.PASSED), verdicts(5.9f, 6.1f, 6.1f));
		assertEquals(List.of(Verdict.PASSED, Verdict.PASSED), verdicts(3.87f, 3.87f, 3.87f, 4, 4));
		assertEquals(List.of(Verdict.PASSED, Verdict.BROKEN), verdicts(3.87f, 3.87f, 4));
	}

	private static List<Verdict> verdicts(final float... answers) {
		final CheckResult.Builder result = CheckResult.graded(LocalResolutionText.INFO, "");
		SharpnessCriteria.judge(result, answers, 4);
		return result.build().findings().stream().map(Finding::verdict).toList();
	}

	@Test
	void doesNotApplyBeyondItsRange() {
		assertEquals(Status.NOT_APPLICABLE, new LocalResolutionCheck().apply(blob(1.9), Progress.NONE).status());
		assertEquals(Status.NOT_APPLICABLE, new LocalResolutionCheck().apply(blob(13.1), Progress.NONE).status());
	}

	@Test
	void valuesComeBackToTheVoxelsOfTheMap() {
		// 1 Å voxels hold their place along x in Å; voxels of 2 Å then get just that
		final Grid fine = Grid.cube(40, 1);
		final DensityMap all = Phantoms.constant(fine, 1);
		final MaskVoxels voxels = new MaskVoxels(Phantoms.above(all, 0.5));
		final float[] values = new float[voxels.count()];
		for (int i = 0; i < values.length; i++) values[i] = 3 + i % 40 * 0.1f;
		final LocalResolutionAnalysis found = new LocalResolutionAnalysis(voxels, values, values, 2.5, new double[5]);
		final Entry entry = Phantoms.entry(Phantoms.block(Grid.cube(20, 2), new Int3(5, 5, 5), new Int3(12, 12, 12), 1), 0.5, 5);
		final LocalResolutionAnalysis.OnMap onMap = found.onMap(entry);
		assertEquals(Masks.of(entry).hard().count(), onMap.voxels().count());
		final float[] row = new float[20];
		onMap.voxels().volume(onMap.resolution()).row(8, 8, row);
		assertEquals(3 + 2 * 9 * 0.1, row[9], 1e-4);
		assertEquals(0, row[2], "outside the mask");
		assertEquals(0.25, new LocalResolutionAnalysis(voxels, values, values, 2.5, new double[5]).shareFinerThan(3.95f), 1e-9, "10 of 40 columns");
		final MapMask left = new MapMask(fine);
		for (int x = 0; x < 20; x++) left.set(x, 7, 9);
		assertEquals(0.5, found.shareFinerThan(3.95f, left), 1e-9, "10 of the 20 selected voxels");
		assertTrue(Double.isNaN(found.shareFinerThan(3.95f, new MapMask(fine))), "no voxel is selected");
	}

	@Test
	void theSampleMapKeepsItsFigures() {
		final SampleMap sample = SampleMap.make(SampleMap.DEFAULT_SEED, Progress.NONE);
		final CheckResult result = new LocalResolutionCheck().apply(Phantoms.entry(sample.map(), sample.contour(), sample.resolution()), Progress.NONE);
		// as these weights answer; they change with the weights only
		final double[] golden = { 2.617, 2.843, 2.965, 3.110, 3.467 };
		assertEquals(Verdict.PASSED, finding(result, "near_reported").verdict(), metric(result, "near_reported").text());
		assertEquals(Verdict.PASSED, finding(result, "beyond_reported").verdict(), metric(result, "beyond_reported").text());
		assertArrayEquals(golden, metric(result, "percentiles").values().stream().mapToDouble(Double::doubleValue).toArray(), 0.01);
	}

	/** Voxels of 1.7 Å: at twice that, whatever the rounding, nothing can be told; well below, the check does not apply. */
	@Test
	void atTheLimitOfTheVoxelsTheAnswerIsTheSame() {
		for (final double resolution : new double[] { 3.4 * (1 + 1e-7), 3.4, 3.4 * (1 - 1e-7), 3.39 }) {
			final CheckResult result = new LocalResolutionCheck().apply(blob(resolution), Progress.NONE);
			assertEquals(0, metric(result, "resolution_percentile").value(), resolution + " Å");
			assertEquals(0, metric(result, "finer_than_reported").value(), resolution + " Å");
			assertEquals("warning", result.tables().get(0).rows().get(0).get(2), "the service's criterion fails there");
		}
		final CheckResult beyond = new LocalResolutionCheck().apply(blob(3.3), Progress.NONE);
		assertEquals(Status.NOT_APPLICABLE, beyond.status());
		assertEquals("The voxels hold detail down to 3.40 Å only, so the map has no detail at the reported 3.30 Å: the voxel size or the " +
			"resolution is wrong.", beyond.reason().orElseThrow());
	}
}
