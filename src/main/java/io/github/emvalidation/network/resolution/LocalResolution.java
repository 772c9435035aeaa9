package io.github.emvalidation.network.resolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.sparse.CubeCut;
import io.github.emvalidation.network.sparse.SparseStack;
import io.github.emvalidation.network.sparse.StackLayer;
import io.github.emvalidation.network.sparse.WorkMemory;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.MaskCover;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Local resolution by {@link ResolutionNet} at the voxels of a mask.
 * <p>
 * Cubes of {@value #SIDE} voxels a side cover the mask, one after the other. In each, the convolutions see the mask voxels and what those
 * see, and only the mask voxels get to the heads of the network. So cubes leave no seams, and the answers are the same bits on any number
 * of threads. Memory is that of a cube.
 */
public final class LocalResolution {

	/** Side of a cube in voxels. */
	static final int SIDE = 64;
	private static final int HALF = WindowScale.WINDOW / 2;
	private static final int[] KERNELS = ResolutionNet.FEATURES.stream().mapToInt(ResolutionNet.Layer::kernel).toArray();

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
		final List<Int3> cubes = MaskCover.of(voxels.mask(), SIDE);
		if (cubes.isEmpty()) return;
		final Queue<WorkMemory> idle = new ConcurrentLinkedQueue<>();
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDList arrays = ResolutionNet.arrays(weights, manager);
			final List<List<StackLayer>> stacks = ResolutionNet.stacks(arrays);
			for (int i = 0; i < cubes.size(); i++) {
				progress.step(i, cubes.size(), "Local resolution");
				judge(CubeVoxels.of(voxels, cubes.get(i)), arrays, stacks, idle, manager, progress);
			}
		}
	}

	private void judge(final CubeVoxels cube, final NDList arrays, final List<List<StackLayer>> stacks, final Queue<WorkMemory> idle,
		final NDManager manager, final Progress progress)
	{
		final Int3 size = cube.size();
		final Int3 outer = new Int3(size.x() + 2 * HALF, size.y() + 2 * HALF, size.z() + 2 * HALF);
		final float[] values = CubeCut.values(map, cube.from(), size, HALF, 0);
		for (int i = 0; i < values.length; i++) values[i] *= factor;
		final float[] scale = cube.of(WindowScale.of(values, outer));
		final SparseStack stack = new SparseStack(size, cube.asked(), KERNELS, idle, progress);
		try (NDManager scratch = manager.newSubManager()) {
			final List<NDArray> tables = new ArrayList<>();
			for (final List<StackLayer> layers : stacks) tables.add(stack.apply(values, layers, scratch));
			final float[] logarithms = stack.answers(tables, (features, which, input, at) -> {
				final float[] scales = new float[which.length];
				for (int i = 0; i < scales.length; i++) scales[i] = scale[which[i]];
				final NDArray own = input.array(scales, new Shape(1, 1, 1, 1, scales.length), at);
				return ResolutionNet.answer(arrays, features.stream().map(x -> x.div(own)).toList());
			}, scratch);
			for (int i = 0; i < logarithms.length; i++) answers[cube.numbers()[i]] = (float) Math.exp(logarithms[i]);
		}
	}

	/**
	 * The mask voxels of a cube.
	 *
	 * @param from    first voxel of the cube
	 * @param size    of the cube, as far as it lies in the box
	 * @param asked   which voxels of the cube they are, x fastest
	 * @param numbers theirs among all mask voxels, in the same order
	 */
	private record CubeVoxels(Int3 from, Int3 size, boolean[] asked, int[] numbers) {

		/** @param cube the first voxel of a cube that holds mask voxels */
		static CubeVoxels of(final MaskVoxels voxels, final Int3 cube) {
			final Grid grid = voxels.mask().grid();
			final Int3 size = new Int3(Math.min(SIDE, grid.nx() - cube.x()), Math.min(SIDE, grid.ny() - cube.y()),
				Math.min(SIDE, grid.nz() - cube.z()));
			final boolean[] asked = CubeCut.asked(voxels.mask(), cube, size);
			final int[] numbers = new int[asked.length];
			int count = 0;
			for (int row = 0; row < size.y() * size.z(); row++) {
				int number = voxels.number(cube.x(), cube.y() + row % size.y(), cube.z() + row / size.y());
				for (int i = size.x() * row; i < size.x() * (row + 1); i++) {
					if (asked[i]) numbers[count++] = number++;
				}
			}
			return new CubeVoxels(cube, size, asked, Arrays.copyOf(numbers, count));
		}

		/** The values of these voxels among those of the cube. */
		float[] of(final float[] all) {
			final float[] own = new float[numbers.length];
			int next = 0;
			for (int i = 0; i < asked.length; i++) {
				if (asked[i]) own[next++] = all[i];
			}
			return own;
		}
	}
}
