package io.github.emvalidation.volume;

/**
 * A plane of voxels, cut across or projected along one axis.
 *
 * @param axis      the axis it is perpendicular to, 0 = x, 1 = y, 2 = z
 * @param index     voxel index along that axis, or -1 for a projection
 * @param depth     number of voxels along that axis
 * @param width     voxels along the panel's horizontal axis: x for slices across z and y, y for slices across x
 * @param height    voxels along the panel's vertical axis: y for slices across z, else z
 * @param stepX     voxel size along the horizontal axis in Å
 * @param stepY     voxel size along the vertical axis in Å
 * @param values    width·height values, in data order (row 0 is the lowest coordinate; a panel draws it at the bottom)
 */
public record Slice(int axis, int index, int depth, int width, int height, double stepX, double stepY, float[] values) {

	private static final String[] NAMES = { "x", "y", "z" };

	/** Name of the axis that the slice is perpendicular to: "x", "y" or "z". */
	public String axisName() {
		return NAMES[axis];
	}

	/** Name of the panel's horizontal axis. */
	public String horizontalName() {
		return axis == 0 ? "y" : "x";
	}

	/** Name of the panel's vertical axis. */
	public String verticalName() {
		return axis == 2 ? "y" : "z";
	}

	public boolean isProjection() {
		return index < 0;
	}
}
