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
		final LargeComponents components = LargeComponents.of(sizes);
		assertEquals(103134, components.voxels());
		assertEquals(144895.84, components.voxels() * EMD_4701_VOXEL, 0.005);
		assertEquals(140301.73, sizes[0] * EMD_4701_VOXEL, 0.005);
		assertEquals(742716.59, 528651 * EMD_4701_VOXEL, 0.005);
		assertEquals(1, components.main());
		assertEquals(1530, components.remaining());
		assertEquals(3270, components.remainingVoxels());
		assertEquals(2.14, components.remainingMean(), 0.005);
		assertEquals(3.00, components.remainingMean() * EMD_4701_VOXEL, 0.005);
		assertEquals(3, components.remainingLargest());
		assertEquals(2, components.remainingSmallest());
	}

	@Test
	void massOfEmd4701() {
		final double volume = 100653 * EMD_4701_VOXEL;
		assertEquals(117.16, MassScale.kilodalton(volume), 0.005);
		assertEquals(1065.08, MassScale.residues(volume), 0.005);
	}

	@Test
	void reaching95PercentExactlyIsEnough() {
		final LargeComponents components = LargeComponents.of(new long[] { 60, 35, 5 });
		assertEquals(2, components.main());
		assertEquals(1, components.remaining());
		assertEquals(5, components.remainingMean());
		assertEquals(3, LargeComponents.of(new long[] { 60, 34, 6 }).main());
	}

	@Test
	void nothingRemainsOfOnePiece() {
		final LargeComponents components = LargeComponents.of(new long[] { 7 });
		assertEquals(1, components.main());
		assertEquals(0, components.remaining());
		assertEquals(0, components.remainingMean());
		assertEquals(0, components.remainingLargest());
		assertEquals(0, components.remainingSmallest());
	}

	@Test
	void tablesStopAtAHundredRows() {
		final long[] equal = new long[1000];
		Arrays.fill(equal, 1);
		final LargeComponents components = LargeComponents.of(equal);
		assertEquals(950, components.main());
		assertEquals(100, components.listed());
		assertEquals(100, MaskFigures.components(components, 1).rows().size());
		assertEquals("10", MaskFigures.components(components, 1).rows().get(99).get(4));
	}
}
