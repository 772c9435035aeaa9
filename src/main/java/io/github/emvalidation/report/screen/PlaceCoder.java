package io.github.emvalidation.report.screen;

import io.github.emvalidation.report.screen.BitCoder.Odds;

/**
 * Packs what is sharp at the voxels: whether a voxel is inside, and values that exist only inside a thin particle. Each is told apart from
 * what the voxels before let expect. {@code unpacking.js} reads the result.
 */
final class PlaceCoder {

	/** The voxels before one that say whether it is inside: steps along x, y, z. */
	static final int[][] BEFORE = { { -1, 0, 0 }, { 0, -1, 0 }, { 0, 0, -1 }, { -1, -1, 0 }, { 1, -1, 0 }, { -1, 0, -1 }, { 1, 0, -1 },
		{ 0, -1, -1 }, { 0, 1, -1 }, { -2, 0, 0 }, { 0, -2, 0 }, { 0, 0, -2 } };
	/** Those of them that a value is compared with. */
	static final int NEAREST = 9;
	static final int[] CLASS_ENDS = { 0, 2, 4, 8, 14, 22 };

	private PlaceCoder() {}

	/** @param size voxels along x, y, z */
	static byte[] packed(final boolean[] inside, final int[] size) {
		final BitCoder out = new BitCoder();
		final Odds odds = new Odds(1 << BEFORE.length);
		walk(size, (at, before) -> {
			int context = 0;
			for (int i = 0; i < before.length; i++) if (before[i] >= 0 && inside[before[i]]) context |= 1 << i;
			out.write(inside[at], odds, context);
		});
		return out.finished();
	}

	/**
	 * @param levels a number from 0 on for every voxel; only those inside are written
	 * @param size   voxels along x, y, z
	 */
	static byte[] packed(final int[] levels, final boolean[] inside, final int[] size) {
		final BitCoder out = new BitCoder();
		final Odds sizes = new Odds((CLASS_ENDS.length + 2) * BitCoder.SIZES);
		final Odds signs = new Odds(CLASS_ENDS.length + 2);
		final Odds lengths = new Odds(BitCoder.LENGTHS);
		final int[] last = new int[1];
		walk(size, (at, before) -> {
			if (!inside[at]) return;
			final int[] expected = expected(levels, inside, before, last[0]);
			final int more = levels[at] - expected[0];
			out.writeSize(Math.abs(more), sizes, expected[1] * BitCoder.SIZES, lengths);
			if (more != 0) out.write(more < 0, signs, expected[1]);
			last[0] = levels[at];
		});
		return out.finished();
	}

	/** The mean of the values before, the nearest ones twice, and a class of how much they differ: the last class for none. */
	private static int[] expected(final int[] levels, final boolean[] inside, final int[] before, final int last) {
		int sum = 0;
		int weights = 0;
		int low = Integer.MAX_VALUE;
		int high = Integer.MIN_VALUE;
		for (int i = 0; i < NEAREST; i++) {
			if (before[i] < 0 || !inside[before[i]]) continue;
			final int weight = i < 3 ? 2 : 1;
			sum += weight * levels[before[i]];
			weights += weight;
			low = Math.min(low, levels[before[i]]);
			high = Math.max(high, levels[before[i]]);
		}
		if (weights == 0) return new int[] { last, CLASS_ENDS.length + 1 };
		int kind = 0;
		while (kind < CLASS_ENDS.length && high - low > CLASS_ENDS[kind]) kind++;
		return new int[] { (2 * sum + weights) / (2 * weights), kind };
	}

	private interface Visitor {

		/** @param before places of the voxels before this one, -1 beyond the volume */
		void visit(int at, int[] before);
	}

	private static void walk(final int[] size, final Visitor visitor) {
		final int[] before = new int[BEFORE.length];
		int at = 0;
		for (int z = 0; z < size[2]; z++) {
			for (int y = 0; y < size[1]; y++) {
				for (int x = 0; x < size[0]; x++, at++) {
					for (int i = 0; i < before.length; i++) {
						final int u = x + BEFORE[i][0];
						final int v = y + BEFORE[i][1];
						final int w = z + BEFORE[i][2];
						before[i] = u < 0 || v < 0 || w < 0 || u >= size[0] || v >= size[1] ? -1 : u + size[0] * (v + size[1] * w);
					}
					visitor.visit(at, before);
				}
			}
		}
	}
}
