package io.github.emvalidation.io;

import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Sorts the voxels of a file, which come as columns, rows and sections, into z-sections. Apart from the volume, memory holds only a
 * slab of the file. A section of the volume is made when its first voxel arrives.
 */
final class VoxelReader {

	private static final String STAGE = "Reading the map";
	private static final int CHUNK_BYTES = 1 << 20;
	/** Sections of the file moved at once when they lie across x: as many floats as a cache line holds. */
	private static final int SLAB_SECTIONS = 16;
	private static final int SLAB_VOXELS = 1 << 24;

	/** The data ends too early. */
	static final class CutOffException extends IOException {

		private static final long serialVersionUID = 1L;
	}

	private final MrcLayout layout;
	private final MapBytes bytes;
	private final Progress progress;
	private final int columns;
	private final int rows;
	private final float[][] planes;
	private final int rowsAtOnce;
	private final byte[] chunk;
	private long notFinite;

	VoxelReader(final MrcLayout layout, final MapBytes bytes, final Progress progress) {
		this.layout = layout;
		this.bytes = bytes;
		this.progress = progress;
		columns = layout.size().x();
		rows = layout.size().y();
		planes = new float[layout.grid().nz()][];
		final long rowBytes = layout.mode().rowBytes(columns);
		rowsAtOnce = (int) Math.max(1, Math.min(rows, CHUNK_BYTES / rowBytes));
		chunk = new byte[(int) rowBytes * rowsAtOnce];
	}

	/**
	 * Reads the volume.
	 *
	 * @return one array of nx·ny values a z-section, x fastest
	 * @throws CutOffException when the data ends too early
	 */
	float[][] read() throws IOException {
		bytes.skip(layout.dataBegin() - bytes.position(), progress);
		if (layout.isInOrder()) readInOrder();
		else readInSlabs();
		return planes;
	}

	private void readInOrder() throws IOException {
		for (int z = 0; z < planes.length; z++) {
			readSection(plane(z), 0);
			progress.step(z + 1, planes.length, STAGE);
		}
	}

	private void readInSlabs() throws IOException {
		final int sections = layout.size().z();
		final int depth = slabDepth();
		final float[] slab = new float[depth * columns * rows];
		for (int first = 0; first < sections; first += depth) {
			final int count = Math.min(depth, sections - first);
			for (int i = 0; i < count; i++) readSection(slab, i * columns * rows);
			place(slab, first, count);
			progress.step(first + count, sections, STAGE);
		}
	}

	/** Number of voxels read that are NaN or infinite. */
	long notFinite() {
		return notFinite;
	}

	private int slabDepth() {
		if (layout.axes().z() != 0) return 1;
		return Math.max(1, Math.min(Math.min(SLAB_SECTIONS, layout.size().z()), SLAB_VOXELS / (columns * rows)));
	}

	private void readSection(final float[] into, final int at) throws IOException {
		for (int row = 0; row < rows; row += rowsAtOnce) {
			progress.checkCanceled();
			final int count = Math.min(rowsAtOnce, rows - row);
			final int length = (int) layout.mode().rowBytes(columns) * count;
			if (bytes.fill(chunk, length) < length) throw new CutOffException();
			final int begin = at + row * columns;
			layout.mode().decode(ByteBuffer.wrap(chunk).order(layout.order()), columns, count, into, begin);
			if (layout.mode().isFloating()) countNotFinite(into, begin, begin + count * columns);
		}
	}

	private void countNotFinite(final float[] values, final int from, final int to) {
		for (int i = from; i < to; i++) {
			if (!Float.isFinite(values[i])) notFinite++;
		}
	}

	/** Moves {@code count} sections of the file, from {@code first} on, to where their voxels belong. */
	private void place(final float[] slab, final int first, final int count) {
		final int[] step = new int[3];
		final int[] from = new int[3];
		final int[] to = { layout.grid().nx(), layout.grid().ny(), layout.grid().nz() };
		final int across = layout.axes().z();
		step[layout.axes().x()] = 1;
		step[layout.axes().y()] = columns;
		step[across] = columns * rows;
		from[across] = first;
		to[across] = first + count;
		for (int z = from[2]; z < to[2]; z++) {
			final float[] plane = plane(z);
			for (int y = from[1]; y < to[1]; y++) {
				int source = (y - from[1]) * step[1] + (z - from[2]) * step[2];
				final int row = layout.grid().nx() * y;
				for (int x = from[0]; x < to[0]; x++, source += step[0]) plane[row + x] = slab[source];
			}
		}
	}

	private float[] plane(final int z) {
		if (planes[z] == null) planes[z] = new float[layout.grid().nx() * layout.grid().ny()];
		return planes[z];
	}
}
