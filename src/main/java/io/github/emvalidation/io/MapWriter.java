package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes volumes as MRC2014 maps: 32-bit floats, little endian, columns, rows, sections = x, y, z, one volume in P1 whose cell
 * is the box, with start and origin of the volume. A file appears complete under its name or not at all, even if the program is
 * stopped.
 */
public final class MapWriter {

	private static final int BUFFER_BYTES = 1 << 20;
	private static final int VERSION_OF_FORMAT = 20140;

	private MapWriter() {}

	/**
	 * Writes a volume, row by row and without a copy of it; an existing file of that name is replaced.
	 *
	 * @throws BadInputException when the file cannot be written; nothing is left behind then
	 */
	public static void write(final Volume volume, final Path file) {
		final Path folder = file.toAbsolutePath().getParent();
		if (folder == null || Files.isDirectory(file)) throw new BadInputException(file + " is a folder; give the name of a file to write.");
		if (!Files.isDirectory(folder)) {
			throw new BadInputException("There is no folder " + folder + " to write " + file.getFileName() + " into.");
		}
		final Path part = folder.resolve(".em-validation-" + UUID.randomUUID() + ".part");
		// a program that is stopped gets no further than this
		part.toFile().deleteOnExit();
		try {
			try {
				writeTo(part, volume);
				rename(part, file);
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (final AccessDeniedException e) {
			throw new BadInputException(file + " could not be written: you have no permission to write into " + folder + ".", e);
		}
		catch (final IOException e) {
			throw new BadInputException(file + " could not be written (" + reason(e) + "); no incomplete file remains.", e);
		}
	}

	/** The reason that the system gives, without the temporary name, which the user does not know. */
	private static String reason(final IOException e) {
		final String words = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
		return Objects.requireNonNullElse(words, "the system does not allow it");
	}

	private static void rename(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The voxels first, the header last: only then are its statistics known. */
	private static void writeTo(final Path part, final Volume volume) throws IOException {
		final Grid grid = volume.grid();
		final float[] row = new float[grid.nx()];
		final RunningStatistics statistics = new RunningStatistics();
		final ByteBuffer buffer = littleEndian(Math.max(BUFFER_BYTES, Math.multiplyExact(grid.nx(), Float.BYTES)));
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			channel.position(MrcHeader.BYTES);
			for (int z = 0; z < grid.nz(); z++) {
				for (int y = 0; y < grid.ny(); y++) {
					volume.row(y, z, row);
					statistics.add(row);
					if (buffer.remaining() < grid.nx() * Float.BYTES) flush(buffer, channel);
					buffer.asFloatBuffer().put(row);
					buffer.position(buffer.position() + grid.nx() * Float.BYTES);
				}
			}
			flush(buffer, channel);
			channel.position(0);
			flush(header(grid, statistics), channel);
		}
	}

	private static void flush(final ByteBuffer buffer, final FileChannel channel) throws IOException {
		buffer.flip();
		while (buffer.hasRemaining()) channel.write(buffer);
		buffer.clear();
	}

	private static ByteBuffer header(final Grid grid, final RunningStatistics statistics) {
		final ByteBuffer header = littleEndian(MrcHeader.BYTES);
		for (int axis = 0; axis < 3; axis++) {
			header.putInt(4 * axis, grid.size().get(axis));
			header.putInt(16 + 4 * axis, grid.start().get(axis));
			header.putInt(28 + 4 * axis, grid.size().get(axis));
			header.putFloat(40 + 4 * axis, (float) grid.length(axis));
			header.putFloat(52 + 4 * axis, 90);
			header.putInt(64 + 4 * axis, axis + 1);
			header.putFloat(196 + 4 * axis, (float) grid.origin().get(axis));
		}
		header.putInt(12, MrcMode.FLOAT.number());
		header.putFloat(76, (float) statistics.min());
		header.putFloat(80, (float) statistics.max());
		header.putFloat(84, (float) statistics.mean());
		header.putInt(88, 1);
		header.putInt(108, VERSION_OF_FORMAT);
		header.put(MrcHeader.NAME_AT, "MAP DD\0\0".getBytes(StandardCharsets.US_ASCII));
		header.putFloat(216, (float) statistics.deviation());
		header.putInt(220, 1);
		header.put(224, label().getBytes(StandardCharsets.US_ASCII));
		return header.position(MrcHeader.BYTES);
	}

	/** 80 characters; the version is that of the jar, which a program run from its classes does not have. */
	private static String label() {
		final String version = MapWriter.class.getPackage().getImplementationVersion();
		return String.format("%-80.80s", "Written by em-validation " + Objects.requireNonNullElse(version, "(not packaged)"));
	}

	private static ByteBuffer littleEndian(final int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}
}
