package io.github.emvalidation.network.sparse;

import io.github.emvalidation.volume.Int3;
import java.util.Arrays;

/**
 * The blocks of {@value #SIDE}³ voxels that hold the voxels needed of a layer. What the layer gives is a table: a row holds the channels
 * of a voxel, and the rows of a block are one behind the other, x fastest.
 */
final class SparseBlocks {

	/** Side of a block. With 2, kernels of 3 voxels read 8 rows for each that is computed, with 4 3.4; with 8, a quarter more is computed. */
	static final int SIDE = 4;
	/** Voxels of a block. */
	static final int VOXELS = SIDE * SIDE * SIDE;
	/** In place of a row or the number of a block, where no block holds a voxel. */
	static final int NONE = -1;

	/** Voxels along each axis, multiples of {@value #SIDE}. */
	private final Int3 size;
	/** Of each place in the grid of blocks, x fastest, the number of its block, or {@link #NONE}. */
	private final int[] number;
	/** The places of the blocks in that grid. */
	private final int[] places;

	private SparseBlocks(final Int3 size, final int[] number, final int[] places) {
		this.size = size;
		this.number = number;
		this.places = places;
	}

	/**
	 * The blocks that hold these voxels; their number is even, and for that the last one may be there twice.
	 *
	 * @param needed one voxel at least
	 */
	static SparseBlocks holding(final NeededVoxels needed) {
		final Int3 size = needed.size();
		final int nx = size.x() / SIDE;
		final int ny = size.y() / SIDE;
		final boolean[] holds = new boolean[nx * ny * (size.z() / SIDE)];
		int count = 0;
		for (int i = needed.bits().nextSetBit(0); i >= 0; i = needed.bits().nextSetBit(i + 1)) {
			final int row = i / size.x();
			final int place = i % size.x() / SIDE + nx * (row % size.y() / SIDE + ny * (row / size.y() / SIDE));
			if (!holds[place]) count++;
			holds[place] = true;
		}
		final int[] places = new int[count + count % 2];
		final int[] number = new int[holds.length];
		Arrays.fill(number, NONE);
		int next = 0;
		for (int place = 0; place < holds.length; place++) {
			if (!holds[place]) continue;
			number[place] = next;
			places[next++] = place;
		}
		if (next < places.length) places[next] = places[next - 1];
		return new SparseBlocks(size, number, places);
	}

	/** How many there are; even. */
	int count() {
		return places.length;
	}

	/** The row of a voxel in the table; {@link #NONE} where no block holds it. */
	int row(final int x, final int y, final int z) {
		final int block = number[x / SIDE + size.x() / SIDE * (y / SIDE + size.y() / SIDE * (z / SIDE))];
		return block == NONE ? NONE : VOXELS * block + x % SIDE + SIDE * (y % SIDE + SIDE * (z % SIDE));
	}

	private int x(final int block) {
		return SIDE * (places[block] % (size.x() / SIDE));
	}

	private int y(final int block) {
		return SIDE * (places[block] / (size.x() / SIDE) % (size.y() / SIDE));
	}

	private int z(final int block) {
		return SIDE * (places[block] / (size.x() / SIDE * (size.y() / SIDE)));
	}

	/**
	 * The rows of the layer before that blocks first..end-1 see.
	 *
	 * @param before blocks of the same grid
	 * @param reach  voxels that a kernel reaches to each side
	 * @return {@code (SIDE + 2 reach)³} a block, x fastest; {@link #NONE} for voxels that no block of the layer before holds
	 */
	int[] rowsSeen(final SparseBlocks before, final int reach, final int first, final int end) {
		final int side = SIDE + 2 * reach;
		final int[] rows = new int[(end - first) * side * side * side];
		int at = 0;
		for (int block = first; block < end; block++) {
			for (int row = 0; row < side * side; row++) {
				final int y = inside(y(block) - reach + row % side, size.y());
				final int z = inside(z(block) - reach + row / side, size.z());
				before.addRow(x(block) - reach, y, z, rows, at, side);
				at += side;
			}
		}
		return rows;
	}

	/** The rows of voxels from..from+count-1 along x. */
	private void addRow(final int from, final int y, final int z, final int[] into, final int at, final int count) {
		final int start = size.x() / SIDE * (y / SIDE + size.y() / SIDE * (z / SIDE));
		final int inBlock = SIDE * (y % SIDE + SIDE * (z % SIDE));
		for (int i = 0; i < count; i++) {
			final int x = inside(from + i, size.x());
			final int block = number[start + x / SIDE];
			into[at + i] = block == NONE ? NONE : VOXELS * block + inBlock + x % SIDE;
		}
	}

	/** Beyond the grid nothing is needed, and any voxel does. */
	private static int inside(final int i, final int n) {
		return Math.max(0, Math.min(n - 1, i));
	}

	/**
	 * The values that blocks first..end-1 of the first layer see.
	 *
	 * @param values x fastest; the first one is that which the grid's first voxel sees first
	 * @param given  how many there are along each axis; beyond them there is 0
	 * @return {@code (SIDE + 2 reach)³} a block, x fastest
	 */
	float[] valuesSeen(final float[] values, final Int3 given, final int reach, final int first, final int end) {
		final int side = SIDE + 2 * reach;
		final float[] seen = new float[(end - first) * side * side * side];
		for (int block = first; block < end; block++) {
			final int length = Math.min(side, given.x() - x(block));
			for (int row = 0; row < side * side; row++) {
				final int y = y(block) + row % side;
				final int z = z(block) + row / side;
				if (y >= given.y() || z >= given.z()) continue;
				final int to = side * (row + side * side * (block - first));
				System.arraycopy(values, x(block) + given.x() * (y + given.y() * z), seen, to, length);
			}
		}
		return seen;
	}
}
