package io.github.emvalidation.io.archive;

import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The declarations of the EMDB entry of a map; missing and unreadable ones are empty.
 *
 * @param contour    level of the primary contour in the map's own units; may be negative
 * @param resolution reported resolution in Å
 * @param title      title of the entry
 * @param authors    names of its authors, "Doe J, Roe R"
 * @param date       day of deposition, "2019-03-29"
 * @param size       sides of the box in voxels, in the order columns, rows, sections of the file
 * @param voxel      voxel size in Å along x, y, z
 * @param models     PDB ids of the models that were built into the map, "6r0z", the best fitting first
 * @param halves     names of the files of its two half maps; empty if it does not have two
 */
public record ArchiveEntry(OptionalDouble contour, OptionalDouble resolution, Optional<String> title, Optional<String> authors,
	Optional<String> date, Optional<Int3> size, Optional<Vec3> voxel, List<String> models,
	List<String> halves)
{

	public ArchiveEntry {
		models = List.copyOf(models);
		halves = List.copyOf(halves);
	}
}
