package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Mesh;
import java.util.Arrays;
import java.util.List;

/**
 * The surface on which a map equals its contour level, by naive surface nets (Gibson 1998, doi:10.1007/BFb0056277): one
 * vertex in every cell of eight voxels that the surface crosses, at the mean of the crossings of the cell's edges, moved once
 * along the gradient onto the level; one quadrilateral across every edge whose ends lie on different sides. Voxels at or above the level are inside; beyond the box is outside, so that the surface is closed everywhere.
 * Cell (x, y, z) lies between the voxels (x, y, z) and (x+1, y+1, z+1); cells -1 and n-1 close the surface at the box's edge.
 */
public final class IsoSurface {

	private final DensityMap map;
	private final double level;
	private final int cellsX;
	private final int cellsY;
	private final int cellsZ;

	private IsoSurface(final DensityMap map, final double level) {
		this.map = map;
		this.level = level;
		cellsX = map.grid().nx() + 1;
		cellsY = map.grid().ny() + 1;
		cellsZ = map.grid().nz() + 1;
	}

	/** The closed surface of {@code map} at {@code level}; without triangles when no voxel, reaches it. */
	public static Mesh of(final DensityMap map, final double level) {
		return new IsoSurface(map, level).mesh();
	}

	/** The crossed cells of one layer, ascending, with their vertices, three numbers each. */
	private record Layer(int[] cells, float[] points, float[] normals) {}

	private Mesh mesh() {
		final List<Layer> layers = Parallel.map(cellsZ, this::layer);
		final int[] first = new int[cellsZ + 1];
		for (int z = 0; z < cellsZ; z++) first[z + 1] = first[z] + layers.get(z).cells.length;
		final List<int[]> faces = Parallel.map(cellsZ, z -> faces(z, layers, first));
		final float[] points = new float[3 * first[cellsZ]];
		final float[] normals = new float[3 * first[cellsZ]];
		for (int z = 0; z < cellsZ; z++) {
			System.arraycopy(layers.get(z).points, 0, points, 3 * first[z], layers.get(z).points.length);
			System.arraycopy(layers.get(z).normals, 0, normals, 3 * first[z], layers.get(z).normals.length);
		}
		final int[] corners = new int[faces.stream().mapToInt(f -> f.length).sum()];
		int filled = 0;
		for (final int[] face : faces) {
			System.arraycopy(face, 0, corners, filled, face.length);
			filled += face.length;
		}
		return new Mesh(points, normals, triangles(corners, points));
	}

	/** Vertices of the cells between voxel sections layer-1 and layer. */
	private Layer layer(final int layer) {
		final int[] cells = new int[cellsX * cellsY];
		float[] points = new float[256];
		float[] normals = new float[256];
		int count = 0;
		for (int cy = 0; cy < cellsY; cy++) {
			for (int cx = 0; cx < cellsX; cx++) {
				if (!isCrossed(cx - 1, cy - 1, layer - 1)) continue;
				if (3 * count + 3 > points.length) {
					points = Arrays.copyOf(points, 2 * points.length);
					normals = Arrays.copyOf(normals, 2 * normals.length);
				}
				cells[count] = cx + cellsX * cy;
				vertex(cx - 1, cy - 1, layer - 1, points, normals, 3 * count);
				count++;
			}
		}
		return new Layer(Arrays.copyOf(cells, count), Arrays.copyOf(points, 3 * count), Arrays.copyOf(normals, 3 * count));
	}

	private boolean isCrossed(final int x, final int y, final int z) {
		final boolean inside = isInside(x, y, z);
		for (int corner = 1; corner < 8; corner++) {
			if (isInside(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2)) != inside) return true;
		}
		return false;
	}

	private boolean isInside(final int x, final int y, final int z) {
		final Grid grid = map.grid();
		return x >= 0 && y >= 0 && z >= 0 && x < grid.nx() && y < grid.ny() && z < grid.nz() && map.get(x, y, z) >= level;
	}

	/** Mean of the crossings of the cell's twelve edges, in voxels, then Å; and the direction of falling density there. */
	private void vertex(final int x, final int y, final int z, final float[] points, final float[] normals, final int at) {
		final double[] p = new double[3];
		int crossings = 0;
		for (int corner = 0; corner < 8; corner++) {
			for (int axis = 0; axis < 3; axis++) {
				if ((corner >> axis & 1) != 0) continue;
				final int other = corner | 1 << axis;
				final double t = crossing(x, y, z, corner, other);
				if (t < 0) continue;
				for (int a = 0; a < 3; a++) p[a] += (corner >> a & 1) + (a == axis ? t : 0);
				crossings++;
			}
		}
		for (int a = 0; a < 3; a++) p[a] /= crossings;
		final CellGradient gradient = new CellGradient(map, x, y, z);
		gradient.moveOntoLevel(p, level);
		gradient.outwardNormal(p, normals, at);
		final int[] corner = { x, y, z };
		for (int a = 0; a < 3; a++) points[at + a] = (float) ((corner[a] + p[a]) * map.grid().voxel().get(a));
	}

	/** Where the edge between two corners of a cell crosses the level, 0 to 1 from the first; -1 where it does not. */
	private double crossing(final int x, final int y, final int z, final int a, final int b) {
		final boolean insideA = isInside(x + (a & 1), y + (a >> 1 & 1), z + (a >> 2));
		final boolean insideB = isInside(x + (b & 1), y + (b >> 1 & 1), z + (b >> 2));
		if (insideA == insideB) return -1;
		final double va = CellGradient.valueOrNaN(map, x + (a & 1), y + (a >> 1 & 1), z + (a >> 2));
		final double vb = CellGradient.valueOrNaN(map, x + (b & 1), y + (b >> 1 & 1), z + (b >> 2));
		if (Double.isNaN(va)) return 1;
		if (Double.isNaN(vb)) return 0;
		return (level - va) / (vb - va);
	}

	/** The quadrilaterals, four vertex numbers each, across the edges that start in voxel section layer-1. */
	private int[] faces(final int layer, final List<Layer> layers, final int[] first) {
		final int[] here = numbers(layer, layers, first);
		final int[] below = layer == 0 ? null : numbers(layer - 1, layers, first);
		final Quads quads = new Quads();
		final int z = layer - 1;
		for (int y = -1; y < cellsY - 1; y++) {
			for (int x = -1; x < cellsX - 1; x++) {
				final boolean inside = isInside(x, y, z);
				final int c = x + 1 + cellsX * (y + 1);
				if (below != null && y >= 0 && inside != isInside(x + 1, y, z)) {
					quads.add(inside, below[c - cellsX], below[c], here[c], here[c - cellsX]);
				}
				if (below != null && x >= 0 && inside != isInside(x, y + 1, z)) {
					quads.add(inside, below[c - 1], here[c - 1], here[c], below[c]);
				}
				if (x >= 0 && y >= 0 && inside != isInside(x, y, z + 1)) {
					quads.add(inside, here[c - 1 - cellsX], here[c - cellsX], here[c], here[c - 1]);
				}
			}
		}
		return quads.toArray();
	}

	/** Vertex number of every cell of a layer; meaningless where the cell is not crossed. */
	private int[] numbers(final int layer, final List<Layer> layers, final int[] first) {
		final int[] numbers = new int[cellsX * cellsY];
		final int[] cells = layers.get(layer).cells;
		for (int i = 0; i < cells.length; i++) numbers[cells[i]] = first[layer] + i;
		return numbers;
	}

	/** Each quadrilateral as two triangles, cut along its shorter diagonal. */
	private static int[] triangles(final int[] quads, final float[] points) {
		final int[] triangles = new int[quads.length / 4 * 6];
		for (int q = 0, t = 0; q < quads.length; q += 4) {
			final int turn = distance2(points, quads[q], quads[q + 2]) <= distance2(points, quads[q + 1], quads[q + 3]) ? 0 : 1;
			final int a = quads[q + turn];
			final int c = quads[q + (turn + 2) % 4];
			for (final int corner : new int[] { a, quads[q + (turn + 1) % 4], c, a, c, quads[q + (turn + 3) % 4] }) {
				triangles[t++] = corner;
			}
		}
		return triangles;
	}

	private static double distance2(final float[] points, final int a, final int b) {
		double sum = 0;
		for (int axis = 0; axis < 3; axis++) {
			final double d = points[3 * a + axis] - points[3 * b + axis];
			sum += d * d;
		}
		return sum;
	}

	/** A growing list of quadrilaterals. */
	private static final class Quads {

		private int[] corners = new int[256];
		private int size;

		/** Corners counter-clockwise as seen from the edge's upper end; turned round when that end is the inside. */
		void add(final boolean lowerEndInside, final int a, final int b, final int c, final int d) {
			if (size + 4 > corners.length) corners = Arrays.copyOf(corners, 2 * corners.length);
			corners[size++] = a;
			corners[size++] = lowerEndInside ? b : d;
			corners[size++] = c;
			corners[size++] = lowerEndInside ? d : b;
		}

		int[] toArray() {
			return Arrays.copyOf(corners, size);
		}
	}
}
