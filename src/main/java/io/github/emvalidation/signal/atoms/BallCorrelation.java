package io.github.emvalidation.signal.atoms;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Pearson;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * The correlation of two maps over the voxels within a radius of a few atoms, for many groups of atoms. A voxel near several atoms of its
 * group counts once.
 */
public final class BallCorrelation {

	/** About how many tasks there are. */
	private static final int TASKS = 256;

	private final DensityMap first;
	private final DensityMap second;
	private final AtomPlaces atoms;
	private final double radius;

	/**
	 * @param first  a map
	 * @param second another on the same grid
	 * @param atoms  the places of all atoms
	 * @param radius in Å
	 */
	public BallCorrelation(final DensityMap first, final DensityMap second, final AtomPlaces atoms, final double radius) {
		this.first = first;
		this.second = second;
		this.atoms = atoms;
		this.radius = radius;
	}

	/**
	 * The correlation of each group.
	 *
	 * @param groups numbers of atoms
	 * @return one value a group, NaN where it has no voxels of different values
	 */
	public double[] of(final int[][] groups, final Progress progress) {
		final double[] values = new double[groups.length];
		final int together = 1 + groups.length / TASKS;
		Parallel.forEach((groups.length + together - 1) / together, task -> {
			progress.checkCanceled();
			for (int i = task * together; i < Math.min(groups.length, (task + 1) * together); i++) values[i] = of(groups[i]).orElse(Double.NaN);
		});
		return values;
	}

	/** The correlation over the voxels near these atoms. */
	public OptionalDouble of(final int[] group) {
		final Grid grid = first.grid();
		final int[] low = new int[3];
		final int[] size = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			final double[] places = atoms.along(axis);
			final double step = grid.voxel().get(axis);
			final double least = Arrays.stream(group).mapToDouble(i -> places[i]).min().orElse(0) - radius;
			final double most = Arrays.stream(group).mapToDouble(i -> places[i]).max().orElse(0) + radius;
			low[axis] = (int) Math.max(0, Math.floor(least / step));
			size[axis] = Math.max(0, (int) Math.min(grid.size().get(axis) - 1, Math.ceil(most / step)) - low[axis] + 1);
		}
		final Pearson sums = new Pearson();
		final BitSet near = new BitSet(size[0] * size[1]);
		for (int z = low[2]; z < low[2] + size[2]; z++) {
			near.clear();
			for (final int atom : group) {
				BallRows.visit(atoms, atom, radius, grid, z, z + 1, (y, section, from, end, squared) -> {
					final int row = size[0] * (y - low[1]) - low[0];
					near.set(row + from, row + end);
				});
			}
			add(near, z, low, size[0], sums);
		}
		return sums.value();
	}

	private void add(final BitSet near, final int z, final int[] low, final int width, final Pearson sums) {
		final float[] a = first.plane(z);
		final float[] b = second.plane(z);
		for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
			final int voxel = low[0] + i % width + first.grid().nx() * (low[1] + i / width);
			sums.add(a[voxel], b[voxel]);
		}
	}
}
