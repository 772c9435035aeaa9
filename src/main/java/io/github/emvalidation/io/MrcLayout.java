package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalInt;

/**
 * The place of the wanted volume in the file and in space, from a checked header.
 *
 * @param mode       how a voxel is stored
 * @param order      byte order
 * @param size       columns, rows and sections of the volume
 * @param axes       the axis (0 = x, 1 = y, 2 = z) of columns, rows and sections
 * @param grid       the volume in x, y, z
 * @param dataBegin  where the volume's first voxel stands in the file, in bytes
 * @param fileLength bytes of the headers and all data together
 */
record MrcLayout(MrcMode mode, ByteOrder order, Int3 size, Int3 axes, Grid grid, long dataBegin, long fileLength) {

	private static final int FIRST_VOLUME_STACK = 401;
	private static final int LAST_VOLUME_STACK = 630;
	private static final double RIGHT_ANGLE_TOLERANCE = 0.01;

	/**
	 * Checks a header by every rule that needs no voxels.
	 *
	 * @param file    name of the file, for messages
	 * @param remarks receives remarks on the file
	 * @throws BadInputException when the file holds no volume of one particle that can be placed in space
	 */
	static MrcLayout of(final MrcHeader stated, final MapReader.Options options, final String file, final List<String> remarks) {
		final MrcMode mode = modeOf(stated, file);
		final Int3 axes = axesOf(stated.axes(), file);
		checkBox(stated, file);
		final MrcHeader header = StackOfImages.asVolume(stated, axes, options, remarks);
		checkAngles(header.angles(), file);
		final int sections = sectionsOf(header, file);
		final int index = indexOf(options.index(), header.size().z() / sections, file, remarks);
		final Int3 size = new Int3(header.size().x(), header.size().y(), sections);
		checkThreeDimensional(size, file);
		final Vec3 voxel = VoxelSize.of(header, options.voxel(), file, remarks);
		final Grid grid = new Grid(inSpace(size, axes), voxel, inSpace(header.start(), axes), originOf(header.origin(), remarks));
		HeaderRemarks.add(header, mode, grid, options, remarks);
		final long before = mode.rowBytes(size.x()) * size.y() * ((long) index * sections);
		return new MrcLayout(mode, header.order(), size, axes, grid, MrcHeader.BYTES + (long) header.extendedLength() + before,
			header.fileLength(mode));
	}

	/** The same file without the extended header that its header announces. */
	MrcLayout withoutExtendedHeader(final int announced) {
		return new MrcLayout(mode, order, size, axes, grid, dataBegin - announced, fileLength - announced);
	}

	/** Whether columns, rows and sections are x, y and z. */
	boolean isInOrder() {
		return axes.equals(new Int3(0, 1, 2));
	}

	/** A description of the file from its header, for readers. */
	String words() {
		final String names = "xyz";
		return size.x() + " x " + size.y() + " x " + size.z() + " columns, rows and sections along " + names.charAt(axes.x()) + ", " +
			names.charAt(axes.y()) + ", " + names.charAt(axes.z()) + "; mode " + mode.number() + " (" + mode.words() + "), " +
			(order == ByteOrder.LITTLE_ENDIAN ? "little endian" : "big endian") + "; data from byte " + dataBegin + " on";
	}

	private static MrcMode modeOf(final MrcHeader header, final String file) {
		return MrcMode.of(header.mode()).orElseThrow(() -> {
			final String what = MrcMode.refused(header.mode()).map(words -> ", " + words).orElse(", which no program defines");
			return new BadInputException(file + " has voxels of mode " + header.mode() + what +
				"; expected densities: mode 0, 1, 2, 6, 12 or 101.");
		});
	}

	private static Int3 axesOf(final Int3 numbers, final String file) {
		if (numbers.equals(Int3.all(0))) return new Int3(0, 1, 2);
		final boolean[] seen = new boolean[3];
		for (int i = 0; i < 3; i++) {
			final int axis = numbers.get(i) - 1;
			if (axis < 0 || axis > 2 || seen[axis]) {
				throw new BadInputException(file + " numbers its axes (MAPC, MAPR, MAPS) " + numbers.x() + ", " + numbers.y() + ", " +
					numbers.z() + "; expected 1, 2 and 3 in some order.");
			}
			seen[axis] = true;
		}
		return new Int3(numbers.x() - 1, numbers.y() - 1, numbers.z() - 1);
	}

	private static void checkBox(final MrcHeader header, final String file) {
		for (int i = 0; i < 3; i++) {
			final int side = header.size().get(i);
			// a stack of volumes may have more sections than a volume
			if (side < 1 || i < 2 && side > MrcHeader.LONGEST_SIDE) throw noBox(header.size(), file);
		}
		if (header.extendedLength() < 0) {
			throw new BadInputException(file + " claims an extended header of " + header.extendedLength() +
				" bytes; expected 0 or more (the file is damaged).");
		}
	}

	private static void checkAngles(final Vec3 angles, final String file) {
		for (int axis = 0; axis < 3; axis++) {
			final double angle = angles.get(axis);
			if (angle != 0 && !(Math.abs(angle - 90) <= RIGHT_ANGLE_TOLERANCE)) {
				throw new BadInputException(file + " has cell angles of " + PlainNumbers.number(angles.x()) + "°, " + PlainNumbers.number(angles.y()) +
					"° and " + PlainNumbers.number(angles.z()) + "°; expected 90° (a map of a single particle and not of a skewed crystal cell).");
			}
		}
	}

	/** Sections of one volume. A stack of volumes (ISPG 401 and above) has MZ of them each; ISPG 0 with MZ 1 is a stack of images. */
	private static int sectionsOf(final MrcHeader header, final String file) {
		final int all = header.size().z();
		final int perVolume = header.sampling().z();
		if (StackOfImages.isClaimed(header)) {
			throw new BadInputException(file + " has ISPG 0 and MZ 1, which mean a stack of " + all +
				" images; expected a three-dimensional map (if it is one, give its voxel size in Å: voxel).");
		}
		if (header.spaceGroup() < FIRST_VOLUME_STACK || header.spaceGroup() > LAST_VOLUME_STACK) return all;
		if (perVolume < 1 || all % perVolume != 0) {
			throw new BadInputException(file + " is a stack of volumes with " + all + " sections, " + perVolume +
				" per volume (MZ); expected a whole number of volumes.");
		}
		return perVolume;
	}

	private static int indexOf(final OptionalInt given, final int volumes, final String file, final List<String> remarks) {
		if (given.isEmpty() && volumes > 1) {
			throw new BadInputException(file + " is a stack of " + volumes + " volumes; say which one by its index, 0 to " +
				(volumes - 1) + ".");
		}
		final int index = given.orElse(0);
		if (index < 0 || index >= volumes) {
			throw new BadInputException(file + " has no volume " + index + "; its " +
				(volumes == 1 ? "only volume is number 0." : "volumes are numbered 0 to " + (volumes - 1) + "."));
		}
		if (volumes > 1) remarks.add("This is volume " + index + " of a stack numbered 0 to " + (volumes - 1) + ".");
		return index;
	}

	private static void checkThreeDimensional(final Int3 size, final String file) {
		if (size.x() == 1 || size.y() == 1 || size.z() == 1) {
			throw new BadInputException(file + " is a two-dimensional image of " + size + " voxels; expected a three-dimensional map.");
		}
		if (size.z() > MrcHeader.LONGEST_SIDE) throw noBox(size, file);
	}

	private static DamagedMapException noBox(final Int3 size, final String file) {
		return new DamagedMapException(file + " claims a box of " + size + " voxels; expected sides of 2 to " + MrcHeader.LONGEST_SIDE +
			" voxels (the file is damaged or is no map).");
	}

	private static Vec3 originOf(final Vec3 origin, final List<String> remarks) {
		if (!Double.isFinite(origin.x()) || !Double.isFinite(origin.y()) || !Double.isFinite(origin.z())) {
			remarks.add("The origin in the header is not a number. The program used 0.");
			return Vec3.ZERO;
		}
		// adding 0 turns a negative zero into zero; otherwise it would count as an origin
		return new Vec3(origin.x() + 0.0, origin.y() + 0.0, origin.z() + 0.0);
	}

	/** Numbers of columns, rows and sections as numbers of x, y and z. */
	static Int3 inSpace(final Int3 ofFile, final Int3 axes) {
		final int[] ofSpace = new int[3];
		for (int i = 0; i < 3; i++) ofSpace[axes.get(i)] = ofFile.get(i);
		return new Int3(ofSpace[0], ofSpace[1], ofSpace[2]);
	}
}
