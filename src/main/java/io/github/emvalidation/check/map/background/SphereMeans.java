package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The far solvent sphere by sphere round the middle of the box, N/2, within the sphere that the shortest side spans. Spheres are a voxel
 * thick; slopes are central differences, one-sided at the border.
 *
 * @param counts     voxels of each sphere
 * @param sums       of their densities, in map units
 * @param radial     sum of the squared slopes along the radius
 * @param tangential sum of the squared slopes across it, of one direction
 */
record SphereMeans(long[] counts, double[] sums, double radial, double tangential) {

	private static final int POPULATED = 100;
	private static final int FEWEST_SPHERES = 6;
	private static final long FEWEST_VOXELS = 200;
	private static final double NO_SLOPE = 1e-30;

	static SphereMeans of(final CoarseMap coarse) {
		final Grid grid = coarse.map().grid();
		final int spheres = Math.max(grid.nx(), Math.max(grid.ny(), grid.nz())) + 1;
		final List<SphereMeans> sections = Parallel.map(grid.nz(), z -> section(coarse, z, spheres));
		final long[] counts = new long[spheres];
		final double[] sums = new double[spheres];
		double radial = 0;
		double tangential = 0;
		for (final SphereMeans section : sections) {
			for (int i = 0; i < spheres; i++) {
				counts[i] += section.counts[i];
				sums[i] += section.sums[i];
			}
			radial += section.radial;
			tangential += section.tangential;
		}
		return new SphereMeans(counts, sums, radial, tangential);
	}

	private static SphereMeans section(final CoarseMap coarse, final int z, final int spheres) {
		final DensityMap map = coarse.map();
		final Grid grid = map.grid();
		final double unit = Math.min(grid.voxel().x(), Math.min(grid.voxel().y(), grid.voxel().z()));
		final double[] step = { grid.voxel().x() / unit, grid.voxel().y() / unit, grid.voxel().z() / unit };
		final double limit = Math.min(grid.length(0), Math.min(grid.length(1), grid.length(2))) / 2 / unit;
		final long[] counts = new long[spheres];
		final double[] sums = new double[spheres];
		double radial = 0;
		double tangential = 0;
		final float[] plane = map.plane(z);
		final int below = Math.max(0, z - 1);
		final int above = Math.min(grid.nz() - 1, z + 1);
		final float[] planeBelow = map.plane(below);
		final float[] planeAbove = map.plane(above);
		final double dz = (z - grid.nz() / 2.0) * step[2];
		final BitSet far = coarse.far().plane(z);
		for (int i = far.nextSetBit(0); i >= 0; i = far.nextSetBit(i + 1)) {
			final int x = i % grid.nx();
			final int y = i / grid.nx();
			final double dx = (x - grid.nx() / 2.0) * step[0];
			final double dy = (y - grid.ny() / 2.0) * step[1];
			final double slopeX = slope(plane, i, x, grid.nx(), 1) / step[0];
			final double slopeY = slope(plane, i, y, grid.ny(), grid.nx()) / step[1];
			final double slopeZ = ((double) planeAbove[i] - planeBelow[i]) / (above - below) / step[2];
			final double square = 1e-6 + dx * dx + dy * dy + dz * dz;
			final double along = dx * slopeX + dy * slopeY + dz * slopeZ;
			final double all = slopeX * slopeX + slopeY * slopeY + slopeZ * slopeZ;
			if (square >= limit * limit) continue;
			final int sphere = (int) Math.sqrt(square);
			counts[sphere]++;
			sums[sphere] += plane[i];
			radial += along * along / square;
			tangential += (all - along * along / square) / 2;
		}
		return new SphereMeans(counts, sums, radial, tangential);
	}

	/** Within a section, at voxel {@code i}, along an axis of {@code n} voxels {@code step} apart on which it has index {@code at}. */
	private static double slope(final float[] plane, final int i, final int at, final int n, final int step) {
		final int low = at > 0 ? 1 : 0;
		final int high = at < n - 1 ? 1 : 0;
		return ((double) plane[i + high * step] - plane[i - low * step]) / (low + high);
	}

	/** The standard deviation of the steps between the means of neighbouring spheres, in map units; empty with too few of them. */
	OptionalDouble steps() {
		final List<Double> means = new ArrayList<>();
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > POPULATED) means.add(sums[i] / counts[i]);
		}
		if (means.size() < FEWEST_SPHERES) return OptionalDouble.empty();
		double sum = 0;
		double squares = 0;
		for (int i = 1; i < means.size(); i++) {
			final double change = means.get(i) - means.get(i - 1);
			sum += change;
			squares += change * change;
		}
		final int n = means.size() - 1;
		return OptionalDouble.of(Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n))));
	}

	/** ln(radial/tangential): 0 in noise that looks alike in all directions, above 0 for rings, below 0 for streaks. */
	OptionalDouble radialExcess() {
		long voxels = 0;
		for (final long count : counts) voxels += count;
		if (voxels <= FEWEST_VOXELS || radial < NO_SLOPE || tangential < NO_SLOPE) return OptionalDouble.empty();
		return OptionalDouble.of(Math.log(radial / tangential));
	}
}
