package io.github.emvalidation.io;

import io.github.emvalidation.volume.Int3;
import java.util.List;

/** ISPG 0 with MZ 1 and several sections: MRC2014's words for a stack of images, which programs also write for volumes. */
final class StackOfImages {

	/** Sides of a cell that differ by less than this share are equal. */
	private static final double SAME = 1e-3;

	private StackOfImages() {}

	/** Whether the header says that its sections are images. */
	static boolean isClaimed(final MrcHeader header) {
		return header.spaceGroup() == 0 && header.sampling().z() == 1 && header.size().z() > 1;
	}

	/**
	 * The header of a volume, if the file is one for all that: if the user gives its voxel size, or if its box and its cell are cubes, as
	 * those of no stack are. Else the same header.
	 *
	 * @param axes the axis (0 = x, 1 = y, 2 = z) of columns, rows and sections
	 */
	static MrcHeader asVolume(final MrcHeader header, final Int3 axes, final MapReader.Options options, final List<String> remarks) {
		if (!isClaimed(header) || options.voxel().isEmpty() && !isCube(header)) return header;
		remarks.add("The header has ISPG 0 and MZ 1, which mean a stack of images. The program read the " + header.size().z() +
			" sections as one volume, because " + (options.voxel().isPresent() ? "a voxel size was given." : "its box and its cell are cubes."));
		return header.sampled(MrcLayout.inSpace(header.size(), axes));
	}

	private static boolean isCube(final MrcHeader header) {
		final double side = header.cell().x();
		return header.size().x() == header.size().y() && header.size().x() == header.size().z() && side > 0 &&
			Math.abs(header.cell().y() / side - 1) < SAME && Math.abs(header.cell().z() / side - 1) < SAME;
	}
}
