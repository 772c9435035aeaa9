package io.github.emvalidation.app.table;

import io.github.emvalidation.volume.Grid;
import java.util.OptionalLong;

/**
 * What the validation of a row is likely to take.
 *
 * @param row    its number, from 1
 * @param voxels of the map by the header of its file; empty where there is no such file yet
 * @param halves whether the row has half maps, which take as long again
 * @param bytes  of memory that its validation needs
 */
public record RowCost(int row, OptionalLong voxels, boolean halves, long bytes) {

	/** A map of unknown size counts as one of 256³ voxels. */
	static final Grid USUAL_GRID = Grid.cube(256, 1);
	/** What a map takes whatever its size, in voxels: starting checks, drawing and printing. */
	static final long BASE = 500_000;

	/** In voxels. */
	public long cost() {
		return BASE + voxels.orElse(USUAL_GRID.voxels()) * (halves ? 2 : 1);
	}
}
