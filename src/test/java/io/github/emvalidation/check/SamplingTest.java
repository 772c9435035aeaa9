package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingTest {

	/** Voxels of 1.576 Å, as single precision stores them. */
	private static final DensityMap BINNED = Phantoms.noise(Grid.cube(12, (float) 1.576), 1, 1);

	/** The limit, a hair beyond it and the limit rounded to three digits are the same. */
	@Test
	void roundingDecidesNothing() {
		for (final double resolution : List.of(3.152, 3.1519, 3.15, 3.2)) {
			assertTrue(Sampling.obstacle(Phantoms.entry(BINNED, 1, resolution)).isEmpty(), resolution + " Å");
		}
		assertEquals("The voxels hold detail down to 3.15 Å only, so the map has no detail at the reported 3.00 Å: the voxel size or the " +
			"resolution is wrong.", Sampling.obstacle(Phantoms.entry(BINNED, 1, 3)).orElseThrow());
	}

	@Test
	void twoPercentBeyondTheLimitIsTooMuch() {
		assertTrue(Sampling.obstacle(Phantoms.entry(BINNED, 1, 3.09)).isPresent());
	}

	@Test
	void theLongestSideOfAVoxelCounts() {
		for (final Vec3 voxel : List.of(new Vec3(1.5, 1, 1.2), new Vec3(1, 1.5, 1.2), new Vec3(1, 1.2, 1.5))) {
			assertEquals(3, Sampling.nyquist(Grid.of(Int3.all(4), voxel)));
		}
	}

	@Test
	void aResolutionBeyondTheVoxelsIsRemarkedOnce() {
		final Entry entry = Sampling.remarked(Phantoms.entry(BINNED, 1, 3));
		assertEquals(1, entry.facts().remarks().size());
		assertTrue(entry.facts().remarks().get(0).endsWith(Sampling.LEFT_OUT));
		assertSame(entry, Sampling.remarked(entry));
		final Entry fine = Phantoms.entry(BINNED, 1, 4);
		assertSame(fine, Sampling.remarked(fine));
	}

	@Test
	void aResolutionOfManyVoxelsIsRemarkedOn() {
		final DensityMap map = Phantoms.blob(Grid.cube(8, 0.5), Vec3.all(4), 2);
		assertEquals(List.of(), Sampling.remarked(Phantoms.entry(map, 0.4, 12.5)).facts().remarks());
		assertEquals(1, Sampling.remarked(Phantoms.entry(map, 0.4, 13)).facts().remarks().size());
		assertEquals(List.of("The reported resolution of 20.0 Å is 40 voxels long, where 2 to 8 are usual: the voxel size or the resolution is likely " +
			"to be wrong."), Sampling.remarked(Phantoms.entry(map, 0.4, 20)).facts().remarks());
	}
}
