package io.github.emvalidation.entry.derived;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The voxels that show how strong the noise is: those outside the hard mask and inside the largest sphere in the box, around its centre
 * (voxel N/2, as usual in cryo-EM). The corners of the box do not belong to it, because a reconstruction often leaves them empty.
 */
final class Solvent {

	private Solvent() {}

	static MapMask around(final MapMask particle) {
		final Grid grid = particle.grid();
		final Vec3 voxel = grid.voxel();
		// lengths in units of the smallest voxel side: exact whole and half numbers if voxels are cubes
		final double unit = Math.min(voxel.x(), Math.min(voxel.y(), voxel.z()));
		final double[] x = squares(grid.nx(), voxel.x() / unit);
		final double[] y = squares(grid.ny(), voxel.y() / unit);
		final double[] z = squares(grid.nz(), voxel.z() / unit);
		final double limit = Math.min(x[0], Math.min(y[0], z[0]));
		final MapMask solvent = new MapMask(grid);
		Parallel.forEach(grid.nz(), k -> {
			for (int j = 0; j < grid.ny(); j++) {
				final double rest = limit - y[j] - z[k];
				int from = 0;
				while (from < grid.nx() && x[from] >= rest) from++;
				int to = grid.nx();
				while (to > from && x[to - 1] >= rest) to--;
				solvent.plane(k).set(grid.nx() * j + from, grid.nx() * j + to);
			}
			solvent.plane(k).andNot(particle.plane(k));
		});
		return solvent;
	}

	/** Whether more than half of the voxels outside the mask have exactly the density of the box's first voxel. */
	static boolean isFlat(final DensityMap map, final MapMask particle) {
		final float first = map.get(0, 0, 0);
		final List<Integer> equal = Parallel.map(map.grid().nz(), z -> {
			final float[] plane = map.plane(z);
			final BitSet inside = particle.plane(z);
			int count = 0;
			for (int i = 0; i < plane.length; i++) {
				if (plane[i] == first && !inside.get(i)) count++;
			}
			return count;
		});
		final long outside = map.grid().voxels() - particle.count();
		return 2 * equal.stream().mapToLong(Integer::longValue).sum() > outside;
	}

	/** Squared distances of the indices from the centre n/2; that of index 0 is the square of half the side. */
	private static double[] squares(final int n, final double step) {
		return IntStream.range(0, n).mapToDouble(i -> (i - n / 2.0) * step).map(d -> d * d).toArray();
	}
}
