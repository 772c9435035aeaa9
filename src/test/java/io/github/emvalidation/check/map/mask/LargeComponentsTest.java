package io.github.emvalidation.check.map.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.entry.MassScale;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LargeComponentsTest {

	/** EMD-4701, voxels of 1.12 Å: the figures of its published report, and the right ones where that is wrong. */
	private static final double EMD_4701_VOXEL = 1.12 * 1.12 * 1.12;

	@Test
	void emd4701() {
		final long[] sizes = new long[1531];
		sizes[0] = 99864;
		Arrays.fill(sizes, 1, 1531, 2);
		for (int i = 1; i <= 3270 - 2 * 1530; i++) sizes[i]++;
		final LargeComponents pieces = LargeComponents.of(sizes);
		assertEquals(103134, pieces.voxels());
		assertEquals(144895.84, pieces.voxels() * EMD_4701_VOXEL, 0.005);
		assertEquals(140301.73, sizes[0] * EMD_4701_VOXEL, 0.005);
		assertEquals(742716.59, 528651 * EMD_4701_VOXEL, 0.005);
		assertEquals(1, pieces.main());
		assertEquals(1530, pieces.remaining());
		assertEquals(3270, pieces.remainingVoxels());
		assertEquals(2.14, pieces.remainingMean(), 0.005);
		assertEquals(3.00, pieces.remainingMean() * EMD_4701_VOXEL, 0.005);
		assertEquals(3, pieces.remainingLargest());
		assertEquals(2, pieces.remainingSmallest());
	}

	@Test
	void massOfEmd4701() {
		final double volume = 100653 * EMD_4701_VOXEL;
		assertEquals(117.16, MassScale.kilodalton(volume), 0.005);
		assertEquals(1065.08, MassScale.residues(volume), 0.005);
	}

	@Test
	void reaching95PercentExactlyIsEnough() {
		final LargeComponents pieces = LargeComponents.of(new long[] { 60, 35, 5 });
		assertEquals(2, pieces.main());
		assertEquals(1, pieces.remaining());
		assertEquals(5, pieces.remainingMean());
		assertEquals(3, LargeComponents.of(new long[] { 60, 34, 6 }).main());
	}

	@Test
	void nothingRemainsOfOnePiece() {
		final LargeComponents pieces = LargeComponents.of(new long[] { 7 });
		assertEquals(1, pieces.main());
		assertEquals(0, pieces.remaining());
		assertEquals(0, pieces.remainingMean());
		assertEquals(0, pieces.remainingLargest());
		assertEquals(0, pieces.remainingSmallest());
	}

	@Test
	void tablesStopAtAHundredRows() {
		final long[] equal = new long[1000];
		Arrays.fill(equal, 1);
		final LargeComponents pieces = LargeComponents.of(equal);
		assertEquals(950, pieces.main());
		assertEquals(100, pieces.listed());
		assertEquals(100, MaskFigures.pieces(pieces, 1).rows().size());
		assertEquals("10", MaskFigures.pieces(pieces, 1).rows().get(99).get(4));
	}
}
