package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.OptionalDouble;

/** Voxel size in Å: that of the user, else CELLA / M of the header (never CELLA / N: a map may be a part of its cell). */
final class VoxelSize {

	private static final double SMALLEST = 0.01;
	private static final double LARGEST = 1000;
	private static final double SAME = 1e-4;

	private VoxelSize() {}

	/**
	 * @param given   what the user gave, in Å
	 * @param file    name of the file, for messages
	 * @param remarks receives a remark if the user's value replaces the header's
	 * @throws BadInputException when neither can be a voxel size
	 */
	static Vec3 of(final MrcHeader header, final OptionalDouble given, final String file, final List<String> remarks) {
		final Vec3 stated = new Vec3(stated(header, 0), stated(header, 1), stated(header, 2));
		final boolean usable = isUsable(stated.x()) && isUsable(stated.y()) && isUsable(stated.z());
		if (given.isEmpty()) {
			if (usable) return stated;
			throw new BadInputException(file + " states no usable voxel size (" + origin(header, stated) + "); give it in Å (voxel)" +
				hint(header) + ".");
		}
		final double voxel = given.getAsDouble();
		if (!isUsable(voxel)) {
			throw new BadInputException("A voxel size of " + PlainNumbers.number(voxel) + " Å was given; expected " +
				PlainNumbers.number(SMALLEST) + " to " + PlainNumbers.number(LARGEST) + " Å.");
		}
		if (!usable) remarks.add("The file states no usable voxel size. The program uses the given " + PlainNumbers.number(voxel) + " Å.");
		else if (differs(voxel, stated)) {
			remarks.add("The given voxel size of " + PlainNumbers.number(voxel) + " Å replaces the file's " + words(stated) + " Å.");
		}
		return Vec3.all(voxel);
	}

	private static boolean isSampled(final MrcHeader header) {
		return Math.min(header.sampling().x(), Math.min(header.sampling().y(), header.sampling().z())) > 0;
	}

	private static String origin(final MrcHeader header, final Vec3 stated) {
		final Int3 m = header.sampling();
		return isSampled(header) ? words(stated) + " Å, from its cell and sampling"
			: "its sampling, M, is " + m.x() + " × " + m.y() + " × " + m.z();
	}

	/** Where the header counts no samples, the cell over the voxels is often right. */
	private static String hint(final MrcHeader header) {
		if (isSampled(header)) return "";
		if (header.axes().x() > 1 || header.axes().y() > 2) return "";
		final Int3 size = header.size();
		final Vec3 other = new Vec3(header.cell().x() / size.x(), header.cell().y() / size.y(), header.cell().z() / size.z());
		final boolean usable = isUsable(other.x()) && isUsable(other.y()) && isUsable(other.z());
		return usable ? "; its cell over its voxels, CELLA / N, is " + words(other) + " Å" : "";
	}

	private static double stated(final MrcHeader header, final int axis) {
		return header.cell().get(axis) / header.sampling().get(axis);
	}

	private static boolean isUsable(final double voxel) {
		return voxel >= SMALLEST && voxel <= LARGEST;
	}

	private static boolean differs(final double voxel, final Vec3 stated) {
		for (int axis = 0; axis < 3; axis++) {
			if (Math.abs(voxel / stated.get(axis) - 1) > SAME) return true;
		}
		return false;
	}

	/** "1.5", or "1.5 × 1.5 × 3". */
	static String words(final Vec3 voxel) {
		if (voxel.equals(Vec3.all(voxel.x()))) return PlainNumbers.number(voxel.x());
		return PlainNumbers.number(voxel.x()) + " × " + PlainNumbers.number(voxel.y()) + " × " + PlainNumbers.number(voxel.z());
	}
}
