package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * How a particle lies in its box. With {@code N} voxels of {@code Ts} Å along an axis, and {@code first} and {@code last} the
 * outermost voxels of the particle's mask along it:
 * <ul>
 * <li>empty space: left {@code first*Ts}, right {@code (N-last)*Ts}. The centre of a cryo-EM box is voxel N/2, so the two are
 * equal for a centred particle.</li>
 * <li>decentering: {@code |right-left| / (N*Ts) * 100} %.</li>
 * <li>centre of mass {@code c = sum(V*i)/sum(V)} over the positive densities inside the mask (a negative density has no mass),
 * and its decentering {@code |c-N/2| / N * 100} %.</li>
 * </ul>
 *
 * @param spaceLeft   empty space below the particle along x, y, z in Å
 * @param spaceRight  empty space above the particle along x, y, z in Å
 * @param decentering along x, y, z in % of the box
 * @param center      centre of mass of the positive density inside the mask; empty when there is none
 * @param wholeBox    centre of mass over every voxel of the box, negative ones included; empty when the box sums to 0
 */
public record MassAnalysis(Vec3 spaceLeft, Vec3 spaceRight, Vec3 decentering, Optional<Center> center, Optional<Center> wholeBox) {

	/**
	 * A centre of mass.
	 *
	 * @param position    x, y, z in voxels; the first voxel is 0
	 * @param decentering distance from the middle voxel N/2 along x, y, z in % of the box
	 */
	public record Center(Vec3 position, Vec3 decentering) {

		/** The largest of the three, in % of the box. */
		double largestDecentering() {
			return Math.max(decentering.x(), Math.max(decentering.y(), decentering.z()));
		}

		/** Whether the position lies in a box of that size; with negative densities a centre of mass need not. */
		public boolean isInside(final Int3 size) {
			for (int axis = 0; axis < 3; axis++) {
				if (position.get(axis) < 0 || position.get(axis) > size.get(axis) - 1) return false;
			}
			return true;
		}
	}

	/**
	 * Analyses a map (x, y, z) in double precision.
	 *
	 * @param mask the particle; not empty, on the map's grid
	 */
	public static MassAnalysis of(final DensityMap map, final MapMask mask, final Progress progress) {
		final List<Section> sections = Parallel.map(map.grid().nz(), z -> {
			progress.checkCanceled();
			return Section.of(map, mask, z);
		});
		Extent extent = Extent.NONE;
		Moments inside = Moments.NONE;
		Moments all = Moments.NONE;
		for (final Section section : sections) {
			extent = extent.with(section.extent);
			inside = inside.plus(section.inside);
			all = all.plus(section.all);
		}
		final Int3 size = map.grid().size();
		final Optional<Center> center = inside.center(size);
		return placed(map.grid(), extent, center, all.center(size));
	}

	/** The least empty space on any side, in Å. */
	double leastSpace() {
		final double left = Math.min(spaceLeft.x(), Math.min(spaceLeft.y(), spaceLeft.z()));
		return Math.min(left, Math.min(spaceRight.x(), Math.min(spaceRight.y(), spaceRight.z())));
	}

	/** The largest decentering along any axis, in % of the box. */
	double largestDecentering() {
		return Math.max(decentering.x(), Math.max(decentering.y(), decentering.z()));
	}

	private static MassAnalysis placed(final Grid grid, final Extent extent, final Optional<Center> center, final Optional<Center> wholeBox) {
		final Vec3 left = vec(axis -> extent.first.get(axis) * grid.voxel().get(axis));
		final Vec3 right = vec(axis -> (grid.size().get(axis) - extent.last.get(axis)) * grid.voxel().get(axis));
		// the same as |right-left| / (N*Ts), without the rounding of Ts
		final Vec3 decentering = vec(axis -> Math.abs(grid.size().get(axis) - extent.last.get(axis) - extent.first.get(axis)) * 100.0 /
			grid.size().get(axis));
		return new MassAnalysis(left, right, decentering, center, wholeBox);
	}

	private static Vec3 vec(final IntToDoubleFunction along) {
		return new Vec3(along.applyAsDouble(0), along.applyAsDouble(1), along.applyAsDouble(2));
	}

	/** The outermost voxels along each axis. */
	private record Extent(Int3 first, Int3 last) {

		static final Extent NONE = new Extent(Int3.all(Integer.MAX_VALUE), Int3.all(Integer.MIN_VALUE));

		Extent with(final Extent other) {
			return new Extent(
				new Int3(Math.min(first.x(), other.first.x()), Math.min(first.y(), other.first.y()), Math.min(first.z(), other.first.z())),
				new Int3(Math.max(last.x(), other.last.x()), Math.max(last.y(), other.last.y()), Math.max(last.z(), other.last.z())));
		}

		static Extent of(final BitSet plane, final int nx, final int z) {
			if (plane.isEmpty()) return NONE;
			int low = nx;
			int high = -1;
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				low = Math.min(low, i % nx);
				high = Math.max(high, i % nx);
			}
			return new Extent(new Int3(low, plane.nextSetBit(0) / nx, z), new Int3(high, (plane.length() - 1) / nx, z));
		}
	}

	/** Sum of densities, and of densities times index along x, y, z. */
	private record Moments(double sum, double x, double y, double z) {

		static final Moments NONE = new Moments(0, 0, 0, 0);

		Moments plus(final Moments other) {
			return new Moments(sum + other.sum, x + other.x, y + other.y, z + other.z);
		}

		Optional<Center> center(final Int3 size) {
			final Vec3 c = new Vec3(x / sum, y / sum, z / sum);
			final Vec3 off = vec(axis -> Math.abs(c.get(axis) - size.get(axis) / 2.0) / size.get(axis) * 100);
			final boolean finite = Double.isFinite(off.x()) && Double.isFinite(off.y()) && Double.isFinite(off.z());
			return finite ? Optional.of(new Center(c, off)) : Optional.empty();
		}
	}

	private record Section(Extent extent, Moments inside, Moments all) {

		static Section of(final DensityMap map, final MapMask mask, final int z) {
			final int nx = map.grid().nx();
			final float[] plane = map.plane(z);
			final BitSet all = new BitSet(plane.length);
			all.set(0, plane.length);
			return new Section(Extent.of(mask.plane(z), nx, z), moments(plane, mask.plane(z), 0, nx, z),
				moments(plane, all, Float.NEGATIVE_INFINITY, nx, z));
		}

		/** Over the chosen voxels with densities above {@code least}. */
		private static Moments moments(final float[] plane, final BitSet chosen, final float least, final int nx, final int z) {
			double sum = 0;
			double sumX = 0;
			double sumY = 0;
			for (int y = 0, i = 0; i < plane.length; y++) {
				double row = 0;
				for (int x = 0; x < nx; x++, i++) {
					if (plane[i] > least && chosen.get(i)) {
						row += plane[i];
						sumX += (double) plane[i] * x;
					}
				}
				sum += row;
				sumY += row * y;
			}
			return new Moments(sum, sumX, sumY, sum * z);
		}
	}
}
