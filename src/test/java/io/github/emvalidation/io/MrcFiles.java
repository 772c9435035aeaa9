package io.github.emvalidation.io;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/**
 * Makes MRC files of every kind for tests: any mode, byte order, axis order, extended header, compression, and any change of
 * the header. It shares no code with the reader and goes voxel by voxel, as MRC2014 words it.
 */
public final class MrcFiles {

	/** How the bytes are packed at the end. */
	public enum Packing {
		PLAIN, GZIP, BZIP2
	}

	private final DensityMap map;
	private final List<Consumer<ByteBuffer>> changes = new ArrayList<>();
	private int mode = 2;
	private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
	private int[] axes = { 1, 2, 3 };
	private int extended;
	private Packing packing = Packing.PLAIN;

	private MrcFiles(final DensityMap map) {
		this.map = map;
	}

	/** A file of this map: little endian, 32-bit floats, x, y, z, no extended header, not compressed. */
	public static MrcFiles of(final DensityMap map) {
		return new MrcFiles(map);
	}

	/** MODE: 0, 1, 2, 6, 12 or 101; the voxels must be values that it can hold. */
	public MrcFiles mode(final int number) {
		mode = number;
		return this;
	}

	public MrcFiles order(final ByteOrder byteOrder) {
		order = byteOrder;
		return this;
	}

	/** MAPC, MAPR, MAPS: the axis (1 = x, 2 = y, 3 = z) that columns, rows and sections run along. */
	public MrcFiles axes(final int columns, final int rows, final int sections) {
		axes = new int[] { columns, rows, sections };
		return this;
	}

	/** Adds an extended header of so many bytes, all 0x5a. */
	public MrcFiles extended(final int bytes) {
		extended = bytes;
		return this;
	}

	public MrcFiles packing(final Packing how) {
		packing = how;
		return this;
	}

	/** Changes the 1024 bytes of the finished header; the buffer has the file's byte order. */
	public MrcFiles header(final Consumer<ByteBuffer> change) {
		changes.add(change);
		return this;
	}

	/** The file's bytes. */
	public byte[] bytes() {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = packer(packed)) {
			out.write(headerBytes());
			final byte[] gap = new byte[extended];
			Arrays.fill(gap, (byte) 0x5a);
			out.write(gap);
			writeVoxels(out);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return packed.toByteArray();
	}

	/** Writes the file and returns its path. */
	public Path write(final Path file) {
		try {
			return Files.write(file, bytes());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private OutputStream packer(final OutputStream out) throws IOException {
		return switch (packing) {
			case PLAIN -> out;
			case GZIP -> new GZIPOutputStream(out);
			case BZIP2 -> new BZip2CompressorOutputStream(out);
		};
	}

	private byte[] headerBytes() {
		final Grid grid = map.grid();
		final ByteBuffer header = ByteBuffer.allocate(1024).order(order);
		for (int i = 0; i < 3; i++) {
			header.putInt(4 * i, grid.size().get(axes[i] - 1));
			header.putInt(16 + 4 * i, grid.start().get(axes[i] - 1));
			header.putInt(28 + 4 * i, grid.size().get(i));
			header.putFloat(40 + 4 * i, (float) grid.length(i));
			header.putFloat(52 + 4 * i, 90);
			header.putInt(64 + 4 * i, axes[i]);
			header.putFloat(196 + 4 * i, (float) grid.origin().get(i));
		}
		header.putInt(12, mode);
		header.putInt(88, 1);
		header.putInt(92, extended);
		header.put(208, "MAP ".getBytes(StandardCharsets.US_ASCII));
		final byte stamp = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 0x44 : 0x11);
		header.put(212, stamp).put(213, stamp);
		changes.forEach(change -> change.accept(header));
		return header.array();
	}

	private void writeVoxels(final OutputStream out) throws IOException {
		final int[] sides = { map.grid().nx(), map.grid().ny(), map.grid().nz() };
		final int[] at = new int[3];
		final int columns = sides[axes[0] - 1];
		for (int section = 0; section < sides[axes[2] - 1]; section++) {
			for (int row = 0; row < sides[axes[1] - 1]; row++) {
				final ByteBuffer bytes = ByteBuffer.allocate(mode == 101 ? (columns + 1) / 2 : 4 * columns).order(order);
				for (int column = 0; column < columns; column++) {
					at[axes[0] - 1] = column;
					at[axes[1] - 1] = row;
					at[axes[2] - 1] = section;
					put(bytes, column, map.get(at[0], at[1], at[2]));
				}
				out.write(bytes.array(), 0, mode == 101 ? bytes.capacity() : bytes.position());
			}
		}
	}

	private void put(final ByteBuffer row, final int column, final float value) {
		switch (mode) {
			case 0 -> row.put((byte) value);
			case 1, 6 -> row.putShort((short) (int) value);
			case 2 -> row.putFloat(value);
			case 12 -> row.putShort(half(value));
			case 101 -> row.put(column / 2, (byte) (row.get(column / 2) | (int) value << (column % 2 == 0 ? 0 : 4)));
			default -> throw new IllegalArgumentException("mode " + mode);
		}
	}

	/** A float that binary16 holds exactly as a normal number, or 0. */
	private static short half(final float value) {
		if (value == 0) return 0;
		final int exponent = Math.getExponent(value);
		final int fraction = (int) (Math.abs(value) / Math.pow(2, exponent) * 1024) - 1024;
		return (short) ((value < 0 ? 0x8000 : 0) | exponent + 15 << 10 | fraction);
	}
}
