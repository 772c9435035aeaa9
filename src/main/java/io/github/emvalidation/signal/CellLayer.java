package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import java.util.Arrays;

/**
 * The cells between two z-sections of a map that its surface crosses. Voxels at or above the level are inside, what lies
 * beyond the box is outside. Cell (x, y) lies between the voxels (x-1, y-1) and (x, y), so that cells 0 and nx close the surface
 * at the sides of the box.
 *
 * @param cells  x + (nx+1)·y of each crossed cell, ascending
 * @param codes  as many cases of {@link CellPatches}
 * @param first  number of each cell's first vertex, counted from the layer's
 * @param vertices how many vertices the layer has
 * @param faces  how many edges between an inside and an outside voxel start at the lowest corner of one of the cells
 */
record CellLayer(int[] cells, short[] codes, int[] first, int vertices, int faces) {

	/** Cells between the sections {@code layer}-1 and {@code layer}. */
	static CellLayer of(final DensityMap map, final double level, final int layer) {
		final byte[] low = inside(map, level, layer - 1);
		final byte[] high = inside(map, level, layer);
		final int width = map.grid().nx() + 2;
		final int cellsX = map.grid().nx() + 1;
		final int cellsY = map.grid().ny() + 1;
		final int[] cells = new int[cellsX * cellsY];
		final short[] codes = new short[cellsX * cellsY];
		int count = 0;
		for (int y = 0; y < cellsY; y++) {
			int left = column(low, high, width * y, width);
			for (int x = 0; x < cellsX; x++) {
				final int right = column(low, high, x + 1 + width * y, width);
				final int code = left | right << 1;
				left = right;
				if (code == 0 || code == 255) continue;
				cells[count] = x + cellsX * y;
				codes[count++] = (short) code;
			}
		}
		return numbered(Arrays.copyOf(cells, count), turned(map, level, layer, cells, Arrays.copyOf(codes, count)));
	}

	/** As many as a layer has {@link #faces()}. */
	static int faces(final DensityMap map, final double level, final int layer) {
		final byte[] low = inside(map, level, layer - 1);
		final byte[] high = inside(map, level, layer);
		final int width = map.grid().nx() + 2;
		int count = 0;
		for (int i = 0; i < low.length - width; i++) count += (low[i] ^ low[i + 1]) + (low[i] ^ low[i + width]) + (low[i] ^ high[i]);
		return count;
	}

	/** The section with a margin of one voxel all round: 1 inside, 0 outside. */
	private static byte[] inside(final DensityMap map, final double level, final int section) {
		final int nx = map.grid().nx();
		final int ny = map.grid().ny();
		final byte[] inside = new byte[(nx + 2) * (ny + 2)];
		if (section < 0 || section >= map.grid().nz()) return inside;
		final float[] plane = map.plane(section);
		for (int y = 0; y < ny; y++) {
			final int to = 1 + (nx + 2) * (y + 1);
			for (int x = 0; x < nx; x++) inside[to + x] = (byte) (plane[x + nx * y] >= level ? 1 : 0);
		}
		return inside;
	}

	/** The four corners of a cell at one x, as the bits 0, 2, 4 and 6 of its case. */
	private static int column(final byte[] low, final byte[] high, final int at, final int width) {
		return low[at] | low[at + width] << 2 | high[at] << 4 | high[at + width] << 6;
	}

	/** The other way round where a patch that meets itself on a face meets one that does the same. */
	private static short[] turned(final DensityMap map, final double level, final int layer, final int[] cells, final short[] codes) {
		final int cellsX = map.grid().nx() + 1;
		final short[] turned = codes.clone();
		for (int i = 0; i < codes.length; i++) {
			final int face = CellPatches.selfMeeting(codes[i]);
			if (face < 0) continue;
			final int[] neighbour = { cells[i] % cellsX - 1, cells[i] / cellsX - 1, layer - 1 };
			neighbour[face / 2] += face % 2 == 1 ? 1 : -1;
			if (CellPatches.selfMeeting(code(map, level, neighbour)) == (face ^ 1)) turned[i] += CellPatches.OTHER_WAY;
		}
		return turned;
	}

	private static int code(final DensityMap map, final double level, final int[] cell) {
		int code = 0;
		for (int corner = 0; corner < 8; corner++) {
			final int x = cell[0] + (corner & 1);
			final int y = cell[1] + (corner >> 1 & 1);
			final int z = cell[2] + (corner >> 2);
			final boolean inBox = x >= 0 && y >= 0 && z >= 0 && x < map.grid().nx() && y < map.grid().ny() && z < map.grid().nz();
			if (inBox && map.get(x, y, z) >= level) code |= 1 << corner;
		}
		return code;
	}

	private static CellLayer numbered(final int[] cells, final short[] codes) {
		final int[] first = new int[cells.length];
		int vertices = 0;
		int faces = 0;
		for (int i = 0; i < cells.length; i++) {
			first[i] = vertices;
			vertices += CellPatches.count(codes[i]);
			for (int axis = 0; axis < 3; axis++) {
				if (startsFace(codes[i], axis)) faces++;
			}
		}
		return new CellLayer(cells, codes, first, vertices, faces);
	}

	/** Whether the edge from a cell's lowest corner along {@code axis} has one end inside and one outside. */
	static boolean startsFace(final int code, final int axis) {
		return (code & 1) != (code >> (1 << axis) & 1);
	}
}
