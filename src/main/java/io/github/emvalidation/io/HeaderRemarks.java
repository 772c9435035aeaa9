package io.github.emvalidation.io;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/**
 * Facts of a header that can be right and often are not. Each is a sentence for the reader of the report; the program reads the map as
 * MRC2014 says.
 */
final class HeaderRemarks {

	/** Voxels of cryo-EM maps are between these, in Å. */
	private static final double SMALLEST_VOXEL = 0.3;
	private static final double LARGEST_VOXEL = 20;
	private static final double ANGSTROM_PER_NM = 10;
	/** Offset of the densities that IMOD shows for signed bytes. */
	private static final int IMOD_OFFSET = 128;
	private static final int FIRST_CRYSTAL_GROUP = 2;
	private static final int LAST_CRYSTAL_GROUP = 230;

	private HeaderRemarks() {}

	/**
	 * @param grid    the volume in x, y, z, with the voxels that the program uses
	 * @param remarks receives a sentence for each doubtful fact
	 */
	static void add(final MrcHeader header, final MrcMode mode, final Grid grid, final MapReader.Options options, final List<String> remarks) {
		addBytes(header, mode, remarks);
		if (options.voxel().isEmpty()) {
			addSampling(header, grid, remarks);
			addVoxel(grid.voxel(), remarks);
			addPlace(grid, remarks);
		}
		if (header.spaceGroup() >= FIRST_CRYSTAL_GROUP && header.spaceGroup() <= LAST_CRYSTAL_GROUP) {
			remarks.add("The header has the space group of a crystal (ISPG " + header.spaceGroup() +
				"). The program takes the map for that of one particle.");
		}
	}

	private static void addBytes(final MrcHeader header, final MrcMode mode, final List<String> remarks) {
		if (mode != MrcMode.SIGNED_BYTE || !header.imod()) return;
		remarks.add(header.unsignedBytes()
			? "IMOD marked the bytes of this map as unsigned. The program read them as signed, as MRC2014 defines mode 0."
			: "IMOD shows the bytes of this map " + IMOD_OFFSET + " higher, as 0 to 255. They are -128 to 127 here, as MRC2014 defines mode 0: " +
				"subtract " + IMOD_OFFSET + " from a contour level that IMOD showed.");
	}

	/** M against N: CELLA / M is the voxel size, and CELLA / N another. */
	private static void addSampling(final MrcHeader header, final Grid grid, final List<String> remarks) {
		final Int3 samples = header.sampling();
		if (samples.equals(grid.size())) return;
		final Vec3 other = new Vec3(header.cell().x() / grid.nx(), header.cell().y() / grid.ny(), header.cell().z() / grid.nz());
		remarks.add("The header divides its cell into " + samples + " samples (M), but the map has " + grid.size() + " voxels (N). " +
			"The voxel size is CELLA / M = " + VoxelSize.words(grid.voxel()) + " Å; CELLA / N would be " + VoxelSize.words(other) + " Å.");
	}

	private static void addVoxel(final Vec3 voxel, final List<String> remarks) {
		final double least = Math.min(voxel.x(), Math.min(voxel.y(), voxel.z()));
		final double most = Math.max(voxel.x(), Math.max(voxel.y(), voxel.z()));
		if (least < SMALLEST_VOXEL) {
			remarks.add("A voxel of " + VoxelSize.words(voxel) + " Å is smaller than those of cryo-EM maps. If the header is in nm, it is " +
				VoxelSize.words(new Vec3(ANGSTROM_PER_NM * voxel.x(), ANGSTROM_PER_NM * voxel.y(), ANGSTROM_PER_NM * voxel.z())) +
				" Å; give the right one (voxel).");
		}
		if (most > LARGEST_VOXEL) {
			remarks.add("A voxel of " + VoxelSize.words(voxel) + " Å is larger than those of cryo-EM maps; give the right one (voxel).");
		}
	}

	/** ORIGIN against NSTART, where both are given: more than a voxel apart they are two places. */
	private static void addPlace(final Grid grid, final List<String> remarks) {
		if (grid.origin().equals(Vec3.ZERO) || grid.start().equals(Int3.all(0))) return;
		final Vec3 origin = grid.origin();
		final Vec3 start = new Grid(grid.size(), grid.voxel(), grid.start(), Vec3.ZERO).position();
		boolean isFar = false;
		double squares = 0;
		for (int axis = 0; axis < 3; axis++) {
			final double apart = origin.get(axis) - start.get(axis);
			squares += apart * apart;
			isFar |= Math.abs(apart) > grid.voxel().get(axis);
		}
		if (!isFar) return;
		remarks.add("ORIGIN and NSTART place the map " + PlainNumbers.number(Math.sqrt(squares)) +
			" Å apart. This program follows ORIGIN, others follow NSTART or add both: see that a model lies in the map.");
	}
}
