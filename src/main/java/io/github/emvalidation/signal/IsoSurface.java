package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Mesh;
import java.util.List;

/**
 * The surface on which a map equals its contour level, by surface nets (Gibson 1998, doi:10.1007/BFb0056277): in every cell of
 * eight voxels a vertex for each patch of the surface (see {@link CellPatches}), at the mean of the patch's crossings with the
 * cell's edges, moved once along the gradient onto the level; a quadrilateral, cut into two triangles, across every edge whose
 * ends lie on different sides. Voxels at or above the level are inside; beyond the box is outside, so the surface is closed
 * everywhere, through the centres of the voxels at the sides of the box. Where voxels equal the level it passes through them.
 */
public final class IsoSurface {

	private final DensityMap map;
	private final double level;
	private final int cellsX;
	private final List<CellLayer> layers;
	/** Numbers of the first vertex and of the first triangle corner of each layer, and of all. */
	private final int[] firstVertex;
	private final int[] firstCorner;
	private final Mesh mesh;

	private IsoSurface(final DensityMap map, final double level) {
		this.map = map;
		this.level = level;
		cellsX = map.grid().nx() + 1;
		final int n = map.grid().nz() + 1;
		layers = Parallel.map(n, layer -> CellLayer.of(map, level, layer));
		firstVertex = new int[n + 1];
		firstCorner = new int[n + 1];
		for (int i = 0; i < n; i++) {
			firstVertex[i + 1] = Math.addExact(firstVertex[i], layers.get(i).vertices());
			firstCorner[i + 1] = Math.addExact(firstCorner[i], Math.multiplyExact(6, layers.get(i).faces()));
		}
		final int coordinates = Math.multiplyExact(3, firstVertex[n]);
		mesh = new Mesh(new float[coordinates], new float[coordinates], new int[firstCorner[n]]);
	}

	/** The closed surface of {@code map} at {@code level}; without triangles when no voxel reaches it. */
	public static Mesh of(final DensityMap map, final double level) {
		final IsoSurface surface = new IsoSurface(map, level);
		final int n = surface.layers.size();
		Parallel.forEach(n, () -> new CellDensity(map), surface::placeVertices);
		Parallel.forEach(n, () -> new int[2][surface.cellsX * (map.grid().ny() + 1)], surface::connect);
		return surface.mesh;
	}

	/** Number of faces, two triangles each, of the surface: the pairs of neighbouring voxels that lie on different sides. */
	public static long faces(final DensityMap map, final double level) {
		long sum = 0;
		for (final int faces : Parallel.map(map.grid().nz() + 1, layer -> CellLayer.faces(map, level, layer))) sum += faces;
		return sum;
	}

	private void placeVertices(final CellDensity density, final int layer) {
		final CellLayer cells = layers.get(layer);
		for (int i = 0; i < cells.cells().length; i++) {
			final int[] corner = { cells.cells()[i] % cellsX - 1, cells.cells()[i] / cellsX - 1, layer - 1 };
			density.load(corner[0], corner[1], corner[2]);
			for (int patch = 0; patch < CellPatches.count(cells.codes()[i]); patch++) {
				final double[] p = meanCrossing(density, cells.codes()[i], patch);
				final int at = 3 * (firstVertex[layer] + cells.first()[i] + patch);
				if (!density.isBeyondBox()) density.moveOntoLevel(p, level);
				density.outwardNormal(p, mesh.normals(), at);
				for (int a = 0; a < 3; a++) mesh.points()[at + a] = (float) ((corner[a] + p[a]) * map.grid().voxel().get(a));
			}
		}
	}

	/** The mean of where a patch crosses edges, in voxels from the cell's lowest corner. */
	private double[] meanCrossing(final CellDensity density, final int code, final int patch) {
		final double[] p = new double[3];
		int crossings = 0;
		for (int edge = 0; edge < CellPatches.EDGES; edge++) {
			if (CellPatches.of(code, edge) != patch) continue;
			final int corner = CellPatches.corner(edge);
			for (int a = 0; a < 3; a++) p[a] += corner >> a & 1;
			p[CellPatches.axis(edge)] += density.crossing(edge, level);
			crossings++;
		}
		for (int a = 0; a < 3; a++) p[a] /= crossings;
		return p;
	}

	/** The triangles across the edges that start in section layer-1; {@code numbers} is room for both layers that such edges touch. */
	private void connect(final int[][] numbers, final int layer) {
		final CellLayer here = layers.get(layer);
		if (layer > 0) number(layers.get(layer - 1), numbers[0]);
		number(here, numbers[1]);
		int at = firstCorner[layer];
		for (int i = 0; i < here.cells().length; i++) {
			for (int axis = 0; axis < 3; axis++) {
				if (!CellLayer.startsFace(here.codes()[i], axis)) continue;
				final int[] corners = corners(numbers, layer, here.cells()[i], axis, (here.codes()[i] & 1) == 1);
				for (final int corner : corners) mesh.triangles()[at++] = corner;
			}
		}
	}

	/** The place among a layer's crossed cells of each cell; meaningless for cells that are not crossed. */
	private static void number(final CellLayer layer, final int[] numbers) {
		for (int i = 0; i < layer.cells().length; i++) numbers[layer.cells()[i]] = i;
	}

	/**
	 * Two triangles from the vertices of the four cells round an edge, counter-clockwise as seen from its upper end, the other way
	 * round when that end is inside; cut along the shorter diagonal.
	 */
	private int[] corners(final int[][] numbers, final int layer, final int cell, final int axis, final boolean lowerEndInside) {
		final int[] quad = new int[4];
		for (int i = 0; i < 4; i++) {
			final int k = lowerEndInside ? i : 3 - i;
			// the cell lies this many cells behind the edge along the next two axes
			final int u = k == 0 || k == 3 ? 1 : 0;
			final int v = k < 2 ? 1 : 0;
			quad[i] = vertex(numbers, layer, cell, CellPatches.edge(axis, u, v), axis, u, v);
		}
		final int turn = distance2(quad[0], quad[2]) <= distance2(quad[1], quad[3]) ? 0 : 1;
		final int a = quad[turn];
		final int c = quad[turn + 2 & 3];
		return new int[] { a, quad[turn + 1], c, a, c, quad[turn + 3 & 3] };
	}

	private int vertex(final int[][] numbers, final int layer, final int cell, final int edge, final int axis, final int u, final int v) {
		final int[] back = new int[3];
		back[(axis + 1) % 3] = u;
		back[(axis + 2) % 3] = v;
		final int i = numbers[1 - back[2]][cell - back[0] - cellsX * back[1]];
		final CellLayer cells = layers.get(layer - back[2]);
		return firstVertex[layer - back[2]] + cells.first()[i] + CellPatches.of(cells.codes()[i], edge);
	}

	private double distance2(final int a, final int b) {
		double sum = 0;
		for (int axis = 0; axis < 3; axis++) {
			final double d = mesh.point(a, axis) - mesh.point(b, axis);
			sum += d * d;
		}
		return sum;
	}
}
