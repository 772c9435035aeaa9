package io.github.emvalidation.check.map;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.BitSet;
import java.util.Optional;

/**
 * A map at half the sampling, {@code mean of 2 x 2 x 2 voxels}, with the particle and the solvent far from it: an eighth of the work where
 * fine detail does not matter. A last odd voxel along an axis is left out.
 *
 * @param map      the means, in map units; axes x, y, z
 * @param particle the largest component of the voxels that hold one at or above the contour level, grown by one voxel
 * @param far      the voxels at least 7 Å from it; all outside it where those are too few to measure
 */
public record CoarseMap(DensityMap map, MapMask particle, MapMask far) {

	/** Spill and the fall-off of a particle's edge end within so many Å. */
	private static final double DISTANCE = 7;
	private static final long ENOUGH = 800;
	private static final int SMALLEST_SIDE = 4;

	/** The coarse map of this entry, which has a contour level; empty where the box, or what reaches the level, is too small for one. */
	public static Optional<CoarseMap> of(final Entry entry) {
		return entry.once(CoarseMap.class, () -> of(entry.map(), entry.contourOrThrow()));
	}

	private static Optional<CoarseMap> of(final DensityMap map, final double contour) {
		final Grid from = map.grid();
		final Int3 size = new Int3(from.nx() / 2, from.ny() / 2, from.nz() / 2);
		if (Math.min(size.x(), Math.min(size.y(), size.z())) < SMALLEST_SIDE) return Optional.empty();
		final Vec3 voxel = new Vec3(2 * from.voxel().x(), 2 * from.voxel().y(), 2 * from.voxel().z());
		final DensityMap coarse = DensityMap.zeros(map.name(), Grid.of(size, voxel));
		final MapMask raw = new MapMask(coarse.grid());
		Parallel.forEach(size.z(), z -> halve(map, contour, z, coarse.plane(z), raw.plane(z)));
		if (raw.isEmpty()) return Optional.empty();
		final MapMask particle = Dilation.of(Components.of(raw).largest(), 1);
		final double smallest = Math.min(voxel.x(), Math.min(voxel.y(), voxel.z()));
		final MapMask near = Dilation.of(particle, (int) Math.ceil(DISTANCE / smallest));
		final MapMask far = outside(near);
		return Optional.of(new CoarseMap(coarse, particle, far.count() < ENOUGH ? outside(particle) : far));
	}

	private static void halve(final DensityMap map, final double contour, final int z, final float[] means, final BitSet raw) {
		final int wide = map.grid().nx();
		final int nx = wide / 2;
		final float[][] planes = { map.plane(2 * z), map.plane(2 * z + 1) };
		for (int i = 0; i < means.length; i++) {
			final int corner = 2 * (i % nx) + wide * (2 * (i / nx));
			double sum = 0;
			boolean reached = false;
			for (int k = 0; k < 8; k++) {
				final float v = planes[k >> 2][corner + (k & 1) + (k >> 1 & 1) * wide];
				sum += v;
				reached |= v >= contour;
			}
			means[i] = (float) (sum / 8);
			if (reached) raw.set(i);
		}
	}

	private static MapMask outside(final MapMask mask) {
		final MapMask outside = new MapMask(mask.grid());
		final int voxels = mask.grid().nx() * mask.grid().ny();
		for (int z = 0; z < mask.grid().nz(); z++) {
			outside.plane(z).set(0, voxels);
			outside.plane(z).andNot(mask.plane(z));
		}
		return outside;
	}

	/** A length in Å in voxels of this map, by the cube root of their volume. */
	public double voxels(final double length) {
		return length / Math.cbrt(map.grid().voxelVolume());
	}

	/** The mean density of the far solvent, in map units; 0 where there is none. */
	public double farMean() {
		double sum = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			final float[] plane = map.plane(z);
			for (int i = far.plane(z).nextSetBit(0); i >= 0; i = far.plane(z).nextSetBit(i + 1)) sum += plane[i];
		}
		final long count = far.count();
		return count == 0 ? 0 : sum / count;
	}
}
