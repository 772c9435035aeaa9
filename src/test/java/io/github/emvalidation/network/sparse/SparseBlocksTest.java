package io.github.emvalidation.network.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Int3;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SparseBlocksTest {

	private static final Int3 SIZE = new Int3(7, 5, 10);
	private static final int REACH = 2;

	/** A few voxels of a box. */
	private static boolean[] asked() {
		final boolean[] asked = new boolean[SIZE.x() * SIZE.y() * SIZE.z()];
		final Random random = new Random(4);
		for (int i = 0; i < 6; i++) asked[random.nextInt(asked.length)] = true;
		return asked;
	}

	private static boolean isAsked(final int x, final int y, final int z) {
		final boolean isInside = x >= 0 && y >= 0 && z >= 0 && x < SIZE.x() && y < SIZE.y() && z < SIZE.z();
		return isInside && asked()[x + SIZE.x() * (y + SIZE.y() * z)];
	}

	/** Whether a voxel of the box with a margin is no more than so far from one that is asked for. */
	private static boolean isNear(final int x, final int y, final int z, final int reach) {
		for (int dz = -reach; dz <= reach; dz++) {
			for (int dy = -reach; dy <= reach; dy++) {
				for (int dx = -reach; dx <= reach; dx++) {
					if (isAsked(x + dx - REACH, y + dy - REACH, z + dz - REACH)) return true;
				}
			}
		}
		return false;
	}

	@Test
	void aLayerNeedsWhatTheNextOneSees() {
		final NeededVoxels needed = NeededVoxels.of(asked(), SIZE, REACH);
		assertEquals(new Int3(12, 12, 16), needed.size(), "margins on both sides, filled up to blocks");
		for (int reach = 0; reach <= REACH; reach++) {
			final BitSet seen = needed.seen(reach).bits();
			for (int i = 0; i < 12 * 12 * 16 + 64; i++) {
				assertEquals(isNear(i % 12, i / 12 % 12, i / 144, reach), seen.get(i), "voxel " + i + ", reach " + reach);
			}
		}
	}

	@Test
	void eachNeededVoxelHasARowOfItsOwn() {
		final NeededVoxels needed = NeededVoxels.of(asked(), SIZE, REACH).seen(1);
		final SparseBlocks blocks = SparseBlocks.holding(needed);
		final int[] rows = needed.rows(blocks);
		final Set<Integer> distinct = new HashSet<>();
		for (final int row : rows) {
			assertTrue(row >= 0 && row < blocks.count() * SparseBlocks.VOXELS);
			distinct.add(row);
		}
		assertEquals(rows.length, distinct.size());
	}

	@Test
	void theNumberOfBlocksIsEven() {
		final BitSet one = new BitSet();
		one.set(5);
		final SparseBlocks blocks = SparseBlocks.holding(new NeededVoxels(one, Int3.all(4)));
		assertEquals(2, blocks.count());
		assertEquals(5, blocks.row(1, 1, 0));
		assertArrayEquals(blocks.rowsSeen(blocks, 0, 0, 1), blocks.rowsSeen(blocks, 0, 1, 2), "the same block twice");
	}

	/** Each voxel of the box holds its own index, and the table of a layer what its rows stand for. */
	@Test
	void blocksSeeTheirSurroundings() {
		final NeededVoxels last = NeededVoxels.of(asked(), SIZE, REACH);
		final NeededVoxels first = last.seen(REACH);
		final SparseBlocks before = SparseBlocks.holding(first);
		final SparseBlocks blocks = SparseBlocks.holding(last);
		final int[] voxelOfRow = new int[before.count() * SparseBlocks.VOXELS];
		Arrays.fill(voxelOfRow, -1);
		for (int i = 0; i < first.size().product(); i++) {
			if (first.bits().get(i)) voxelOfRow[before.row(i % 12, i / 12 % 12, i / 144)] = i;
		}
		final int side = SparseBlocks.SIDE + 2 * REACH;
		final int[] seen = blocks.rowsSeen(before, REACH, 0, blocks.count());
		int compared = 0;
		for (int i = 0; i < last.size().product(); i++) {
			if (!last.bits().get(i)) continue;
			final int row = blocks.row(i % 12, i / 12 % 12, i / 144);
			final int block = row / SparseBlocks.VOXELS;
			final int inBlock = row % SparseBlocks.VOXELS;
			for (int dz = 0; dz <= 2 * REACH; dz++) {
				for (int dy = 0; dy <= 2 * REACH; dy++) {
					for (int dx = 0; dx <= 2 * REACH; dx++) {
						final int at = inBlock % 4 + dx + side * (inBlock / 4 % 4 + dy + side * (inBlock / 16 + dz + side * block));
						final int expected = i + dx - REACH + 12 * (dy - REACH + 12 * (dz - REACH));
						assertEquals(expected, voxelOfRow[seen[at]]);
						compared++;
					}
				}
			}
		}
		assertTrue(compared >= 5 * 125, "compared " + compared);
	}

	@Test
	void whereNoBlockIsThereIsNoRow() {
		final BitSet one = new BitSet();
		one.set(7);
		final SparseBlocks blocks = SparseBlocks.holding(new NeededVoxels(one, new Int3(12, 4, 4)));
		assertEquals(3, blocks.row(7, 0, 0) % 4);
		assertEquals(SparseBlocks.NONE, blocks.row(3, 0, 0));
		assertEquals(SparseBlocks.NONE, blocks.row(8, 0, 0));
		final int none = SparseBlocks.NONE;
		assertArrayEquals(new int[] { none, 0, 1, 2, 3, none }, Arrays.copyOf(blocks.rowsSeen(blocks, 1, 0, 1), 6));
	}

	@Test
	void blocksOfTheFirstLayerSeeTheValues() {
		final SparseBlocks blocks = SparseBlocks.holding(NeededVoxels.of(asked(), SIZE, REACH));
		final Int3 given = new Int3(SIZE.x() + 2 * REACH + 2, SIZE.y() + 2 * REACH + 2, SIZE.z() + 2 * REACH + 2);
		final float[] values = new float[given.x() * given.y() * given.z()];
		for (int i = 0; i < values.length; i++) values[i] = i + 1;
		final float[] seen = blocks.valuesSeen(values, given, 1, 0, blocks.count());
		for (int i = 0; i < 12 * 12 * 16; i++) {
			final int x = i % 12;
			final int y = i / 12 % 12;
			final int z = i / 144;
			if (!isNear(x, y, z, 0)) continue;
			final int row = blocks.row(x, y, z);
			final int inBlock = row % 64;
			final float middle = seen[inBlock % 4 + 1 + 6 * (inBlock / 4 % 4 + 1 + 6 * (inBlock / 16 + 1 + 6 * (row / 64)))];
			assertEquals(1 + x + 1 + given.x() * (y + 1 + given.y() * (z + 1)), middle);
		}
	}
}
