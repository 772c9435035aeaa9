package io.github.emvalidation.check.map.background;

import io.github.emvalidation.progress.Progress;
import java.util.List;

/**
 * The value that occurs most often in the background, found without sorting or counting all values: eight candidates are kept
 * as Misra and Gries (1982, doi:10.1016/0167-6423(82)90012-0) do, then counted. A value that makes up more than a ninth of the
 * voxels is certain to be among them; where no value does, the share returned is that of a candidate, a small number.
 *
 * @param value the value
 * @param share of the background voxels that hold exactly it
 */
record FrequentValue(double value, double share) {

	private static final int CANDIDATES = 8;

	/** Candidate values with a lower bound of their counts. */
	private static final class Candidates {

		private final float[] values = new float[CANDIDATES];
		private final long[] counts = new long[CANDIDATES];

		static Candidates of(final float[] data) {
			final Candidates candidates = new Candidates();
			for (final float v : data) candidates.add(v, 1);
			return candidates;
		}

		void addAll(final Candidates other) {
			for (int i = 0; i < CANDIDATES; i++) add(other.values[i], other.counts[i]);
		}

		private void add(final float v, final long times) {
			int free = -1;
			for (int i = 0; i < CANDIDATES; i++) {
				if (counts[i] > 0 && values[i] == v) {
					counts[i] += times;
					return;
				}
				if (counts[i] == 0) free = i;
			}
			if (free >= 0) put(free, v, times);
			else displace(v, times);
		}

		private void put(final int slot, final float v, final long times) {
			values[slot] = v;
			counts[slot] = times;
		}

		/** All candidates pay for the newcomer; it takes the place of the one that runs out first, if it outlives it. */
		private void displace(final float v, final long times) {
			int least = 0;
			for (int i = 1; i < CANDIDATES; i++) {
				if (counts[i] < counts[least]) least = i;
			}
			final long paid = Math.min(times, counts[least]);
			for (int i = 0; i < CANDIDATES; i++) counts[i] -= paid;
			if (times > paid) put(least, v, times - paid);
		}
	}

	/** @param n number of background voxels, above 0 */
	static FrequentValue of(final Background background, final long n, final Progress progress) {
		final Candidates all = new Candidates();
		background.perSection(progress, Candidates::of).forEach(all::addAll);
		final List<long[]> sections = background.perSection(progress, values -> count(values, all.values));
		int best = 0;
		final long[] counts = new long[CANDIDATES];
		for (int i = 0; i < CANDIDATES; i++) {
			for (final long[] section : sections) counts[i] += section[i];
			if (counts[i] > counts[best]) best = i;
		}
		return new FrequentValue(all.values[best], (double) counts[best] / n);
	}

	private static long[] count(final float[] data, final float[] values) {
		final long[] counts = new long[values.length];
		for (final float v : data) {
			for (int i = 0; i < values.length; i++) {
				if (v == values[i]) counts[i]++;
			}
		}
		return counts;
	}
}
