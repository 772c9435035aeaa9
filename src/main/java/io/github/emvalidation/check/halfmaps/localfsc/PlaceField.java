package io.github.emvalidation.check.halfmaps.localfsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.Arrays;

/**
 * Values at the places of a coarse grid, carried over to every voxel of a mask: trilinear in 1/d. Nodes of the grid outside the mask
 * take the mean of their neighbours that have a value, layer by layer, so that voxels at the mask's rim lie between nodes too.
 */
final class PlaceField {

	private final int step;
	private final int[] start = new int[3];
	private final int[] count = new int[3];
	/** 1/d at each node; 0 where there is no value yet. */
	private double[] nodes;

	private PlaceField(final PlaceGrid places, final float[] values, final Grid grid) {
		step = places.step();
		for (int axis = 0; axis < 3; axis++) {
			final int n = grid.size().get(axis);
			final int first = n / 2 % step;
			start[axis] = first > 0 ? first - step : 0;
			count[axis] = (n - 1 - start[axis] + step - 1) / step + 1;
		}
		nodes = new double[Math.multiplyExact(Math.multiplyExact(count[0], count[1]), count[2])];
		for (int i = 0; i < values.length; i++) {
			final Int3 place = places.places().get(i);
			nodes[index((place.x() - start[0]) / step, (place.y() - start[1]) / step, (place.z() - start[2]) / step)] = 1 / values[i];
		}
	}

	/**
	 * The values at a mask's voxels.
	 *
	 * @param values d at each place, above 0; at least one
	 */
	static float[] of(final PlaceGrid places, final float[] values, final MaskVoxels voxels) {
		final PlaceField field = new PlaceField(places, values, voxels.mask().grid());
		while (field.grow()) {
			// layer after layer, until every node has a value
		}
		final float[] all = new float[voxels.count()];
		Parallel.forEach(voxels.mask().grid().nz(), z -> field.section(voxels, z, all));
		return all;
	}

	private int index(final int x, final int y, final int z) {
		return x + count[0] * (y + count[1] * z);
	}

	/** Gives the nodes next to those with values one; whether there were any. */
	private boolean grow() {
		final double[] grown = nodes.clone();
		boolean changed = false;
		for (int z = 0; z < count[2]; z++) {
			for (int y = 0; y < count[1]; y++) {
				for (int x = 0; x < count[0]; x++) {
					final int i = index(x, y, z);
					if (nodes[i] != 0) continue;
					grown[i] = meanRound(x, y, z);
					changed |= grown[i] != 0;
				}
			}
		}
		nodes = grown;
		return changed;
	}

	private double meanRound(final int x, final int y, final int z) {
		double sum = 0;
		int found = 0;
		for (int k = Math.max(0, z - 1); k <= Math.min(count[2] - 1, z + 1); k++) {
			for (int j = Math.max(0, y - 1); j <= Math.min(count[1] - 1, y + 1); j++) {
				for (int i = Math.max(0, x - 1); i <= Math.min(count[0] - 1, x + 1); i++) {
					if (nodes[index(i, j, k)] == 0) continue;
					sum += nodes[index(i, j, k)];
					found++;
				}
			}
		}
		return found == 0 ? 0 : sum / found;
	}

	private void section(final MaskVoxels voxels, final int z, final float[] into) {
		final Grid grid = voxels.mask().grid();
		final float[] section = new float[grid.nx() * grid.ny()];
		final var plane = voxels.mask().plane(z);
		for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) section[i] = (float) (1 / at(i % grid.nx(), i / grid.nx(), z));
		voxels.gather(z, section, into);
	}

	private double at(final int x, final int y, final int z) {
		final int[] low = new int[3];
		final double[] part = new double[3];
		final int[] voxel = { x, y, z };
		Arrays.setAll(low, axis -> Math.min((voxel[axis] - start[axis]) / step, Math.max(0, count[axis] - 2)));
		Arrays.setAll(part, axis -> (double) (voxel[axis] - start[axis]) / step - low[axis]);
		double sum = 0;
		for (int corner = 0; corner < 8; corner++) {
			double weight = 1;
			final int[] node = new int[3];
			for (int axis = 0; axis < 3; axis++) {
				final int up = corner >> axis & 1;
				weight *= up == 1 ? part[axis] : 1 - part[axis];
				node[axis] = Math.min(low[axis] + up, count[axis] - 1);
			}
			sum += weight * nodes[index(node[0], node[1], node[2])];
		}
		return sum;
	}
}
