package io.github.emvalidation.io;

import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The unchecked fields of an MRC2014 header as they are in the file (Cheng et al. 2015,
 * doi:10.1016/j.jsb.2015.04.002).
 *
 * @param order          byte order of the file
 * @param size           NX, NY, NZ: columns, rows, sections
 * @param mode           MODE: how a voxel is stored
 * @param start          NXSTART, NYSTART, NZSTART: index of the first column, row, section
 * @param sampling       MX, MY, MZ: samples along the cell's x, y, z
 * @param cell           CELLA: the cell's sides along x, y, z in Å
 * @param angles         CELLB: its angles in degrees
 * @param axes           MAPC, MAPR, MAPS: the axis (1 = x, 2 = y, 3 = z) of columns, rows, sections
 * @param spaceGroup     ISPG: 0 images, 1 a volume, 401 and above a stack of volumes
 * @param extendedLength NSYMBT: bytes between this header and the data
 * @param origin         ORIGIN: x, y, z in Å
 * @param called         whether it has "MAP " where MRC2014 requires it
 * @param imod           whether IMOD stamped the file, which then says how the bytes of mode 0 are meant
 * @param unsignedBytes  whether IMOD flags the bytes of mode 0 as unsigned
 * @param statistics     DMIN, DMAX, DMEAN: smallest, largest and mean density, as the program that wrote the file claims
 */
record MrcHeader(ByteOrder order, Int3 size, int mode, Int3 start, Int3 sampling, Vec3 cell, Vec3 angles, Int3 axes, int spaceGroup,
	int extendedLength, Vec3 origin, boolean called, boolean imod, boolean unsignedBytes, Vec3 statistics)
{

	static final int BYTES = 1024;

	/** No side of a map is longer than this many voxels, so that all products of sizes stay below 2⁶³. */
	static final int LONGEST_SIDE = 30_000;

	/** Where the name and the machine stamp stand. */
	static final int NAME_AT = 208;
	static final int STAMP_AT = 212;

	private static final int IMOD_STAMP_AT = 152;
	private static final int IMOD_FLAGS_AT = 156;
	private static final int IMOD_STAMP = 1146047817;

	/** Reads the fields from 1024 bytes. */
	static MrcHeader parse(final byte[] bytes, final ByteOrder order) {
		final ByteBuffer header = ByteBuffer.wrap(bytes).order(order);
		final String name = new String(bytes, NAME_AT, 4, StandardCharsets.ISO_8859_1);
		final boolean imod = header.getInt(IMOD_STAMP_AT) == IMOD_STAMP;
		return new MrcHeader(order, ints(header, 0), header.getInt(12), ints(header, 16), ints(header, 28), floats(header, 40),
			floats(header, 52), ints(header, 64), header.getInt(88), header.getInt(92), floats(header, 196), name.equals("MAP "),
			imod, imod && (header.getInt(IMOD_FLAGS_AT) & 1) == 0, floats(header, 76));
	}

	/** The same with that sampling of the cell. */
	MrcHeader sampled(final Int3 samples) {
		return new MrcHeader(order, size, mode, start, samples, cell, angles, axes, spaceGroup, extendedLength, origin, called, imod,
			unsignedBytes, statistics);
	}

	/** Whether mode, axes and sizes make sense; read in the wrong byte order they do not. */
	boolean isPlausible() {
		return size.x() >= 1 && size.x() <= LONGEST_SIDE && size.y() >= 1 && size.y() <= LONGEST_SIDE && size.z() >= 1 &&
			(MrcMode.of(mode).isPresent() || MrcMode.refused(mode).isPresent()) && extendedLength >= 0 &&
			isAxis(axes.x()) && isAxis(axes.y()) && isAxis(axes.z());
	}

	/** Bytes of header, extended header and data, for a mode that can be read and a plausible header. */
	long fileLength(final MrcMode storage) {
		return (long) BYTES + extendedLength + storage.rowBytes(size.x()) * size.y() * size.z();
	}

	private static boolean isAxis(final int axis) {
		return axis >= 0 && axis <= 3;
	}

	private static Int3 ints(final ByteBuffer header, final int at) {
		return new Int3(header.getInt(at), header.getInt(at + 4), header.getInt(at + 8));
	}

	private static Vec3 floats(final ByteBuffer header, final int at) {
		return new Vec3(header.getFloat(at), header.getFloat(at + 4), header.getFloat(at + 8));
	}
}
