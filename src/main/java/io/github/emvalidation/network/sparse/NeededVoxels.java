package io.github.emvalidation.network.sparse;

import io.github.emvalidation.volume.Int3;
import java.util.stream.IntStream;

/**
 * The voxels needed of a layer.
 *
 * @param flags x fastest
 * @param size  voxels along each axis, multiples of a block's side
 */
record NeededVoxels(boolean[] flags, Int3 size) {

	/**
	 * The voxels asked for, with a margin.
	 *
	 * @param asked  x fastest
	 * @param size   voxels along each axis
	 * @param margin voxels added on each side, and behind them as many as fill a block
	 */
	static NeededVoxels of(final boolean[] asked, final Int3 size, final int margin) {
		final Int3 grown = new Int3(filled(size.x() + 2 * margin), filled(size.y() + 2 * margin), filled(size.z() + 2 * margin));
		final boolean[] flags = new boolean[Math.toIntExact(grown.product())];
		for (int row = 0; row < size.y() * size.z(); row++) {
			final int to = margin + grown.x() * (margin + row % size.y() + grown.y() * (margin + row / size.y()));
			System.arraycopy(asked, row * size.x(), flags, to, size.x());
		}
		return new NeededVoxels(flags, grown);
	}

	private static int filled(final int n) {
		return (n + SparseBlocks.SIDE - 1) / SparseBlocks.SIDE * SparseBlocks.SIDE;
	}

	/** The blocks that hold them. */
	SparseBlocks blocks() {
		return SparseBlocks.holding(flags, size);
	}

	/** The rows of these voxels, x fastest, in the table of blocks. */
	int[] rows(final SparseBlocks blocks) {
		return IntStream.range(0, flags.length).filter(i -> flags[i])
			.map(i -> blocks.row(i % size.x(), i / size.x() % size.y(), i / (size.x() * size.y()))).toArray();
	}

	/** The voxels of the layer before that these see, up to {@code reach} away along each axis. */
	NeededVoxels seen(final int reach) {
		final boolean[] x = spread(flags, 1, size.x(), reach);
		final boolean[] xy = spread(x, size.x(), size.y(), reach);
		return new NeededVoxels(spread(xy, size.x() * size.y(), size.z(), reach), size);
	}

	/** Along the axis whose neighbours are {@code step} apart. */
	private static boolean[] spread(final boolean[] from, final int step, final int n, final int reach) {
		final boolean[] to = from.clone();
		for (int shift = step; shift <= reach * step; shift += step) {
			for (int block = 0; block < from.length; block += n * step) {
				for (int i = block; i < block + n * step - shift; i++) {
					to[i] |= from[i + shift];
					to[i + shift] |= from[i];
				}
			}
		}
		return to;
	}
}
