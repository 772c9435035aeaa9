package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.map.localbfactor.LocalBFactorCheck;
import io.github.emvalidation.check.map.localoccupancy.LocalOccupancyCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ResizedMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks 0.f and 0.g against their formulas, and what both say of maps that they are not made for. */
class LocalChecksTest {

	/** Odd, even, long and flat boxes, voxels that are cubes and voxels that are not. */
	static Stream<Entry> entries() {
		return Stream.of(
			Phantoms.entry(Phantoms.blob(Grid.cube(20, 1.5), new Vec3(10, 9, 10), 4), 0.3, 3.1),
			Phantoms.entry(Phantoms.blob(Grid.cube(21, 1.3), new Vec3(10, 11, 10), 3), 0.3, 3.5),
			Phantoms.entry(Phantoms.blob(Grid.of(new Int3(30, 17, 20), Vec3.all(1.4)), new Vec3(14, 8, 10), 3), 0.3, 4.2),
			Phantoms.blobEntry());
	}

	@ParameterizedTest
	@MethodSource("entries")
	void localBFactorsAgreeWithTheFormulaVoxelByVoxel(final Entry entry) {
		final CheckResult result = new LocalBFactorCheck().apply(entry, Progress.NONE);
		assertAgrees(new LocalReference(entry).bFactors(), result, entry, 2e-3);
	}

	@ParameterizedTest
	@MethodSource("entries")
	void localOccupanciesAgreeWithTheFormulaVoxelByVoxel(final Entry entry) {
		final LocalReference reference = new LocalReference(entry);
		final CheckResult result = new LocalOccupancyCheck().apply(entry, Progress.NONE);
		assertAgrees(reference.occupancies(), result, entry, 1e-6);
		assertEquals(reference.frequencyCount(), result.metric("frequencies").orElseThrow().value());
	}

	/** The same figures whichever of the two comes first, or if it is alone: what they share changes nothing. */
	@Test
	void theOrderOfTheChecksDoesNotMatter() {
		final Entry one = Phantoms.blobEntry();
		final Entry other = Phantoms.blobEntry();
		final CheckResult b = new LocalBFactorCheck().apply(one, Progress.NONE);
		final CheckResult occupancy = new LocalOccupancyCheck().apply(one, Progress.NONE);
		assertEquals(occupancy.metrics(), new LocalOccupancyCheck().apply(other, Progress.NONE).metrics());
		assertEquals(b.metrics(), new LocalBFactorCheck().apply(other, Progress.NONE).metrics());
	}

	@Test
	void theMapsLieOnTheMap() {
		final Grid moved = new Grid(Int3.all(24), Vec3.all(1.5), new Int3(-12, 3, 5), new Vec3(7, -8, 9));
		final Entry entry = Phantoms.entry(Phantoms.blob(moved, new Vec3(12, 12, 12), 4), 0.3, 4);
		for (final Check check : List.of(new LocalBFactorCheck(), new LocalOccupancyCheck())) {
			final Grid grid = check.apply(entry, Progress.NONE).products().get(0).volume().grid();
			assertEquals(moved, grid, "with NSTART and ORIGIN, by which programs place maps");
		}
	}

	/** Noise has the same amplitudes at every frequency, as a fully sharpened map has; a blurred blob has not. */
	@Test
	void aSharpenedMapIsToldSo() {
		final Grid grid = Grid.cube(32, 1.2);
		assertTrue(notes(Phantoms.entry(Phantoms.noise(grid, 1, 1), 1, 4)).stream().anyMatch(note -> note.contains("it is sharpened already")));
		final Entry blurred = Phantoms.entry(Phantoms.blob(grid, new Vec3(16, 16, 16), 3), 0.3, 4);
		assertFalse(notes(blurred).stream().anyMatch(note -> note.contains("sharpened")));
	}

	/** Zeros round the particle: figures all the same, none of them NaN, and a note that noise could not be seen. */
	@Test
	void aMaskedMapIsToldThatItsNoiseIsGone() {
		final DensityMap blob = Phantoms.blob(Grid.cube(24, 1.5), new Vec3(12, 12, 12), 5);
		final MapMask mask = Phantoms.above(blob, 0.15);
		final Entry entry = Phantoms.entry(Phantoms.map(blob.grid(), (x, y, z) -> mask.get(x, y, z) ? blob.get(x, y, z) : 0), 0.3, 4);
		assertTrue(notes(entry).contains(LocalChecks.MASKED));
		assertFalse(notes(Phantoms.entry(blob, 0.3, 4)).contains(LocalChecks.MASKED));
	}

	@Test
	void aMaskWithoutSolventIsToldThatNoiseCountsAsNone() {
		final Entry entry = Phantoms.entry(Phantoms.noise(Grid.cube(16, 1.5), 1, 3), -9, 4);
		assertTrue(notes(entry).contains(LocalChecks.NO_SOLVENT));
	}

	@Test
	void mapsWithoutFrequenciesToCompareDoNotApply() {
		final DensityMap blob = Phantoms.blob(Grid.cube(16, 2), new Vec3(8, 8, 8), 5);
		assertReason(LocalChecks.tooCoarse(15), Phantoms.entry(blob, 0.3, 15));
		assertReason(LocalChecks.CONSTANT, Phantoms.entry(Phantoms.constant(Grid.cube(16, 2), 1), 1, 4));
	}

	private static List<String> notes(final Entry entry) {
		final CheckResult b = new LocalBFactorCheck().apply(entry, Progress.NONE);
		ResultRules.assertConsistent(b);
		final CheckResult occupancy = new LocalOccupancyCheck().apply(entry, Progress.NONE);
		ResultRules.assertConsistent(occupancy);
		final List<String> common = LocalChecks.cautions(LocalAmplitudes.of(entry, Progress.NONE));
		assertTrue(b.notes().containsAll(common) && occupancy.notes().containsAll(common));
		return common;
	}

	private static void assertReason(final String reason, final Entry entry) {
		for (final Check check : List.of(new LocalBFactorCheck(), new LocalOccupancyCheck())) {
			final CheckResult result = check.apply(entry, Progress.NONE);
			assertEquals(Status.NOT_APPLICABLE, result.status());
			assertEquals(reason, result.reason().orElseThrow());
		}
	}

	/** @param tolerance relative to the largest value */
	private static void assertAgrees(final double[] expected, final CheckResult result, final Entry entry, final double tolerance) {
		final Product product = result.products().get(0);
		final MapMask mask = Masks.of(ResizedMap.of(entry, Progress.NONE)).hard();
		final Grid grid = mask.grid();
		double largest = 0;
		for (int i = 0; i < expected.length; i++) {
			if (mask.plane(i / grid.nx() / grid.ny()).get(i % (grid.nx() * grid.ny()))) largest = Math.max(largest, Math.abs(expected[i]));
		}
		final Grid map = product.volume().grid();
		assertEquals(entry.grid(), map);
		final float[] row = new float[map.nx()];
		for (int k = 0; k < map.nz(); k++) {
			for (int j = 0; j < map.ny(); j++) {
				product.volume().row(j, k, row);
				for (int i = 0; i < map.nx(); i++) {
					final int x = nearest(map, i, grid, 0);
					final int y = nearest(map, j, grid, 1);
					final int z = nearest(map, k, grid, 2);
					final double wanted = mask.get(x, y, z) ? expected[x + grid.nx() * (y + grid.ny() * z)] : 0;
					assertEquals(wanted, row[i], tolerance * largest, i + ", " + j + ", " + k);
				}
			}
		}
	}

	private static int nearest(final Grid map, final int index, final Grid other, final int axis) {
		return (int) Math.min(other.size().get(axis) - 1, Math.round(index * map.voxel().get(axis) / other.voxel().get(axis)));
	}
}
