package io.github.emvalidation.check.map.handedness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandednessCheckTest {

	private static final Network NETWORK = new Network("toy", "1", "0".repeat(64));

	/** Says what a test wants it to say. */
	private record Saying(HandednessReading reading) implements HandednessMethod {

		@Override
		public HandednessReading read(final Entry entry, final Progress progress) {
			return reading;
		}

		@Override
		public List<Network> networks() {
			return List.of(NETWORK);
		}
	}

	/** The limits themselves are accepted; a flipped map is not called uncertain too. */
	@ParameterizedTest
	@CsvSource({ "0.1, 0", "0.4, 0", "0.41, 1", "0.5, 1", "0.51, 1", "0.97, 1" })
	void scoresAreJudged(final double score, final int warnings) {
		final CheckResult result = apply(score, 1 - score, null);
		assertEquals(warnings, result.warnings().size());
		if (warnings == 0) assertEquals(Status.OK, result.status());
		else assertTrue(result.warnings().get(0).contains(score > 0.5 ? "seems to be flipped" : "uncertain"), result.warnings().toString());
		assertEquals(score, result.metric("score").orElseThrow().value());
		assertEquals(1 - score, result.metric("mirror_score").orElseThrow().value());
		assertEquals(2, result.metric("helix_voxels").orElseThrow().value());
		assertEquals(3, result.metric("mask_voxels").orElseThrow().value());
		assertEquals(List.of(NETWORK), result.networks());
	}

	@Test
	void theMirroredMapIsSavedWhenFlippedForSure() {
		final List<Product> products = apply(0.9, 0.1, null).products();
		assertEquals(List.of("helix-probability.mrc", "mirrored.mrc"), products.stream().map(Product::file).toList());
		final DensityMap map = Phantoms.blobEntry().map();
		final float[] row = new float[map.grid().nx()];
		for (int z = 0; z < map.grid().nz(); z++) {
			products.get(1).volume().row(4, z, row);
			for (int x = 0; x < row.length; x++) assertEquals(map.get(row.length - 1 - x, 4, z), row[x]);
		}
		assertEquals(map.grid(), products.get(1).volume().grid());
		for (final CheckResult unsure : List.of(apply(0.55, 0.1, null), apply(0.9, 0.45, null), apply(0.2, 0.8, null),
			apply(0.9, 0.1, new HandednessReading.Interval(0.48, 1))))
		{
			assertEquals(1, unsure.products().size(), unsure.metrics().toString());
		}
		assertEquals(2, apply(0.9, 0.1, new HandednessReading.Interval(0.7, 1)).products().size());
	}

	@Test
	void theIntervalIsTold() {
		assertEquals(List.of(0.05, 0.3), apply(0.1, 0.9, new HandednessReading.Interval(0.05, 0.3)).metric("score_interval").orElseThrow().values());
		assertTrue(apply(0.1, 0.9, null).metric("score_interval").isEmpty());
	}

	@Test
	void aMirrorWithoutHelicesIsNoted() {
		final HandednessReading.Scored found = scored(0.2, OptionalDouble.empty(), null);
		final CheckResult result = new HandednessCheck(new Saying(found)).apply(Phantoms.blobEntry(), Progress.NONE);
		assertTrue(result.metric("mirror_score").isEmpty());
		assertEquals(List.of(HandednessText.NO_MIRROR), result.notes());
	}

	/** On a working grid of voxels half as large: each voxel of the map takes the nearest one's probability. */
	@Test
	void theHelixMapLiesOnTheMapsOwnGrid() {
		final Entry entry = Phantoms.entry(Phantoms.blob(Grid.cube(10, 2), new Vec3(5, 5, 5), 4), 0.4, 4);
		final MapMask mask = new MapMask(Grid.cube(20, 1));
		mask.set(4, 6, 8);
		mask.set(5, 6, 8);
		final HandednessReading reading = new HandednessReading.Scored(0.1, OptionalDouble.of(0.9), Optional.empty(), 2, new MaskVoxels(mask),
			new float[] { 0.8f, 0.9f }, List.of());
		final Product helices = new HandednessCheck(new Saying(reading)).apply(entry, Progress.NONE).products().get(0);
		assertEquals(entry.grid(), helices.volume().grid());
		final float[] row = new float[10];
		helices.volume().row(3, 4, row);
		for (int x = 0; x < 10; x++) assertEquals(x == 2 ? 0.8f : 0, row[x]);
		assertTrue(helices.local().orElseThrow().inside().get(2, 3, 4));
		assertEquals(1, helices.local().orElseThrow().inside().count());
	}

	@Test
	void nothingIsSaidOfMapsThatDoNotShowIt() {
		final HandednessCheck check = new HandednessCheck(new Saying(new HandednessReading.Undecided(PublishedNetworks.NO_HELIX)));
		final DensityMap map = Phantoms.blobEntry().map();
		final CheckResult coarse = check.apply(Phantoms.entry(map, 0.4, 5.01), Progress.NONE);
		assertEquals(Status.NOT_APPLICABLE, coarse.status());
		assertTrue(coarse.reason().orElseThrow().contains("5.01 Å"));
		final CheckResult fine = check.apply(Phantoms.entry(map, 0.4, 5), Progress.NONE);
		assertEquals(Status.FAILED, fine.status());
		assertTrue(fine.reason().orElseThrow().startsWith("No helix was found"));
	}

	/** The published networks with weights that see helices nowhere. */
	@Test
	void withoutAnyHelixNothingIsMeasured(@TempDir final Path folder) {
		final PublishedNetworks nowhere = new PublishedNetworks(TestWeights.file(folder, "helix.pth", -9), TestWeights.file(folder, "hand.pth", 0));
		final CheckResult result = new HandednessCheck(nowhere).apply(Phantoms.blobEntry(), Progress.NONE);
		assertEquals(Optional.of(PublishedNetworks.NO_HELIX), result.reason());
		assertEquals("helix", nowhere.networks().get(0).name());
		assertFalse(nowhere.networks().get(0).sha256().equals(nowhere.networks().get(1).sha256()));
	}

	/** What the networks found stands beside the reason, without the score. */
	@Test
	void whatWasFoundWithoutAScoreIsShown() {
		final HandednessReading undecided = new HandednessReading.Undecided("The helices disagree.", Optional.of(scored(0.5, OptionalDouble.of(0.5), null)));
		final CheckResult result = new HandednessCheck(new Saying(undecided)).apply(Phantoms.blobEntry(), Progress.NONE);
		assertEquals(Status.FAILED, result.status());
		assertEquals("The helices disagree. 2 of 3 voxels look like helices.", result.reason().orElseThrow());
		assertEquals(2, result.metric("helix_voxels").orElseThrow().value());
		assertTrue(result.metric("score").isEmpty());
		assertEquals(2, result.figures().size());
		assertEquals(List.of(), result.findings());
	}

	/** A score of the mirror that is 1 less the score by construction tells nothing. */
	@Test
	void theMirrorScoreOfAnExactMethodIsNotPrinted() {
		final HandednessMethod exact = new HandednessMethod() {

			@Override
			public HandednessReading read(final Entry entry, final Progress progress) {
				return scored(0.1, OptionalDouble.of(0.9), null);
			}

			@Override
			public List<Network> networks() {
				return List.of();
			}

			@Override
			public boolean mirrorsExactly() {
				return true;
			}
		};
		final CheckResult result = new HandednessCheck(exact).apply(Phantoms.blobEntry(), Progress.NONE);
		assertTrue(result.metric("mirror_score").isEmpty());
		assertFalse(result.summary().contains("mirrored map"), result.summary());
	}

	private static CheckResult apply(final double score, final double mirror, final HandednessReading.Interval interval) {
		return new HandednessCheck(new Saying(scored(score, OptionalDouble.of(mirror), interval))).apply(Phantoms.blobEntry(), Progress.NONE);
	}

	private static HandednessReading.Scored scored(final double score, final OptionalDouble mirror, final HandednessReading.Interval interval) {
		final MapMask mask = new MapMask(Grid.of(new Int3(26, 28, 30), Vec3.all(1)));
		for (int x = 0; x < 3; x++) mask.set(x, 2, 1);
		return new HandednessReading.Scored(score, mirror, Optional.ofNullable(interval), 2, new MaskVoxels(mask), new float[] { 0.8f, 1, 0.1f }, List.of());
	}
}
