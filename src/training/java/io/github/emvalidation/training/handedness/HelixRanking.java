package io.github.emvalidation.training.handedness;

/**
 * How well probabilities tell helix voxels from others: the area under the ROC curve, which is the probability that a random helix
 * voxel has a higher one than a random other voxel (equal ones count half). Probabilities are counted in {@value #BINS} bins.
 */
final class HelixRanking {

	private static final int BINS = 20_000;

	private final long[] helix = new long[BINS + 1];
	private final long[] other = new long[BINS + 1];

	/** @param probability 0 to 1 */
	void add(final double probability, final boolean isHelix) {
		(isHelix ? helix : other)[(int) Math.round(probability * BINS)]++;
	}

	/** Takes over what another one has counted. */
	void add(final HelixRanking more) {
		for (int i = 0; i <= BINS; i++) {
			helix[i] += more.helix[i];
			other[i] += more.other[i];
		}
	}

	/** Area under the curve. */
	double area() {
		double pairs = 0;
		long below = 0;
		for (int i = 0; i <= BINS; i++) {
			pairs += helix[i] * (below + 0.5 * other[i]);
			below += other[i];
		}
		return pairs / ((double) sum(helix, 0) * below);
	}

	/** Share of the helix voxels whose probability is above a threshold. */
	double recall(final double threshold) {
		return (double) sum(helix, from(threshold)) / sum(helix, 0);
	}

	/** Share of helix voxels among those whose probability is above a threshold. */
	double precision(final double threshold) {
		final long right = sum(helix, from(threshold));
		return (double) right / (right + sum(other, from(threshold)));
	}

	private static int from(final double threshold) {
		return (int) Math.round(threshold * BINS) + 1;
	}

	private static long sum(final long[] counts, final int from) {
		long sum = 0;
		for (int i = from; i <= BINS; i++) sum += counts[i];
		return sum;
	}
}
