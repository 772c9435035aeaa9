package io.github.emvalidation.report.screen;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.report.screen.BitCoder.Odds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packs a volume of bytes with loss, like JPEG does with a picture: in blocks of 8³ voxels, whose cosine transforms are counted in whole
 * steps. How likely a step is depends on its neighbours in the block and on those at the same place of the blocks before.
 * {@code unpacking.js} reads the result.
 */
final class BlockCoder {

	/** Distances from the corner of a block, and classes of the sizes round a step. */
	static final int DISTANCES = 13;
	static final int[] CLASS_ENDS = { 0, 1, 2, 4, 6, 9, 14, 24 };
	private static final int KINDS = CLASS_ENDS.length + 1;
	/** The class of each small sum. */
	private static final int[] CLASSES = IntStream.range(0, CLASS_ENDS[CLASS_ENDS.length - 1] + 1)
		.map(sum -> (int) IntStream.of(CLASS_ENDS).filter(end -> sum > end).count()).toArray();
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
	private final Odds isOther = new Odds((DISTANCES + 1) * KINDS);
	private final Odds sizes = new Odds(2 * KINDS * BitCoder.SIZES);
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
		final int section = coder.blocks[0] * coder.blocks[1];
		Parallel.forEach(coder.blocks[2], z -> {
			for (int i = 0; i < section; i++) {
				coder.steps[section * z + i] = coder.stepsOf(coder.values(i % coder.blocks[0], i / coder.blocks[0], z));
			}
		});
		for (int block = 0; block < coder.steps.length; block++) coder.write(block);
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

	private short[] stepsOf(final double[] values) {
		CosineBlocks.transform(values);
		final short[] steps = new short[CosineBlocks.VOXELS];
		for (int i = 0; i < steps.length; i++) {
			final int size = (int) (Math.abs(values[i]) / step + (i == 0 ? 0.5 : ROUND));
			steps[i] = (short) (values[i] < 0 ? -size : size);
		}
		return steps;
	}

	private void write(final int block) {
		final short[] here = steps[block];
		final short[][] around = around(block);
		int last = here.length - 1;
		while (last > 0 && here[CosineBlocks.ORDER[last]] == 0) last--;
		writeFirst(here[0] - expected(around));
		writeEnd((last + GROUP - 1) / GROUP, block);
		for (int i = 1; i < groups[block] * GROUP + 1 && i < here.length; i++) writeStep(here, CosineBlocks.ORDER[i], around);
	}

	/** The steps of the blocks before this one along x, y and z, as far as there are such. */
	private short[][] around(final int block) {
		final int section = blocks[0] * blocks[1];
		final List<short[]> around = new ArrayList<>(3);
		if (block % blocks[0] > 0) around.add(steps[block - 1]);
		if (block / blocks[0] % blocks[1] > 0) around.add(steps[block - blocks[0]]);
		if (block >= section) around.add(steps[block - section]);
		return around.toArray(short[][]::new);
	}

	/** The mean of the first steps of the blocks before. */
	private static int expected(final short[][] around) {
		int sum = 0;
		for (final short[] steps : around) sum += steps[0];
		return around.length == 0 ? 0 : Math.floorDiv(sum, around.length);
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
		final int distance = CosineBlocks.DISTANCE[place];
		final int size = Math.abs(here[place]);
		out.write(size != 0, isOther, distance * KINDS + kind);
		if (size == 0) return;
		out.write(here[place] < 0 ? 1 : 0, 1);
		out.writeSize(size - 1, sizes, ((distance < 3 ? 0 : KINDS) + kind) * BitCoder.SIZES, lengths);
	}

	/** How large the steps are that are known round a place. */
	private static int sizeClass(final short[] here, final int place, final short[][] around) {
		int sum = 0;
		for (final short[] steps : around) sum += Math.abs(steps[place]);
		for (final int near : CosineBlocks.NEARER[place]) sum += 2 * Math.abs(here[near]);
		return sum < CLASSES.length ? CLASSES[sum] : CLASS_ENDS.length;
	}
}
