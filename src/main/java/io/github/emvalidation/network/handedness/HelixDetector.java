package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the helices of a map are. The coarse map is cut into tiles of a fixed size; each is judged with its axes as they are
 * and turned round, and all that mirrored along x. The mean of the logits counts, so that a map and its mirror image have the same
 * helices.
 */
final class HelixDetector {

	/** Side of the tiles in voxels of about 2 Å. */
	private static final int TILE = 20;
	/** Ways to turn the axes round: x, y, z and y, z, x and z, x, y. */
	private static final int TURNS = 3;
	private static final int INPUT = TILE + 2 * HelixNet.HALO;
	/** Logit far from the particle, where nothing is looked at. */
	static final float NOWHERE = -20;

	private final Weights weights;

	HelixDetector(final Weights weights) {
		this.weights = weights;
	}

	/** Logits of being in a helix, on the grid of the coarse map; {@link #NOWHERE} in tiles that hold nothing of the mask. */
	DensityMap logits(final HandednessMap map, final Progress progress) {
		final Grid grid = map.coarse().grid();
		final DensityMap logits = DensityMap.zeros("helix logits", grid);
		final List<int[]> tiles = tiles(grid);
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDList arrays = ConvolutionLayer.arrays(HelixNet.LAYERS, weights, manager);
			Parallel.forEach(tiles.size(), i -> {
				progress.checkCanceled();
				final int[] tile = tiles.get(i);
				final float[] values = isNearMask(map, tile) ? judge(map.coarse(), tile, arrays, manager) : null;
				store(values, logits, tile);
			});
		}
		return logits;
	}

	/** First voxels of the tiles. */
	private static List<int[]> tiles(final Grid grid) {
		final List<int[]> tiles = new ArrayList<>();
		for (int z = 0; z < grid.nz(); z += TILE) {
			for (int y = 0; y < grid.ny(); y += TILE) {
				for (int x = 0; x < grid.nx(); x += TILE) tiles.add(new int[] { x, y, z });
			}
		}
		return tiles;
	}

	/** Whether mask voxels lie in the tile or next to it. */
	private static boolean isNearMask(final HandednessMap map, final int[] tile) {
		final Grid coarse = map.coarse().grid();
		final Grid fine = map.mask().grid();
		final int[] low = new int[3];
		final int[] high = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			final double ratio = coarse.voxel().get(axis) / fine.voxel().get(axis);
			low[axis] = Math.max(0, (int) Math.floor((tile[axis] - 1) * ratio));
			high[axis] = Math.min(fine.size().get(axis) - 1, (int) Math.ceil((tile[axis] + TILE) * ratio));
		}
		for (int z = low[2]; z <= high[2]; z++) {
			for (int y = low[1]; y <= high[1]; y++) {
				final int next = map.mask().plane(z).nextSetBit(low[0] + fine.nx() * y);
				if (next >= 0 && next <= high[0] + fine.nx() * y) return true;
			}
		}
		return false;
	}

	private static float[] judge(final DensityMap map, final int[] tile, final NDList weights, final NDManager manager) {
		final float[] boxes = new float[2 * TURNS * INPUT * INPUT * INPUT];
		final float[] box = box(map, tile);
		for (int view = 0; view < 2 * TURNS; view++) {
			for (int i = 0; i < box.length; i++) boxes[view * box.length + i] = box[source(i, INPUT, view)];
		}
		try (NDManager scratch = manager.newSubManager()) {
			final NDArray input = scratch.create(boxes, HelixNet.boxes(2 * TURNS, INPUT));
			final float[] all = HelixNet.apply(weights, input).toFloatArray();
			final float[] mean = new float[TILE * TILE * TILE];
			// a mirror image has the views of a pair the other way round, and the same sums
			for (int view = 0; view < 2 * TURNS; view += 2) {
				final float[] pair = new float[mean.length];
				for (int i = 0; i < pair.length; i++) pair[source(i, TILE, view)] = all[view * pair.length + i];
				for (int i = 0; i < pair.length; i++) pair[source(i, TILE, view + 1)] += all[(view + 1) * pair.length + i];
				for (int i = 0; i < mean.length; i++) mean[i] += pair[i] / (2 * TURNS);
			}
			return mean;
		}
	}

	/** Where voxel {@code i} of a view lies in the cube itself: the axes are turned round by half of the view, and x mirrored if it is odd. */
	private static int source(final int i, final int side, final int view) {
		final int[] at = { i % side, i / side % side, i / (side * side) };
		final int turn = view / 2;
		final int x = at[turn];
		return (view % 2 == 0 ? x : side - 1 - x) + side * (at[(turn + 1) % 3] + side * at[(turn + 2) % 3]);
	}

	private static float[] box(final DensityMap map, final int[] tile) {
		final float[] box = new float[INPUT * INPUT * INPUT];
		int to = 0;
		for (int z = 0; z < INPUT; z++) {
			for (int y = 0; y < INPUT; y++) {
				for (int x = 0; x < INPUT; x++) box[to++] = voxel(map, tile, x, y, z);
			}
		}
		return box;
	}

	/** A voxel of the map; outside the box there is solvent. */
	private static float voxel(final DensityMap map, final int[] tile, final int x, final int y, final int z) {
		final int atX = tile[0] + x - HelixNet.HALO;
		final int atY = tile[1] + y - HelixNet.HALO;
		final int atZ = tile[2] + z - HelixNet.HALO;
		final Grid grid = map.grid();
		final boolean isInside = atX >= 0 && atY >= 0 && atZ >= 0 && atX < grid.nx() && atY < grid.ny() && atZ < grid.nz();
		return isInside ? map.get(atX, atY, atZ) : HandednessMap.SOLVENT;
	}

	/** Fills a tile with values, or with {@link #NOWHERE} if there are none. */
	private static void store(final float[] values, final DensityMap into, final int[] tile) {
		final Grid grid = into.grid();
		for (int z = 0; z < TILE && tile[2] + z < grid.nz(); z++) {
			for (int y = 0; y < TILE && tile[1] + y < grid.ny(); y++) {
				for (int x = 0; x < TILE && tile[0] + x < grid.nx(); x++) {
					final float value = values == null ? NOWHERE : values[x + TILE * (y + TILE * z)];
					into.plane(tile[2] + z)[tile[0] + x + grid.nx() * (tile[1] + y)] = value;
				}
			}
		}
	}
}
