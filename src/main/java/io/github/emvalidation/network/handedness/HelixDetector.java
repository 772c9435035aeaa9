package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.sparse.SparseStack;
import io.github.emvalidation.network.sparse.StackLayer;
import io.github.emvalidation.network.sparse.WorkMemory;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.MaskCover;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where the helices of a map are. Cubes hold the voxels of the coarse map that lie round the mask; each cube is judged in all views of
 * {@link HelixCube}. The mean of the logits counts, so that a map and its mirror image have the same helices.
 */
final class HelixDetector {

	/** Side of the cubes in voxels of about 2 Å, at most. */
	private static final int SIDE = 64;
	/** Logit far from the particle, where nothing is looked at. */
	static final float NOWHERE = -20;

	private final Weights weights;

	HelixDetector(final Weights weights) {
		this.weights = weights;
	}

	/** Logits of being in a helix, on the grid of the coarse map; {@link #NOWHERE} but where they decide about a voxel of the mask. */
	DensityMap logits(final HandednessMap map, final Progress progress) {
		final Grid grid = map.coarse().grid();
		final float[][] planes = new float[grid.nz()][grid.nx() * grid.ny()];
		for (final float[] plane : planes) Arrays.fill(plane, NOWHERE);
		final DensityMap logits = DensityMap.ofPlanes("helix logits", planes, grid);
		final MapMask asked = asked(map);
		final int side = Math.min(SIDE, Math.max(grid.nx(), Math.max(grid.ny(), grid.nz())));
		final List<Int3> cubes = MaskCover.of(asked, side);
		if (cubes.isEmpty()) return logits;
		final Queue<WorkMemory> idle = new ConcurrentLinkedQueue<>();
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDList arrays = ConvolutionLayer.arrays(HelixNet.LAYERS, weights, manager);
			final List<StackLayer> convolutions = HelixNet.convolutions(arrays);
			for (int i = 0; i < cubes.size(); i++) {
				progress.step(i, cubes.size(), "Looking for helices");
				final HelixCube cube = HelixCube.of(map.coarse(), asked, cubes.get(i), side);
				store(means(cube, arrays, convolutions, idle, manager, progress), cube, cubes.get(i), logits);
			}
		}
		return logits;
	}

	/** The voxels of the coarse map between which voxels of the mask lie. */
	private static MapMask asked(final HandednessMap map) {
		final Grid fine = map.mask().grid();
		final Grid coarse = map.coarse().grid();
		final MapMask asked = new MapMask(coarse);
		final int[] toX = lower(fine, coarse, 0);
		final int[] toY = lower(fine, coarse, 1);
		final int[] toZ = lower(fine, coarse, 2);
		for (int z = 0; z < fine.nz(); z++) {
			final BitSet plane = map.mask().plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				final int x = toX[i % fine.nx()];
				final int y = toY[i / fine.nx()];
				for (int corner = 0; corner < 8; corner++) set(asked, x + (corner & 1), y + (corner >> 1 & 1), toZ[z] + (corner >> 2));
			}
		}
		return asked;
	}

	private static void set(final MapMask mask, final int x, final int y, final int z) {
		if (x < mask.grid().nx() && y < mask.grid().ny() && z < mask.grid().nz()) mask.set(x, y, z);
	}

	/** Along an axis, for each voxel of the fine grid the last one of the coarse grid that does not lie behind it. */
	private static int[] lower(final Grid fine, final Grid coarse, final int axis) {
		final int[] lower = new int[fine.size().get(axis)];
		for (int i = 0; i < lower.length; i++) lower[i] = (int) Math.floor(i * fine.voxel().get(axis) / coarse.voxel().get(axis));
		return lower;
	}

	/** The means over all views, at the voxels asked for. */
	private static float[] means(final HelixCube cube, final NDList weights, final List<StackLayer> convolutions,
		final Queue<WorkMemory> idle, final NDManager manager, final Progress progress)
	{
		final float[] means = new float[cube.asked().length];
		for (int turn = 0; turn < HelixCube.TURNS; turn++) {
			// a mirror image has the views of a pair the other way round, and the same sums
			final float[] pair = new float[means.length];
			for (int view = 2 * turn; view < 2 * turn + 2; view++) {
				cube.add(view, logits(cube.view(view), weights, convolutions, idle, manager, progress), pair);
			}
			for (int i = 0; i < means.length; i++) means[i] += pair[i] / (2 * HelixCube.TURNS);
		}
		return means;
	}

	private static float[] logits(final HelixCube seen, final NDList weights, final List<StackLayer> convolutions,
		final Queue<WorkMemory> idle, final NDManager manager, final Progress progress)
	{
		final SparseStack stack = new SparseStack(Int3.all(seen.side()), seen.asked(), HelixNet.KERNELS, idle, progress);
		try (NDManager scratch = manager.newSubManager()) {
			final NDArray table = stack.apply(seen.values(), convolutions, scratch);
			return stack.answers(List.of(table), (features, which, input, at) -> HelixNet.head(weights, features.get(0)), scratch);
		}
	}

	/** Keeps the values that are asked for. */
	private static void store(final float[] values, final HelixCube cube, final Int3 from, final DensityMap into) {
		final int side = cube.side();
		for (int i = 0; i < values.length; i++) {
			if (!cube.asked()[i]) continue;
			into.plane(from.z() + i / (side * side))[from.x() + i % side + into.grid().nx() * (from.y() + i / side % side)] = values[i];
		}
	}
}
