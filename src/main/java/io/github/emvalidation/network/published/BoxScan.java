package io.github.emvalidation.network.published;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MaskVoxels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a network over the boxes round many voxels, in batches of one size on all cores. Densities below 0 are set to 0, and the
 * box is scaled so that it runs from 0 to 1; where all are equal it is left as it is. Voxels too close to the rim for a whole box
 * are not looked at.
 */
public final class BoxScan {

	/** A small batch fits into the processor's cache, and a cancellation takes effect within a tenth of a second. */
	private static final int BATCH = 256;
	private static final int HALF = BoxNetwork.SIDE / 2;

	private final BoxNetwork.Session network;
	private final DensityMap map;
	private final MaskVoxels voxels;
	private final float[] probabilities;

	private BoxScan(final BoxNetwork.Session network, final DensityMap map, final MaskVoxels voxels) {
		this.network = network;
		this.map = map;
		this.voxels = voxels;
		probabilities = new float[voxels.count()];
	}

	/**
	 * The answer of the network for each voxel, {@code 1 / (1 + exp(-logit))}; 0 where it is not asked.
	 *
	 * @param what the stage, in words
	 */
	public static float[] probabilities(final BoxNetwork network, final DensityMap map, final MaskVoxels voxels,
		final Progress progress, final String what)
	{
		try (BoxNetwork.Session session = network.open()) {
			final BoxScan scan = new BoxScan(session, map, voxels);
			final int batches = (voxels.count() + BATCH - 1) / BATCH;
			final AtomicInteger done = new AtomicInteger();
			Parallel.forEach(batches, Boxes::new, (boxes, batch) -> {
				progress.checkCanceled();
				scan.answer(boxes, batch * BATCH, Math.min(voxels.count(), (batch + 1) * BATCH));
				progress.step(done.incrementAndGet(), batches, what);
			});
			return scan.probabilities;
		}
	}

	/** Whether the box round a voxel is wholly inside the map. */
	static boolean isWhole(final Grid grid, final int x, final int y, final int z) {
		return isInside(x, grid.nx()) && isInside(y, grid.ny()) && isInside(z, grid.nz());
	}

	private static boolean isInside(final int index, final int n) {
		return index >= HALF && index < n - HALF;
	}

	/** The boxes of one batch, and which voxels they are of. */
	private static final class Boxes {

		private final ByteBuffer bytes = ByteBuffer.allocateDirect(BATCH * BoxNetwork.VOXELS * Float.BYTES).order(ByteOrder.nativeOrder());
		private final FloatBuffer values = bytes.asFloatBuffer();
		private final float[] box = new float[BoxNetwork.VOXELS];
		private final int[] numbers = new int[BATCH];
		private int count;
	}

	/** Answers for the voxels {@code from} to {@code to - 1}. */
	private void answer(final Boxes boxes, final int from, final int to) {
		final int nx = map.grid().nx();
		boxes.count = 0;
		boxes.values.clear();
		int z = sectionOf(from);
		int at = -1;
		for (int number = voxels.first(z); number < to; number++) {
			BitSet section = voxels.mask().plane(z);
			at = section.nextSetBit(at + 1);
			while (at < 0) {
				section = voxels.mask().plane(++z);
				at = section.nextSetBit(0);
			}
			if (number >= from && isWhole(map.grid(), at % nx, at / nx, z)) {
				cut(boxes.box, at % nx, at / nx, z);
				boxes.values.put(boxes.box);
				boxes.numbers[boxes.count++] = number;
			}
		}
		if (boxes.count == 0) return;
		boxes.bytes.clear().limit(boxes.count * BoxNetwork.VOXELS * Float.BYTES);
		final float[] logits = network.logits(boxes.bytes, boxes.count);
		for (int i = 0; i < boxes.count; i++) probabilities[boxes.numbers[i]] = (float) (1 / (1 + Math.exp(-logits[i])));
	}

	/** The last section that begins with the voxel or before it. */
	private int sectionOf(final int number) {
		int low = 0;
		int high = map.grid().nz() - 1;
		while (low < high) {
			final int middle = (low + high + 1) / 2;
			if (voxels.first(middle) <= number) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	private void cut(final float[] box, final int x, final int y, final int z) {
		final int side = BoxNetwork.SIDE;
		final int nx = map.grid().nx();
		int to = 0;
		for (int k = -HALF; k <= HALF; k++) {
			final float[] plane = map.plane(z + k);
			for (int j = -HALF; j <= HALF; j++, to += side) System.arraycopy(plane, nx * (y + j) + x - HALF, box, to, side);
		}
		normalise(box);
	}

	/** Clips at 0 and scales to 0..1. */
	static void normalise(final float[] box) {
		float low = Float.POSITIVE_INFINITY;
		float high = 0;
		for (int i = 0; i < box.length; i++) {
			box[i] = Math.max(0, box[i]);
			low = Math.min(low, box[i]);
			high = Math.max(high, box[i]);
		}
		if (low == high) return;
		final float range = high - low;
		for (int i = 0; i < box.length; i++) box[i] = (box[i] - low) / range;
	}
}
