package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Whether the noise of the far solvent repeats itself when the map is turned, {@code r(360°/n) - max(0, r(1 rad))}, with r(a) the
 * correlation of the far voxels with those that a rotation by a takes them to. Noise has no symmetry, so where it repeats, a symmetry was
 * imposed on the reconstruction. The second term takes off what any rotation repeats, such as rings. Axes are those of the box, through
 * voxel N/2 or through the middle of the box, and n is 2 about each of them, and 3, 5 and 7 about z: every group of rotations in its usual
 * setting has one of these.
 *
 * @param agreement -1 to 1; 0 for noise without symmetry
 * @param axis      0 x, 1 y, 2 z
 * @param fold      n
 */
record NoiseSymmetry(double agreement, int axis, int fold) {

	private static final int[] FOLDS = { 2, 3, 5, 7 };
	/** An angle that no group of few rotations holds. */
	private static final double CONTROL = 1;
	private static final int MOST_VOXELS = 30_000;
	private static final int FEWEST_PAIRS = 400;
	private static final double MIDDLE = 0.5;

	/** The rotation that repeats the noise best, of those whose fold is asked for; empty where too little solvent has a mate. */
	static Optional<NoiseSymmetry> best(final DensityMap map, final CoarseMap coarse, final IntPredicate folds) {
		final Trilinear values = new Trilinear(map, Vec3.ZERO);
		final List<int[]> voxels = voxels(coarse.far());
		NoiseSymmetry best = null;
		for (int axis = 0; axis < 3; axis++) {
			for (final int fold : FOLDS) {
				if (!folds.test(fold) || fold > 2 && axis < 2) continue;
				for (final double shift : new double[] { 0, MIDDLE }) {
					final Turn turn = new Turn(map.grid(), axis, shift, values, coarse.far());
					final double agreement = turn.agreement(voxels, 2 * Math.PI / fold) - Math.max(0, turn.agreement(voxels, CONTROL));
					if (best == null ? !Double.isNaN(agreement) : agreement > best.agreement) best = new NoiseSymmetry(agreement, axis, fold);
				}
			}
		}
		return Optional.ofNullable(best);
	}

	/** Voxels of the map, one in each of the coarse ones, evenly spread. */
	private static List<int[]> voxels(final MapMask far) {
		final long step = Math.max(1, far.count() / MOST_VOXELS);
		final List<int[]> voxels = new ArrayList<>();
		long count = 0;
		final int nx = far.grid().nx();
		for (int z = 0; z < far.grid().nz(); z++) {
			for (int i = far.plane(z).nextSetBit(0); i >= 0; i = far.plane(z).nextSetBit(i + 1)) {
				if (count++ % step == 0) voxels.add(new int[] { 2 * (i % nx), 2 * (i / nx), 2 * z });
			}
		}
		return voxels;
	}

	/**
	 * Rotations about one axis.
	 *
	 * @param shift of the axis from voxel N/2 towards 0, in voxels
	 */
	private record Turn(Grid grid, int axis, double shift, Trilinear values, MapMask far) {

		/** The correlation of densities and those of their mates; NaN with too few mates in the far solvent. */
		double agreement(final List<int[]> voxels, final double angle) {
			double n = 0;
			double x = 0;
			double y = 0;
			double xx = 0;
			double xy = 0;
			double yy = 0;
			for (final int[] voxel : voxels) {
				final double[] mate = mate(voxel, angle);
				if (!isFar(mate)) continue;
				final double b = values.at(mate[0] * grid.voxel().x(), mate[1] * grid.voxel().y(), mate[2] * grid.voxel().z());
				if (Double.isNaN(b)) continue;
				final double a = values.at(voxel[0] * grid.voxel().x(), voxel[1] * grid.voxel().y(), voxel[2] * grid.voxel().z());
				n++;
				x += a;
				y += b;
				xx += a * a;
				xy += a * b;
				yy += b * b;
			}
			return n < FEWEST_PAIRS ? Double.NaN : (xy - x * y / n) / Math.sqrt(Math.max(Double.MIN_NORMAL, (xx - x * x / n) * (yy - y * y / n)));
		}

		/** Where a rotation takes a voxel, in voxels. */
		private double[] mate(final int[] voxel, final double angle) {
			final int u = (axis + 1) % 3;
			final int v = (axis + 2) % 3;
			final double atU = (voxel[u] - centre(u)) * grid.voxel().get(u);
			final double atV = (voxel[v] - centre(v)) * grid.voxel().get(v);
			final double c = Math.cos(angle);
			final double s = Math.sin(angle);
			final double[] mate = new double[3];
			mate[axis] = voxel[axis];
			mate[u] = centre(u) + (c * atU - s * atV) / grid.voxel().get(u);
			mate[v] = centre(v) + (s * atU + c * atV) / grid.voxel().get(v);
			return mate;
		}

		private double centre(final int along) {
			return grid.size().get(along) / 2.0 - shift;
		}

		private boolean isFar(final double[] at) {
			final int x = (int) Math.round(at[0]) / 2;
			final int y = (int) Math.round(at[1]) / 2;
			final int z = (int) Math.round(at[2]) / 2;
			final boolean isInside = at[0] > -MIDDLE && at[1] > -MIDDLE && at[2] > -MIDDLE && x < far.grid().nx() && y < far.grid().ny() &&
				z < far.grid().nz();
			return isInside && far.get(x, y, z);
		}
	}
}
