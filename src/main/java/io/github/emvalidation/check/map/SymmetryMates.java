package io.github.emvalidation.check.map;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Vec3;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How far the copies of a symmetric particle differ. D is the map at half the sampling, less its solvent's mean, blurred by 3 Å; its dense
 * voxels are those of the particle with at least 0.6 of D's 0.9 quantile there. {@code unlike} is the share of them with a mate, turned by
 * a multiple of 360°/n about z, that has less than 0.7 of their density. The axis runs through voxel N/2 or through the middle of the box,
 * whichever leaves fewer. Where a symmetry was imposed no voxel is unlike its mates.
 *
 * @param unlike share, 0 to 1
 * @param dense  number of voxels compared
 */
public record SymmetryMates(double unlike, long dense) {

	private static final double BLUR = 3;
	private static final double ORDERED = 0.9;
	private static final double DENSE = 0.6;
	private static final double ALIKE = 0.7;
	private static final double MIDDLE = 0.5;
	private static final long FEWEST = 100;

	/**
	 * Of an entry with a contour level; empty where too little of it is dense.
	 *
	 * @param fold n, 2 at least
	 */
	public static Optional<SymmetryMates> of(final Entry entry, final int fold) {
		return CoarseMap.of(entry).flatMap(coarse -> of(coarse, entry.grid(), fold));
	}

	private static Optional<SymmetryMates> of(final CoarseMap coarse, final Grid grid, final int fold) {
		final DensityMap blurred = GaussianBlur.of(coarse.map(), coarse.voxels(BLUR), "blurred");
		final double mean = coarse.farMean();
		final double ordered = quantile(blurred, coarse.particle()) - mean;
		if (!(ordered > 0)) return Optional.empty();
		final MapMask dense = MapMask.atLeast(blurred, mean + DENSE * ordered);
		for (int z = 0; z < dense.grid().nz(); z++) dense.plane(z).and(coarse.particle().plane(z));
		final long count = dense.count();
		if (count < FEWEST) return Optional.empty();
		final Turned turned = new Turned(blurred, dense, grid, mean);
		return Optional.of(new SymmetryMates((double) Math.min(turned.unlike(fold, 0), turned.unlike(fold, MIDDLE)) / count, count));
	}

	private static double quantile(final DensityMap map, final MapMask mask) {
		final MaskVoxels voxels = new MaskVoxels(mask);
		final float[] values = new float[voxels.count()];
		for (int z = 0; z < map.grid().nz(); z++) voxels.gather(z, map.plane(z), values);
		return Quantiles.of(values, ORDERED)[0];
	}

	/** @param grid of the map at full sampling */
	private record Turned(DensityMap map, MapMask dense, Grid grid, double mean) {

		/** @param shift of the axis from voxel N/2 towards 0, in voxels of the full sampling */
		long unlike(final int fold, final double shift) {
			final Trilinear values = new Trilinear(map, Vec3.ZERO);
			final List<Long> sections = Parallel.map(map.grid().nz(), z -> {
				final BitSet plane = dense.plane(z);
				long count = 0;
				for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
					if (least(values, i % map.grid().nx(), i / map.grid().nx(), z, fold, shift) < ALIKE * (map.plane(z)[i] - mean)) count++;
				}
				return count;
			});
			return sections.stream().mapToLong(Long::longValue).sum();
		}

		/** The least density of a voxel's mates; that of the solvent where the box has none. */
		private double least(final Trilinear values, final int x, final int y, final int z, final int fold, final double shift) {
			final Vec3 voxel = map.grid().voxel();
			// a coarse voxel's middle lies half a voxel of the full sampling beyond its first one
			final double centreX = (grid.nx() / 2.0 - shift - MIDDLE) / 2 * voxel.x();
			final double centreY = (grid.ny() / 2.0 - shift - MIDDLE) / 2 * voxel.y();
			final double atX = x * voxel.x() - centreX;
			final double atY = y * voxel.y() - centreY;
			double least = Double.POSITIVE_INFINITY;
			for (int k = 1; k < fold; k++) {
				final double c = Math.cos(2 * Math.PI * k / fold);
				final double s = Math.sin(2 * Math.PI * k / fold);
				final double value = values.at(centreX + c * atX - s * atY, centreY + s * atX + c * atY, z * voxel.z());
				least = Math.min(least, Double.isNaN(value) ? 0 : value - mean);
			}
			return least;
		}
	}
}
