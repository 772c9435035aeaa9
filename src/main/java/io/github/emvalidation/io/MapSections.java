package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.Grid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A map on the disk whose z-sections are read one by one on demand, for viewing maps that memory cannot hold. The voxels are those
 * that {@link MapReader} reads. The file must be uncompressed and its sections must be those of z: then a section is contiguous in the
 * file.
 */
public final class MapSections {

	private final Path file;
	private final MrcLayout layout;
	private final List<String> remarks;

	private MapSections(final Path file, final MrcLayout layout, final List<String> remarks) {
		this.file = file;
		this.layout = layout;
		this.remarks = List.copyOf(remarks);
	}

	/**
	 * Reads the header.
	 *
	 * @throws BadInputException when the file holds no map, or one that cannot be read section by section; the message says why
	 */
	public static MapSections open(final Path file, final MapReader.Options options) {
		final String name = String.valueOf(file.getFileName());
		final List<String> remarks = new ArrayList<>();
		try (MapBytes bytes = MapBytes.open(file)) {
			final MrcLayout layout = MapReader.layout(bytes, name, options, remarks, Progress.NONE);
			if (bytes.isCompressed()) throw notInPlace(name, "it is compressed");
			if (layout.axes().z() != 2) throw notInPlace(name, "its sections do not lie across z");
			if (bytes.largestLength() < layout.fileLength()) throw MapReader.tooShort(name, layout, "has " + bytes.largestLength());
			return new MapSections(file, layout, remarks);
		}
		catch (final IOException e) {
			throw unreadable(file, e);
		}
	}

	/** Whether the file can be read section by section; false too for one that is no map. */
	public static boolean canOpen(final Path file, final MapReader.Options options) {
		try {
			open(file, options);
			return true;
		}
		catch (final BadInputException e) {
			return false;
		}
	}

	/** Size and place of the map. */
	public Grid grid() {
		return layout.grid();
	}

	/** What the header says, in words. */
	public String header() {
		return layout.words();
	}

	/** Remarks on the file, one sentence each. */
	public List<String> remarks() {
		return remarks;
	}

	/**
	 * Reads the section z, voxel (x, y) at {@code x + nx*y}. Safe for use by several threads.
	 *
	 * @throws BadInputException when the file cannot be read any more
	 */
	public float[] section(final int z) {
		final int columns = layout.size().x();
		final int rows = layout.size().y();
		final int length = Math.toIntExact(layout.mode().rowBytes(columns) * rows);
		final ByteBuffer bytes = ByteBuffer.allocate(length).order(layout.order());
		try (FileChannel channel = FileChannel.open(file)) {
			final long begin = layout.dataBegin() + (long) z * length;
			while (bytes.hasRemaining()) {
				if (channel.read(bytes, begin + bytes.position()) < 0) throw new IOException("it has become shorter");
			}
		}
		catch (final IOException e) {
			throw unreadable(file, e);
		}
		final float[] section = new float[columns * rows];
		layout.mode().decode(bytes.flip(), columns, rows, section, 0);
		return layout.isInOrder() ? section : transposed(section, columns, rows);
	}

	/** Columns that run along y turned into rows along x. */
	private static float[] transposed(final float[] section, final int columns, final int rows) {
		final float[] turned = new float[section.length];
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) turned[row + rows * column] = section[column + columns * row];
		}
		return turned;
	}

	private static BadInputException notInPlace(final String name, final String why) {
		return new BadInputException(name + " cannot be read section by section from the disk, because " + why +
			"; open it as a whole or save it under another name first (Save map...).");
	}

	private static BadInputException unreadable(final Path file, final IOException e) {
		return new BadInputException(file + " cannot be read (" + e.getMessage() + ").", e);
	}
}
