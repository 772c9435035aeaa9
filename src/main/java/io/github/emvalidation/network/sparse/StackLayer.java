package io.github.emvalidation.network.sparse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv3d;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** A layer of a {@link SparseStack}: a convolution without padding, followed by max(0, ·). */
public final class StackLayer {

	/** Blocks computed together at most; in arrays of 32 times 32 numbers Java's vector instructions are at their best. */
	static final int MANY = 32;
	/** The blocks of a tile are filled up to a multiple of this, so that memory of few sizes does for all. */
	private static final int FEW = 8;

	private final NDArray weights;
	private final NDArray bias;
	private final int in;
	private final int out;
	private final int kernel;
	/** (points, channels taken, channels given), made when it is first needed. */
	private NDArray points;
	/** Of each channel of each block of a tile. */
	private float[] biases;

	/**
	 * A layer.
	 *
	 * @param weights (channels given, channels taken, kernel, kernel, kernel)
	 * @param bias    one for each channel given, or null
	 */
	public StackLayer(final NDArray weights, final NDArray bias) {
		this.weights = weights;
		this.bias = bias;
		out = Math.toIntExact(weights.getShape().get(0));
		in = Math.toIntExact(weights.getShape().get(1));
		kernel = Math.toIntExact(weights.getShape().get(2));
	}

	/**
	 * The layer of whole boxes.
	 *
	 * @param x (boxes, channels, z, y, x)
	 * @return boxes smaller by what the kernel reaches on each side
	 */
	public NDArray apply(final NDArray x) {
		return Activation.relu(Conv3d.conv3d(x, weights, bias).singletonOrThrow());
	}

	int channels() {
		return out;
	}

	/**
	 * Makes ready for {@link #apply(FloatBuffer, int[], WorkMemory, FloatBuffer, int)}, which several threads may call.
	 *
	 * @throws IllegalArgumentException for kernels of another size than 3³
	 */
	void prepare() {
		if (kernel != Winograd.KERNEL) throw new IllegalArgumentException("A kernel of " + kernel + " voxels a side, not " + Winograd.KERNEL);
		if (points != null) return;
		final float[] kernels = weights.toFloatArray();
		final float[] values = new float[Winograd.POINTS * in * out];
		for (int i = 0; i < in * out; i++) {
			final double[] of = Winograd.kernel(kernels, i * kernel * kernel * kernel);
			for (int point = 0; point < of.length; point++) values[(point * in + i % in) * out + i / in] = (float) of[point];
		}
		points = weights.getManager().create(values, new Shape(Winograd.POINTS, in, out));
		final float[] own = bias == null ? new float[out] : bias.toFloatArray();
		biases = new float[MANY * out];
		for (int i = 0; i < biases.length; i++) biases[i] = own[i % out];
	}

	/**
	 * The layer at blocks of 4³ voxels.
	 *
	 * @param before rows of the layer before
	 * @param seen   rows that the blocks see, 6³ a block, x fastest, of {@value #MANY} blocks at most; {@link SparseBlocks#NONE} for zeros
	 * @param into   rows of this layer
	 * @param first  row at which the blocks begin
	 */
	void apply(final FloatBuffer before, final int[] seen, final WorkMemory memory, final FloatBuffer into, final int first) {
		final int blocks = seen.length / Winograd.POINTS;
		final int tiles = (blocks + FEW - 1) / FEW * FEW;
		final float[][] tile = memory.tile(tiles * in);
		final float[] several = memory.row(SparseBlocks.SIDE * in);
		for (int block = 0; block < tiles; block++) gather(before, seen, Math.min(block, blocks - 1), tile, block, several);
		Winograd.toPoints(tile, memory.spare(tiles * in));
		final float[][] sums = products(tile, tiles, memory);
		Winograd.fromPoints(sums, memory.spare(tiles * out));
		for (int voxel = 0; voxel < SparseBlocks.VOXELS; voxel++) {
			final int side = SparseBlocks.SIDE;
			final float[] values = sums[voxel % side + Winograd.SIDE * (voxel / side % side + Winograd.SIDE * (voxel / (side * side)))];
			for (int i = 0; i < values.length; i++) values[i] = Math.max(0, values[i] + biases[i]);
			for (int block = 0; block < blocks; block++) into.put((first + block * SparseBlocks.VOXELS + voxel) * out, values, block * out, out);
		}
	}

	/** Puts what a block sees into a tile; rows that lie one behind the other come together, which takes less time than one by one. */
	private void gather(final FloatBuffer before, final int[] seen, final int of, final float[][] tile, final int block,
		final float[] several)
	{
		int next = 0;
		while (next < Winograd.POINTS) {
			final int at = of * Winograd.POINTS + next;
			if (seen[at] == SparseBlocks.NONE) {
				// not what other voxels hold: in a part of the map that is stronger by far it would round the block's own values away
				Arrays.fill(tile[next++], block * in, (block + 1) * in, 0);
				continue;
			}
			int count = 1;
			final int most = Math.min(SparseBlocks.SIDE, Winograd.POINTS - next);
			while (count < most && seen[at + count] == seen[at] + count) count++;
			if (count == 1) before.get(seen[at] * in, tile[next], block * in, in);
			else {
				before.get(seen[at] * in, several, 0, count * in);
				for (int i = 0; i < count; i++) System.arraycopy(several, i * in, tile[next + i], block * in, in);
			}
			next += count;
		}
	}

	/** At each point, the channels of each block times the kernels. */
	private float[][] products(final float[][] tile, final int tiles, final WorkMemory memory) {
		try (NDManager scratch = weights.getManager().newSubManager()) {
			final NDArray x = memory.input().array(tile, new Shape(Winograd.POINTS, tiles, in), scratch);
			final NDArray sums = x.batchMatMul(points);
			sums.attach(scratch);
			final FloatBuffer found = numbers(sums);
			final float[][] into = memory.tile(tiles * out);
			for (final float[] point : into) found.get(point);
			return into;
		}
	}

	/** The memory of an array itself; what is put there is in the array. */
	static FloatBuffer numbers(final NDArray array) {
		return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
	}
}
