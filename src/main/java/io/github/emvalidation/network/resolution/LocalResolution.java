package io.github.emvalidation.network.resolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.network.EngineInput;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Local resolution by {@link ResolutionNet} at the voxels of a mask.
 * <p>
 * The box is cut into tiles of {@value #TILE} voxels a side. Of each tile only the block that its mask voxels span is convolved, with the 6
 * voxels round it that the windows reach, and only the mask voxels get to the heads of the network; values beyond a window do not matter,
 * so tiles leave no seams. Tiles run on several threads, each on one thread of the engine: the answers are the same bits on any number of
 * threads. Memory is that of a tile a thread.
 */
public final class LocalResolution {

	/** Side of a tile in voxels. */
	static final int TILE = 40;
	private static final int HALF = WindowScale.WINDOW / 2;
	/** Voxels that the heads judge together at least: PyTorch adds the numbers of fewer than 12 up in another order. */
	private static final int FEW = 64;

	private final DensityMap map;
	private final MaskVoxels voxels;
	private final Weights weights;
	private final float factor;
	private final float[] answers;

	private LocalResolution(final Weights weights, final DensityMap map, final MaskVoxels voxels) {
		this.weights = weights;
		this.map = map;
		this.voxels = voxels;
		factor = factor(map);
		answers = new float[voxels.count()];
	}

	/**
	 * The resolution at each voxel, as the network answers it, unclamped.
	 *
	 * @param weights of {@link ResolutionNet}
	 * @param map     voxels of 1 Å; what lies outside the box counts as 0
	 * @param voxels  where, on the map's grid
	 * @return Å, in the order of the voxels
	 * @throws BadInputException     when the networks cannot be computed on this machine, or the weights are those of another network
	 * @throws CancellationException when {@code progress} says so
	 */
	public static float[] of(final Weights weights, final DensityMap map, final MaskVoxels voxels, final Progress progress) {
		final LocalResolution job = new LocalResolution(weights, map, voxels);
		job.run(progress);
		return job.answers;
	}

	/** A power of 2 by which the largest value comes to lie between 0.5 and 1: no map is too strong or too weak for single precision. */
	private static float factor(final DensityMap map) {
		float largest = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float value : map.plane(z)) largest = Math.max(largest, Math.abs(value));
		}
		return largest == 0 ? 1 : Math.scalb(1f, Math.max(-126, Math.min(127, -Math.getExponent(largest) - 1)));
	}

	private void run(final Progress progress) {
		final Grid grid = map.grid();
		final int nx = tiles(grid.nx());
		final int ny = tiles(grid.ny());
		final int count = nx * ny * tiles(grid.nz());
		final AtomicInteger done = new AtomicInteger();
		final Queue<Worker> open = new ConcurrentLinkedQueue<>();
		try {
			Parallel.forEach(count, () -> {
				final Worker worker = new Worker(weights);
				open.add(worker);
				return worker;
			}, (worker, tile) -> {
				progress.checkCanceled();
				tile(worker, new Int3(TILE * (tile % nx), TILE * (tile / nx % ny), TILE * (tile / (nx * ny))));
				progress.step(done.incrementAndGet(), count, "Local resolution");
			});
		}
		finally {
			open.forEach(Worker::close);
		}
	}

	private static int tiles(final int n) {
		return (n + TILE - 1) / TILE;
	}

	/** Answers for the mask voxels of the tile that begins at {@code from}. */
	private void tile(final Worker worker, final Int3 from) {
		final Block block = Block.spanned(voxels.mask(), from);
		if (block == null) return;
		final Int3 outer = new Int3(block.size.x() + 2 * HALF, block.size.y() + 2 * HALF, block.size.z() + 2 * HALF);
		final float[] values = values(block, outer);
		final int[] asked = block.asked(voxels.mask());
		final int[] judged = judged(asked, block.voxels());
		final float[] logarithms = worker.apply(values, outer, WindowScale.of(values, outer), judged);
		final boolean isWhole = judged.length == block.voxels();
		final Grid grid = map.grid();
		int next = 0;
		for (int z = 0; z < block.size.z(); z++) {
			final BitSet plane = voxels.mask().plane(block.from.z() + z);
			for (int y = 0; y < block.size.y(); y++) {
				final int row = grid.nx() * (block.from.y() + y) + block.from.x();
				int at = -1;
				for (int i = plane.nextSetBit(row); i >= 0 && i < row + block.size.x(); i = plane.nextSetBit(i + 1)) {
					at = at < 0 ? voxels.first(block.from.z() + z) + plane.get(0, i).cardinality() : at + 1;
					answers[at] = (float) Math.exp(logarithms[isWhole ? asked[next] : next]);
					next++;
				}
			}
		}
	}

	/** Of the voxels of a block those that the heads judge: the asked ones, the last of them again where they are few, or all. */
	private static int[] judged(final int[] asked, final int all) {
		if (all <= FEW) return IntStream.range(0, all).toArray();
		final int[] judged = Arrays.copyOf(asked, Math.max(FEW, asked.length));
		Arrays.fill(judged, asked.length, judged.length, asked[asked.length - 1]);
		return judged;
	}

	/** The block with its surroundings, 0 outside the box. */
	private float[] values(final Block block, final Int3 outer) {
		final float[] values = new float[outer.x() * outer.y() * outer.z()];
		final Grid grid = map.grid();
		final int firstX = Math.max(0, block.from.x() - HALF);
		final int lastX = Math.min(grid.nx(), block.from.x() - HALF + outer.x());
		for (int z = 0; z < outer.z(); z++) {
			final int atZ = block.from.z() - HALF + z;
			if (atZ < 0 || atZ >= grid.nz()) continue;
			final float[] plane = map.plane(atZ);
			for (int y = 0; y < outer.y(); y++) {
				final int atY = block.from.y() - HALF + y;
				if (atY < 0 || atY >= grid.ny()) continue;
				final int to = outer.x() * (y + outer.y() * z) - (block.from.x() - HALF);
				for (int x = firstX; x < lastX; x++) values[to + x] = factor * plane[grid.nx() * atY + x];
			}
		}
		return values;
	}

	/** Voxels from..from+size-1. */
	private record Block(Int3 from, Int3 size) {

		int voxels() {
			return size.x() * size.y() * size.z();
		}

		/** Where its mask voxels are among its voxels, x fastest. */
		int[] asked(final MapMask mask) {
			final int[] asked = new int[voxels()];
			int count = 0;
			for (int z = 0; z < size.z(); z++) {
				final BitSet plane = mask.plane(from.z() + z);
				for (int y = 0; y < size.y(); y++) {
					final int row = mask.grid().nx() * (from.y() + y) + from.x();
					final int to = size.x() * (y + size.y() * z) - row;
					for (int i = plane.nextSetBit(row); i >= 0 && i < row + size.x(); i = plane.nextSetBit(i + 1)) asked[count++] = to + i;
				}
			}
			return Arrays.copyOf(asked, count);
		}

		/** What the mask voxels of a tile span; null where the tile has none. */
		static Block spanned(final MapMask mask, final Int3 tile) {
			final Grid grid = mask.grid();
			final int[] low = { Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE };
			final int[] high = { -1, -1, -1 };
			final int endX = Math.min(tile.x() + TILE, grid.nx());
			for (int z = tile.z(); z < Math.min(tile.z() + TILE, grid.nz()); z++) {
				for (int y = tile.y(); y < Math.min(tile.y() + TILE, grid.ny()); y++) {
					final int first = mask.plane(z).nextSetBit(grid.nx() * y + tile.x());
					if (first < 0 || first >= grid.nx() * y + endX) continue;
					final int last = mask.plane(z).previousSetBit(grid.nx() * y + endX - 1);
					widen(low, high, first - grid.nx() * y, y, z);
					widen(low, high, last - grid.nx() * y, y, z);
				}
			}
			if (high[0] < 0) return null;
			return new Block(new Int3(low[0], low[1], low[2]), new Int3(high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1));
		}

		private static void widen(final int[] low, final int[] high, final int... at) {
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], at[axis]);
				high[axis] = Math.max(high[axis], at[axis]);
			}
		}
	}

	/** The network in one thread. */
	private static final class Worker implements AutoCloseable {

		private final NDManager manager = NetworkEngine.newManager();
		private final NDList arrays;
		private final EngineInput maps = new EngineInput();
		private final EngineInput scales = new EngineInput();
		private final EngineInput places = new EngineInput();

		Worker(final Weights weights) {
			arrays = ResolutionNet.arrays(weights, manager);
		}

		/** Logarithms of the resolution at some voxels of a block; {@code scale} is that of all. */
		float[] apply(final float[] values, final Int3 outer, final float[] scale, final int[] at) {
			final float[] own = new float[at.length];
			for (int i = 0; i < at.length; i++) own[i] = scale[at[i]];
			try (NDManager scratch = manager.newSubManager()) {
				final NDArray map = maps.array(values, new Shape(1, 1, outer.z(), outer.y(), outer.x()), scratch);
				final NDArray size = scales.array(own, new Shape(1, 1, 1, 1, own.length), scratch);
				return ResolutionNet.applyAt(arrays, map, places.array(at, scratch), size).toFloatArray();
			}
		}

		@Override
		public void close() {
			manager.close();
		}
	}
}
