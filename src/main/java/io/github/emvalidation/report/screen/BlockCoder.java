package io.github.emvalidation.report.screen;

import io.github.emvalidation.report.screen.BitCoder.Odds;

/**
 * Packs a volume of bytes with loss, like JPEG does with a picture: in blocks of 8³ voxels, whose cosine transforms are counted in whole
 * steps. How likely a step is depends on its neighbours in the block and on those at the same place of the blocks before.
 * {@code unpacking.js} reads the result.
 */
final class BlockCoder {

	/** Distances from the corner of a block, and classes of the sizes round a step. */
	static final int DISTANCES = 13;
	static final int[] CLASS_ENDS = { 0, 1, 2, 4, 6, 9, 14, 24 };
	/** Steps are written in groups, up to the last group that has one. */
	static final int GROUP = 32;
	static final int GROUPS = CosineBlocks.VOXELS / GROUP;
	/** A remainder of up to half and a bit more of a step is taken for nothing: it is seldom seen and costs a letter. */
	private static final double ROUND = 0.4;
	private static final int LEVELS = 255;

	private final byte[] codes;
	private final int[] size;
	private final int[] blocks = new int[3];
	private final double step;
	private final BitCoder out = new BitCoder();
	private final int classes = CLASS_ENDS.length + 1;
	private final Odds isOther = new Odds((DISTANCES + 1) * classes);
	private final Odds sizes = new Odds(2 * classes * BitCoder.SIZES);
	private final Odds ends = new Odds((GROUPS + 1) * 2 * GROUP);
	private final Odds first = new Odds(BitCoder.SIZES);
	private final Odds lengths = new Odds(BitCoder.LENGTHS);
	/** By block: steps at each place, and the number of groups. */
	private final short[][] steps;
	private final int[] groups;

	private BlockCoder(final byte[] codes, final int[] size, final double step) {
		this.codes = codes;
		this.size = size;
		this.step = step;
		for (int axis = 0; axis < 3; axis++) blocks[axis] = (size[axis] + CosineBlocks.SIDE - 1) / CosineBlocks.SIDE;
		steps = new short[blocks[0] * blocks[1] * blocks[2]][];
		groups = new int[steps.length];
	}

	/**
	 * @param codes  a byte a voxel, x fastest, then y
	 * @param size   voxels along x, y, z
	 * @param step   width of a step in codes; the mean deviation of a code is up to a quarter of it
	 */
	static byte[] packed(final byte[] codes, final int[] size, final double step) {
		final BlockCoder coder = new BlockCoder(codes, size, step);
		int block = 0;
		for (int z = 0; z < coder.blocks[2]; z++) {
			for (int y = 0; y < coder.blocks[1]; y++) {
				for (int x = 0; x < coder.blocks[0]; x++, block++) {
					coder.write(coder.values(x, y, z), block, coder.neighbours(x, y, z, block));
				}
			}
		}
		return coder.out.finished();
	}

	/** The codes of a block, continued beyond the volume. */
	private double[] values(final int bx, final int by, final int bz) {
		final double[] values = new double[CosineBlocks.VOXELS];
		for (int i = 0; i < values.length; i++) {
			final int x = Math.min(size[0] - 1, 8 * bx + i % 8);
			final int y = Math.min(size[1] - 1, 8 * by + i / 8 % 8);
			final int z = Math.min(size[2] - 1, 8 * bz + i / 64);
			values[i] = codes[x + size[0] * (y + size[1] * z)] & LEVELS;
		}
		return values;
	}

	/** The blocks before this one along x, y and z: their steps, or null. */
	private short[][] neighbours(final int x, final int y, final int z, final int block) {
		final short[] left = x == 0 ? null : steps[block - 1];
		final short[] lower = y == 0 ? null : steps[block - blocks[0]];
		final short[] below = z == 0 ? null : steps[block - blocks[0] * blocks[1]];
		return new short[][] { left, lower, below };
	}

	private void write(final double[] values, final int block, final short[][] around) {
		CosineBlocks.transform(values);
		final short[] here = new short[CosineBlocks.VOXELS];
		int last = 0;
		for (int i = 0; i < here.length; i++) {
			final int place = CosineBlocks.ORDER[i];
			final double share = Math.abs(values[place]) / step;
			here[place] = (short) (Math.signum(values[place]) * Math.floor(share + (place == 0 ? 0.5 : ROUND)));
			if (here[place] != 0) last = i;
		}
		steps[block] = here;
		writeFirst(here[0] - expected(around));
		writeEnd((last + GROUP - 1) / GROUP, block);
		for (int i = 1; i < groups[block] * GROUP + 1 && i < here.length; i++) writeStep(here, CosineBlocks.ORDER[i], around);
	}

	/** The mean of the first steps of the blocks before. */
	private static int expected(final short[][] around) {
		int sum = 0;
		int count = 0;
		for (final short[] steps : around) {
			if (steps == null) continue;
			sum += steps[0];
			count++;
		}
		return count == 0 ? 0 : Math.floorDiv(sum, count);
	}

	private void writeFirst(final int number) {
		out.writeSize(number >= 0 ? 2 * number : -2 * number - 1, first, 0, lengths);
	}

	/** How many groups a block has, beside how many the block before had. */
	private void writeEnd(final int count, final int block) {
		groups[block] = count;
		final int before = block == 0 ? 0 : groups[block - 1];
		int node = 1;
		for (int bit = 4; bit >= 0; bit--) {
			final boolean isOne = (count >> bit & 1) == 1;
			out.write(isOne, ends, before * 2 * GROUP + node);
			node = 2 * node + (isOne ? 1 : 0);
		}
	}

	private void writeStep(final short[] here, final int place, final short[][] around) {
		final int kind = sizeClass(here, place, around);
		final int distance = (int) Math.sqrt(CosineBlocks.square(place));
		final int size = Math.abs(here[place]);
		out.write(size != 0, isOther, distance * classes + kind);
		if (size == 0) return;
		out.write(here[place] < 0 ? 1 : 0, 1);
		out.writeSize(size - 1, sizes, ((distance < 3 ? 0 : classes) + kind) * BitCoder.SIZES, lengths);
	}

	/** How large the steps are that are known round a place. */
	private static int sizeClass(final short[] here, final int place, final short[][] around) {
		int sum = 0;
		for (final short[] steps : around) sum += steps == null ? 0 : Math.abs(steps[place]);
		if (place % 8 > 0) sum += 2 * Math.abs(here[place - 1]);
		if (place / 8 % 8 > 0) sum += 2 * Math.abs(here[place - 8]);
		if (place / 64 > 0) sum += 2 * Math.abs(here[place - 64]);
		int kind = 0;
		while (kind < CLASS_ENDS.length && sum > CLASS_ENDS[kind]) kind++;
		return kind;
	}
}
