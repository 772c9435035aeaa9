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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A stack of convolutions without padding, computed at the voxels of a box that are asked for, and in each layer before at those that they
 * see. What it costs follows the mask, not the box: of a box round a part of a particle, a mask may ask for a quarter.
 * <p>
 * Voxels come in small blocks, many together. A single small box PyTorch would not give to oneDNN: it would take 2.5 times as long, and
 * round otherwise
 * (<a href="https://github.com/pytorch/pytorch/blob/v2.7.1/aten/src/ATen/native/Convolution.cpp">use_mkldnn</a>). With two and more it
 * does, so a voxel gets the same bits whatever else is asked for. Blocks are computed on several threads, each on one of the engine.
 */
public final class SparseStack {

	/**
	 * A layer of the stack.
	 *
	 * @param channels that it gives
	 * @param function takes (boxes, channels, z, y, x) and gives boxes smaller by the kernel's reach on each side
	 */
	public record Layer(int channels, UnaryOperator<NDArray> function) {}

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
	private final Queue<EngineInput> inputs;
	private final Progress progress;

	/**
	 * Plans which voxels of which layer are needed.
	 *
	 * @param size     voxels of the box along each axis
	 * @param asked    of the voxels of the box, x fastest; one at least
	 * @param kernels  sides of the kernels, odd
	 * @param inputs   idle ones; more may come to them
	 * @param progress cancels
	 */
	public SparseStack(final Int3 size, final boolean[] asked, final int[] kernels, final Queue<EngineInput> inputs, final Progress progress) {
		this.inputs = inputs;
		this.progress = progress;
		reaches = new int[kernels.length];
		for (int layer = 0; layer < kernels.length; layer++) reaches[layer] = kernels[layer] / 2;
		final int margin = IntStream.of(reaches).skip(1).sum();
		given = grown(size, margin + reaches[0]);
		blocks = new SparseBlocks[kernels.length];
		NeededVoxels needed = NeededVoxels.of(asked, size, margin);
		final int last = kernels.length - 1;
		blocks[last] = needed.blocks();
		rows = needed.rows(blocks[last]);
		for (int layer = last - 1; layer >= 0; layer--) {
			needed = needed.seen(reaches[layer + 1]);
			blocks[layer] = needed.blocks();
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
	public NDArray apply(final float[] values, final List<Layer> layers, final NDManager manager) {
		NDArray table = null;
		for (int i = 0; i < blocks.length; i++) {
			final int number = i;
			final Layer layer = layers.get(i);
			final NDArray before = table;
			table = manager.create(new Shape((long) blocks[i].count() * SparseBlocks.VOXELS, layer.channels));
			final NDArray into = table;
			forEach(blocks[i].count(), BATCH, (first, end, input) -> {
				try (NDManager scratch = manager.newSubManager()) {
					final NDArray x = before == null ? values(values, first, end, input, scratch) : rows(number, before, first, end, input, scratch);
					final NDArray rows = layer.function.apply(x).transpose(0, 2, 3, 4, 1).reshape(-1, layer.channels);
					into.set(new NDIndex().addSliceDim((long) first * SparseBlocks.VOXELS, (long) end * SparseBlocks.VOXELS), rows);
				}
			});
			if (before != null) before.close();
		}
		return table;
	}

	/** What blocks of the first layer see. */
	private NDArray values(final float[] values, final int first, final int end, final EngineInput input, final NDManager manager) {
		final int side = SparseBlocks.SIDE + 2 * reaches[0];
		return input.array(blocks[0].valuesSeen(values, given, reaches[0], first, end), new Shape(end - first, 1, side, side, side), manager);
	}

	/** What blocks of a later layer see. Channels stay last in memory, as oneDNN likes them. */
	private NDArray rows(final int layer, final NDArray before, final int first, final int end, final EngineInput input,
		final NDManager manager)
	{
		final int side = SparseBlocks.SIDE + 2 * reaches[layer];
		final NDArray seen = input.array(blocks[layer].rowsSeen(blocks[layer - 1], reaches[layer], first, end), manager);
		return rows(before, seen, manager).reshape(end - first, side, side, side, -1).transpose(0, 4, 1, 2, 3);
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
		forEach(rows.length, MANY, (first, end, input) -> {
			final int[] voxels = IntStream.range(first, Math.max(end, first + FEW)).map(i -> Math.min(i, end - 1)).toArray();
			final int[] which = Arrays.stream(voxels).map(i -> rows[i]).toArray();
			try (NDManager scratch = manager.newSubManager()) {
				final NDArray seen = input.array(which, scratch);
				final List<NDArray> features = new ArrayList<>();
				for (final NDArray table : tables) features.add(rows(table, seen, scratch).transpose().reshape(1, -1, 1, 1, voxels.length));
				System.arraycopy(head.apply(features, voxels, input, scratch).toFloatArray(), 0, answers, first, end - first);
			}
		});
		return answers;
	}

	@FunctionalInterface
	private interface Part {

		void run(int first, int end, EngineInput input);
	}

	/** Runs 0..count-1 in parts of a size, several at a time, each with an input of its own. */
	private void forEach(final int count, final int size, final Part part) {
		Parallel.forEach((count + size - 1) / size, i -> {
			progress.checkCanceled();
			final EngineInput found = inputs.poll();
			final EngineInput input = found == null ? new EngineInput() : found;
			part.run(i * size, Math.min(count, (i + 1) * size), input);
			inputs.add(input);
		});
	}
}
