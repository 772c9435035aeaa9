package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Volume;

/**
 * The values of a volume at the vertices of a surface, by which the surface can be coloured: the mean of the eight voxels round
 * a vertex with trilinear weights w, Σ w·v / Σ w over the voxels that have a value. So values outside a mask do not enter where the
 * mask ends.
 */
public final class VertexValues {

	private final Mesh mesh;
	private final Volume volume;
	private final MapMask where;
	private final Grid grid;
	private final float[] values;

	private VertexValues(final Mesh mesh, final Volume volume, final MapMask where) {
		this.mesh = mesh;
		this.volume = volume;
		this.where = where;
		grid = volume.grid();
		values = new float[mesh.vertexCount()];
	}

	/**
	 * @param mesh   in Å from the centre of the first voxel; vertices beyond the last voxel get the value at the box's face
	 * @param volume its first voxel lies where that of the surface's map does, as that of the resized map; voxels may differ in size
	 * @param where  the voxels that have a value; as many voxels as the volume
	 * @return one value a vertex; NaN where none of the eight voxels has a value
	 */
	public static float[] of(final Mesh mesh, final Volume volume, final MapMask where) {
		if (!volume.grid().size().equals(where.grid().size())) {
			throw new IllegalArgumentException("a volume of " + volume.grid().size() + " and a mask of " + where.grid().size() + " voxels");
		}
		final VertexValues job = new VertexValues(mesh, volume, where);
		job.fill();
		return job.values;
	}

	/** Section by section of the volume, so that of each only the rows of two sections are in memory. */
	private void fill() {
		final int[] first = new int[grid.nz() + 1];
		for (int v = 0; v < values.length; v++) first[cell(v, 2) + 1]++;
		for (int z = 0; z < grid.nz(); z++) first[z + 1] += first[z];
		final int[] next = first.clone();
		final int[] sorted = new int[values.length];
		for (int v = 0; v < values.length; v++) sorted[next[cell(v, 2)]++] = v;
		Parallel.forEach(grid.nz(), () -> new float[2][grid.nx() * grid.ny()], (planes, z) -> {
			if (first[z] == first[z + 1]) return;
			read(z, planes[0]);
			read(Math.min(z + 1, grid.nz() - 1), planes[1]);
			for (int i = first[z]; i < first[z + 1]; i++) values[sorted[i]] = at(sorted[i], z, planes);
		});
	}

	private void read(final int z, final float[] plane) {
		final float[] row = new float[grid.nx()];
		for (int y = 0; y < grid.ny(); y++) {
			volume.row(y, z, row);
			System.arraycopy(row, 0, plane, grid.nx() * y, grid.nx());
		}
	}

	private float at(final int vertex, final int z, final float[][] planes) {
		final int x = cell(vertex, 0);
		final int y = cell(vertex, 1);
		final double tx = place(vertex, 0) - x;
		final double ty = place(vertex, 1) - y;
		final double tz = place(vertex, 2) - z;
		double sum = 0;
		double weights = 0;
		for (int corner = 0; corner < 8; corner++) {
			final double weight = weight(corner & 1, tx) * weight(corner >> 1 & 1, ty) * weight(corner >> 2, tz);
			if (weight == 0 || !where.get(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2))) continue;
			sum += weight * planes[corner >> 2][x + (corner & 1) + grid.nx() * (y + (corner >> 1 & 1))];
			weights += weight;
		}
		return weights > 0 ? (float) (sum / weights) : Float.NaN;
	}

	private static double weight(final int upper, final double t) {
		return upper == 1 ? t : 1 - t;
	}

	/** Where a vertex is along an axis, in voxels, inside the box. */
	private double place(final int vertex, final int axis) {
		return Math.max(0, Math.min(grid.size().get(axis) - 1, mesh.point(vertex, axis) / grid.voxel().get(axis)));
	}

	/** Lower of the two voxels between which a vertex is; the last voxel but one at the box's upper face. */
	private int cell(final int vertex, final int axis) {
		return Math.max(0, Math.min(grid.size().get(axis) - 2, (int) place(vertex, axis)));
	}
}
