package io.github.emvalidation.network.handedness;

import io.github.emvalidation.volume.Vec3;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Where the rod of density through a place lies: the principal axis of the positive density within {@value #RADIUS} Å, with the
 * middle moved across the axis onto it. The direction of the axis stays open, so that only the density distinguishes a map from
 * its mirror image.
 *
 * @param centre a point of the axis, in Å from the first voxel
 * @param axis   unit vector along the rod, of either sign
 */
public record HelixFrame(Vec3 centre, Vec3 axis) {

	/** Of the sphere that is looked at, in Å: as far as the side chains of a helix, and not much into its neighbours. */
	private static final double RADIUS = 6;
	/** The second time the sphere lies on the axis found the first time. */
	private static final int TIMES = 2;

	/** The rod through {@code place}, in Å from the first voxel. */
	public static HelixFrame through(final Vec3 place, final Sampler density) {
		Vec3 centre = place;
		Vec3 axis = new Vec3(0, 0, 1);
		for (int time = 0; time < TIMES; time++) {
			final Moments moments = Moments.within(RADIUS, centre, density);
			if (moments.weight == 0) return new HelixFrame(centre, axis);
			axis = moments.principalAxis();
			final Vec3 shift = moments.mean.minus(centre);
			centre = centre.plus(shift.minus(axis.times(shift.dot(axis))));
		}
		return new HelixFrame(centre, axis);
	}

	/** Mean and second moments of the positive density in a sphere. */
	private record Moments(double weight, Vec3 mean, double[][] tensor) {

		static Moments within(final double radius, final Vec3 centre, final Sampler density) {
			final Vec3 step = density.grid().voxel();
			final double[] sums = new double[10];
			for (int z = first(centre.z() - radius, step.z()); z * step.z() <= centre.z() + radius; z++) {
				final double dz = z * step.z() - centre.z();
				for (int y = first(centre.y() - radius, step.y()); y * step.y() <= centre.y() + radius; y++) {
					final double dy = y * step.y() - centre.y();
					final double rest = radius * radius - dz * dz - dy * dy;
					for (int x = first(centre.x() - radius, step.x()); x * step.x() <= centre.x() + radius; x++) {
						final double dx = x * step.x() - centre.x();
						final float value = dx * dx > rest ? 0 : density.voxel(x, y, z);
						if (value > 0) add(sums, value, dx, dy, dz);
					}
				}
			}
			return of(sums, centre);
		}

		private static int first(final double from, final double step) {
			return (int) Math.ceil(from / step);
		}

		private static void add(final double[] sums, final double value, final double dx, final double dy, final double dz) {
			sums[0] += value;
			sums[1] += value * dx;
			sums[2] += value * dy;
			sums[3] += value * dz;
			sums[4] += value * dx * dx;
			sums[5] += value * dy * dy;
			sums[6] += value * dz * dz;
			sums[7] += value * dx * dy;
			sums[8] += value * dx * dz;
			sums[9] += value * dy * dz;
		}

		private static Moments of(final double[] sums, final Vec3 centre) {
			final double w = sums[0];
			if (w == 0) return new Moments(0, centre, new double[3][3]);
			final double mx = sums[1] / w;
			final double my = sums[2] / w;
			final double mz = sums[3] / w;
			final double xy = sums[7] / w - mx * my;
			final double xz = sums[8] / w - mx * mz;
			final double yz = sums[9] / w - my * mz;
			final double[][] tensor = {
				{ sums[4] / w - mx * mx, xy, xz }, { xy, sums[5] / w - my * my, yz }, { xz, yz, sums[6] / w - mz * mz } };
			return new Moments(w, centre.plus(new Vec3(mx, my, mz)), tensor);
		}

		Vec3 principalAxis() {
			final double[] largest = new EigenDecomposition(new Array2DRowRealMatrix(tensor, false)).getEigenvector(0).toArray();
			return new Vec3(largest[0], largest[1], largest[2]).unit();
		}
	}
}
