package io.github.emvalidation.network.handedness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class HelixDetectorTest {

	private static final Weights WEIGHTS = Helices.weights(HelixNet.LAYERS, 4);
	private static final HelixDetector DETECTOR = new HelixDetector(WEIGHTS);

	private static DensityMap logits(final DensityMap map) {
		return DETECTOR.logits(HandednessMap.of(map, 0.3, Progress.NONE), Progress.NONE);
	}

	@Test
	void aVoxelIsJudgedByTheWindowAroundIt() {
		try (NDManager manager = NetworkEngine.newManager()) {
			assertEquals(1, HelixNet.apply(ConvolutionLayer.arrays(HelixNet.LAYERS, WEIGHTS, manager), manager.zeros(HelixNet.boxes(1, HelixNet.WINDOW))).size());
		}
	}

	@Test
	void aMapAndItsMirrorImageHaveTheSameHelices() {
		final DensityMap map = Helices.one();
		final HandednessMap seen = HandednessMap.of(map, 0.3, Progress.NONE);
		final DensityMap logits = DETECTOR.logits(seen, Progress.NONE);
		assertTrue(logits.get(12, 12, 12) > HelixDetector.NOWHERE + 1, "looked at");
		final MapMask mask = new MapMask(seen.mask().grid());
		for (int z = 0; z < 48; z++) {
			for (int y = 0; y < 48; y++) {
				for (int x = 0; x < 48; x++) {
					if (seen.mask().get(x, y, z)) mask.set(47 - x, y, z);
				}
			}
		}
		final HandednessMap mirrored = new HandednessMap(mask, Helices.mirrored(seen.fine()), Helices.mirrored(seen.coarse()));
		final DensityMap opposite = DETECTOR.logits(mirrored, Progress.NONE);
		final DensityMap back = Helices.mirrored(opposite);
		final int nx = logits.grid().nx();
		int compared = 0;
		// the box is 24 voxels wide, the cubes 20: what is compared lies in different cubes
		for (int z = 8; z < 16; z++) {
			for (int i = 8 * nx; i < 16 * nx; i++) {
				// only what decides about the mask is looked at
				final boolean isInBoth = logits.plane(z)[i] > HelixDetector.NOWHERE && back.plane(z)[i] > HelixDetector.NOWHERE;
				if (isInBoth) assertEquals(logits.plane(z)[i], back.plane(z)[i], 1e-4);
				compared += isInBoth ? 1 : 0;
			}
		}
		assertTrue(compared > 200, "compared " + compared);
	}

	/** The window round a voxel, turned and mirrored in the six ways one by one. */
	@Test
	void theMeanOfSixViewsCounts() {
		final HandednessMap seen = HandednessMap.of(Helices.one(), 0.3, Progress.NONE);
		final DensityMap logits = DETECTOR.logits(seen, Progress.NONE);
		final int[] voxel = { 11, 13, 12 };
		double sum = 0;
		try (NDManager manager = NetworkEngine.newManager()) {
			for (final int[] order : new int[][] { { 0, 1, 2 }, { 1, 2, 0 }, { 2, 0, 1 } }) {
				for (final int sign : new int[] { 1, -1 }) {
					final float[] box = new float[HelixNet.WINDOW * HelixNet.WINDOW * HelixNet.WINDOW];
					int to = 0;
					for (int z = -HelixNet.HALO; z <= HelixNet.HALO; z++) {
						for (int y = -HelixNet.HALO; y <= HelixNet.HALO; y++) {
							for (int x = -HelixNet.HALO; x <= HelixNet.HALO; x++) {
								final int[] from = { x, y, z };
								box[to++] = seen.coarse().get(voxel[0] + sign * from[order[0]], voxel[1] + from[order[1]], voxel[2] + from[order[2]]);
							}
						}
					}
					sum += HelixNet.apply(ConvolutionLayer.arrays(HelixNet.LAYERS, WEIGHTS, manager), manager.create(box, HelixNet.boxes(1, HelixNet.WINDOW))).getFloat();
				}
			}
		}
		assertEquals(sum / 6, logits.get(voxel[0], voxel[1], voxel[2]), 1e-4);
	}

	@Test
	void threadsDoNotMatter() {
		final DensityMap map = Helices.one();
		final DensityMap one = Parallelization.runSingleThreaded(() -> logits(map));
		final DensityMap many = Parallelization.runWithNumThreads(4, () -> logits(map));
		for (int z = 0; z < one.grid().nz(); z++) assertArrayEquals(one.plane(z), many.plane(z), 0);
	}

	@Test
	void farFromTheMaskNothingIsLookedAt() {
		final DensityMap map = DensityMap.zeros("corner", io.github.emvalidation.volume.Grid.cube(120, 1));
		map.plane(3)[3 + 120 * 3] = 1;
		final DensityMap logits = logits(map);
		assertEquals(HelixDetector.NOWHERE, logits.get(50, 50, 50), 0);
		assertEquals(60, logits.grid().nx());
	}
}
