package io.github.emvalidation.network.sparse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import io.github.emvalidation.network.EngineInput;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.Int3;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * A stack of convolutions without padding, computed at the voxels of a box that are asked for, and in each layer before at those that they
 * see. What it costs follows the mask, not the box: of a box round a part of a particle, a mask may ask for a quarter.
 * <p>
 * Voxels come in small blocks, many together, on several threads, each on one of the engine. The first layer is PyTorch's own convolution.
 * A single small box PyTorch would not give to oneDNN: it would take 2.5 times as long, and round otherwise
 * (<a href="https://github.com/pytorch/pytorch/blob/v2.7.1/aten/src/ATen/native/Convolution.cpp">use_mkldnn</a>); with two and more it
 * does. The other layers are those of {@link Winograd}: what else is in a voxel's block changes its last digits, and nothing else does.
 */
public final class SparseStack {

	/** What judges each voxel alone. */
	@FunctionalInterface
	public interface Head {

		/**
		 * The answers at some of the voxels asked for.
		 *
		 * @param features what each stack gives there, (1, channels, 1, 1, voxels)
		 * @param voxels   which they are of those asked for; the last one may come again
		 * @param input    through which more numbers may reach the engine
		 * @param manager  of the features
		 * @return one a voxel
		 */
		NDArray apply(List<NDArray> features, int[] voxels, EngineInput input, NDManager manager);
	}

	/** Blocks computed together. */
	private static final int BATCH = 128;
	/** Voxels that a head judges together at most ... */
	private static final int MANY = 4096;
	/** ... and at least: PyTorch adds the numbers of fewer than 12 up in another order. */
	private static final int FEW = 64;

	private final Int3 given;
	private final int[] reaches;
	private final SparseBlocks[] blocks;
	/** Of each voxel asked for, its row in the last layer's table. */
	private final int[] rows;
	private final Queue<WorkMemory> idle;
	private final Progress progress;

	/**
	 * Plans which voxels of which layer are needed.
	 *
	 * @param size     voxels of the box along each axis
	 * @param asked    of the voxels of the box, x fastest; one at least
	 * @param kernels  sides of the kernels, odd
	 * @param idle     memory that no thread works in; more may come to it
	 * @param progress cancels
	 */
	public SparseStack(final Int3 size, final boolean[] asked, final int[] kernels, final Queue<WorkMemory> idle, final Progress progress) {
		this.idle = idle;
		this.progress = progress;
		reaches = new int[kernels.length];
		for (int layer = 0; layer < kernels.length; layer++) reaches[layer] = kernels[layer] / 2;
		final int margin = IntStream.of(reaches).skip(1).sum();
		given = grown(size, margin + reaches[0]);
		blocks = new SparseBlocks[kernels.length];
		NeededVoxels needed = NeededVoxels.of(asked, size, margin);
		final int last = kernels.length - 1;
		blocks[last] = SparseBlocks.holding(needed);
		rows = needed.rows(blocks[last]);
		for (int layer = last - 1; layer >= 0; layer--) {
			needed = needed.seen(reaches[layer + 1]);
			blocks[layer] = SparseBlocks.holding(needed);
		}
	}

	private static Int3 grown(final Int3 size, final int margin) {
		return new Int3(size.x() + 2 * margin, size.y() + 2 * margin, size.z() + 2 * margin);
	}

	/**
	 * What the last layer gives at all that is needed of it.
	 *
	 * @param values of the box and of all that its voxels see round it, x fastest
	 * @param layers as many as there are kernels
	 * @return (rows, channels), for {@link #answers}; belongs to {@code manager}
	 */
	public NDArray apply(final float[] values, final List<StackLayer> layers, final NDManager manager) {
		NDArray table = newTable(0, layers.get(0), manager);
		first(values, layers.get(0), table, manager);
		for (int i = 1; i < blocks.length; i++) {
			final int number = i;
			final StackLayer layer = layers.get(i);
			layer.prepare();
			final NDArray next = newTable(i, layer, manager);
			final FloatBuffer before = StackLayer.numbers(table);
			final FloatBuffer into = StackLayer.numbers(next);
			forEach(blocks[i].count(), StackLayer.MANY, (first, end, memory) -> layer.apply(before,
				blocks[number].rowsSeen(blocks[number - 1], reaches[number], first, end), memory, into, first * SparseBlocks.VOXELS));
			table.close();
			table = next;
		}
		return table;
	}

	private NDArray newTable(final int i, final StackLayer layer, final NDManager manager) {
		return manager.create(new Shape((long) blocks[i].count() * SparseBlocks.VOXELS, layer.channels()));
	}

	/** The first layer, which takes a single channel. */
	private void first(final float[] values, final StackLayer layer, final NDArray into, final NDManager manager) {
		final int side = SparseBlocks.SIDE + 2 * reaches[0];
		forEach(blocks[0].count(), BATCH, (first, end, memory) -> {
			try (NDManager scratch = manager.newSubManager()) {
				final float[] seen = blocks[0].valuesSeen(values, given, reaches[0], first, end);
				final NDArray x = memory.input().array(seen, new Shape(end - first, 1, side, side, side), scratch);
				final NDArray rows = layer.apply(x).transpose(0, 2, 3, 4, 1).reshape(-1, layer.channels());
				into.set(new NDIndex().addSliceDim((long) first * SparseBlocks.VOXELS, (long) end * SparseBlocks.VOXELS), rows);
			}
		});
	}

	private static NDArray rows(final NDArray table, final NDArray which, final NDManager manager) {
		final NDArray rows = Embedding.embedding(which, table, SparseFormat.DENSE).singletonOrThrow();
		rows.attach(manager);
		return rows;
	}

	/**
	 * What a head answers at the voxels asked for.
	 *
	 * @param tables what {@link #apply} gave, of one stack or several
	 * @return one a voxel asked for, x fastest
	 */
	public float[] answers(final List<NDArray> tables, final Head head, final NDManager manager) {
		final float[] answers = new float[rows.length];
		forEach(rows.length, MANY, (first, end, memory) -> {
			final int[] voxels = IntStream.range(first, Math.max(end, first + FEW)).map(i -> Math.min(i, end - 1)).toArray();
			final int[] which = Arrays.stream(voxels).map(i -> rows[i]).toArray();
			try (NDManager scratch = manager.newSubManager()) {
				final NDArray seen = memory.input().array(which, scratch);
				final List<NDArray> features = new ArrayList<>();
				for (final NDArray table : tables) features.add(rows(table, seen, scratch).transpose().reshape(1, -1, 1, 1, voxels.length));
				System.arraycopy(head.apply(features, voxels, memory.input(), scratch).toFloatArray(), 0, answers, first, end - first);
			}
		});
		return answers;
	}

	@FunctionalInterface
	private interface Part {

		void run(int first, int end, WorkMemory memory);
	}

	/** Runs 0..count-1 in parts of a size, several at a time, each with memory of its own. */
	private void forEach(final int count, final int size, final Part part) {
		Parallel.forEach((count + size - 1) / size, i -> {
			progress.checkCanceled();
			final WorkMemory found = idle.poll();
			final WorkMemory memory = found == null ? new WorkMemory() : found;
			part.run(i * size, Math.min(count, (i + 1) * size), memory);
			idle.add(memory);
		});
	}
}
