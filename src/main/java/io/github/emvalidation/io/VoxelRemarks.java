package io.github.emvalidation.io;

import io.github.emvalidation.progress.Parallel;
import java.util.List;

/** What the voxels of a map show of the file: whether its header's statistics are theirs, and whether they are a mask and no density. */
final class VoxelRemarks {

	/** Share of the range of densities by which the statistics of a header may differ; they are stored in single precision. */
	private static final double SAME = 1e-3;

	/**
	 * Densities of a section.
	 *
	 * @param others whether there is any but the smallest and the largest one
	 */
	private record Range(float least, float most, boolean others) {

		static Range of(final float[] plane) {
			float least = plane[0];
			float most = plane[0];
			boolean others = false;
			for (final float v : plane) {
				if (v < least) {
					others |= least != most;
					least = v;
				}
				else if (v > most) {
					others |= least != most;
					most = v;
				}
				else others |= v != least && v != most;
			}
			return new Range(least, most, others);
		}

		Range and(final Range next) {
			final float low = Math.min(least, next.least);
			final float high = Math.max(most, next.most);
			return new Range(low, high, others || next.others || isBetween(least, low, high) || isBetween(most, low, high) ||
				isBetween(next.least, low, high) || isBetween(next.most, low, high));
		}

		private static boolean isBetween(final float v, final float low, final float high) {
			return v > low && v < high;
		}
	}

	private VoxelRemarks() {}

	/**
	 * @param planes the finite voxels, an array a section
	 * @param header whose statistics are those of the volume; a header without statistics has a maximum that is not above its minimum
	 */
	static void add(final float[][] planes, final MrcHeader header, final List<String> remarks) {
		final Range range = Parallel.map(planes.length, z -> Range.of(planes[z])).stream().reduce(Range::and).orElseThrow();
		if (!range.others && range.least < range.most) {
			remarks.add("The map has two densities only, " + PlainNumbers.number(range.least) + " and " + PlainNumbers.number(range.most) +
				", as a mask or a skeleton has. It is no density that the checks are made for.");
		}
		final double low = header.statistics().x();
		final double high = header.statistics().y();
		final double tolerance = SAME * (range.most - (double) range.least);
		if (!(high > low) || Math.abs(low - range.least) <= tolerance && Math.abs(high - range.most) <= tolerance) return;
		remarks.add("The header says that the densities run from " + PlainNumbers.number(low) + " to " + PlainNumbers.number(high) +
			", but they run from " + PlainNumbers.number(range.least) + " to " + PlainNumbers.number(range.most) +
			". Programs that trust the header show other contour levels.");
	}
}
