package io.github.emvalidation.network.sparse;

import io.github.emvalidation.volume.Int3;
import java.util.BitSet;

/**
 * The voxels needed of a layer, a bit each, x fastest.
 *
 * @param size voxels along each axis, multiples of a block's side
 */
record NeededVoxels(BitSet bits, Int3 size) {

	/**
	 * The voxels asked for, with a margin.
	 *
	 * @param asked  x fastest
	 * @param size   voxels along each axis
	 * @param margin voxels added on each side, and behind them as many as fill a block
	 */
	static NeededVoxels of(final boolean[] asked, final Int3 size, final int margin) {
		final Int3 grown = new Int3(filled(size.x() + 2 * margin), filled(size.y() + 2 * margin), filled(size.z() + 2 * margin));
		final BitSet bits = new BitSet(Math.toIntExact(grown.product()));
		for (int row = 0; row < size.y() * size.z(); row++) {
			final int from = row * size.x();
			final int to = margin + grown.x() * (margin + row % size.y() + grown.y() * (margin + row / size.y()));
			for (int x = 0; x < size.x(); x++) {
				if (asked[from + x]) bits.set(to + x);
			}
		}
		return new NeededVoxels(bits, grown);
	}

	private static int filled(final int n) {
		return (n + SparseBlocks.SIDE - 1) / SparseBlocks.SIDE * SparseBlocks.SIDE;
	}

	/** The rows of these voxels, x fastest, in the table of blocks. */
	int[] rows(final SparseBlocks blocks) {
		return bits.stream().map(i -> blocks.row(i % size.x(), i / size.x() % size.y(), i / (size.x() * size.y()))).toArray();
	}

	/**
	 * The voxels of the layer before that these see.
	 *
	 * @param reach up to so far away along each axis, within the margin; so no voxel reaches beyond a row's end into the next row
	 */
	NeededVoxels seen(final int reach) {
		final BitSet x = spread(bits, 1, reach);
		final BitSet xy = spread(x, size.x(), reach);
		return new NeededVoxels(spread(xy, size.x() * size.y(), reach), size);
	}

	/** Along the axis whose neighbours are {@code step} apart. */
	private static BitSet spread(final BitSet from, final int step, final int reach) {
		final long[] words = from.toLongArray();
		final long[] to = new long[words.length + reach * step / Long.SIZE + 2];
		System.arraycopy(words, 0, to, 0, words.length);
		for (int shift = step; shift <= reach * step; shift += step) {
			final int far = shift / Long.SIZE;
			final int near = shift % Long.SIZE;
			for (int i = 0; i < words.length; i++) {
				// two shifts in place of one by 64, which Java takes for one by 0
				to[i + far] |= words[i] << near;
				to[i + far + 1] |= words[i] >>> 1 >>> Long.SIZE - 1 - near;
				if (i >= far) to[i - far] |= words[i] >>> near;
				if (i > far) to[i - far - 1] |= words[i] << 1 << Long.SIZE - 1 - near;
			}
		}
		return BitSet.valueOf(to);
	}
}
