package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;

/**
 * Shows a map as an ImageJ stack: slice z+1 is the z-section z, row 0 of a slice is y = 0, and the voxels are shared, not
 * copied. Sizes are in Å; the origin of the calibration is that of space.
 */
public final class ImageOfEntry {

	private static final double WHITE = 0.999;

	private ImageOfEntry() {}

	/** The map of the entry as an image that {@link EntryOfImage} turns back into the same entry. */
	public static ImagePlus of(final Entry entry) {
		final DensityMap map = entry.map();
		final Grid grid = map.grid();
		final ImageStack stack = new ImageStack(grid.nx(), grid.ny());
		for (int z = 0; z < grid.nz(); z++) stack.addSlice(new FloatProcessor(grid.nx(), grid.ny(), map.plane(z)));
		return of(map.name(), stack, grid, MapInfo.of(entry));
	}

	/** Sections as an image that shows the middle one, from its darkest to nearly its brightest voxel. */
	public static ImagePlus of(final String name, final ImageStack stack, final Grid grid, final String info) {
		final ImagePlus image = new ImagePlus(name, stack);
		image.setCalibration(calibration(grid));
		image.setProperty("Info", info);
		image.setSlice(grid.nz() / 2 + 1);
		final float[] middle = ((float[]) stack.getPixels(grid.nz() / 2 + 1)).clone();
		Arrays.sort(middle);
		image.setDisplayRange(middle[0], middle[(int) Math.round(WHITE * (middle.length - 1))]);
		return image;
	}

	/** ImageJ's calibration of that grid. */
	static Calibration calibration(final Grid grid) {
		final Calibration calibration = new Calibration();
		calibration.setUnit(LengthUnit.ANGSTROM);
		calibration.pixelWidth = grid.voxel().x();
		calibration.pixelHeight = grid.voxel().y();
		calibration.pixelDepth = grid.voxel().z();
		final Vec3 zero = voxelOfZero(grid);
		calibration.xOrigin = zero.x();
		calibration.yOrigin = zero.y();
		calibration.zOrigin = zero.z();
		return calibration;
	}

	/** The voxel coordinate at which space has its zero, which is what ImageJ calls the origin. */
	private static Vec3 voxelOfZero(final Grid grid) {
		final Vec3 position = grid.position();
		final Vec3 voxel = grid.voxel();
		return new Vec3(0 - position.x() / voxel.x(), 0 - position.y() / voxel.y(), 0 - position.z() / voxel.z());
	}
}
