package io.github.emvalidation.volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

/**
 * A density on a grid: an ImgLib2 volume whose dimensions are x, y, z, stored as one {@code float[nx*ny]} a z-section, so
 * that ImageJ stacks share it without a copy and no side is limited by the 2³¹ elements of one array.
 *
 * @param name  what the map is called in messages and in the report
 * @param image the voxels, x fastest
 * @param grid  their size and place in space; its size equals the image's
 */
public record DensityMap(String name, PlanarImg<FloatType, FloatArray> image, Grid grid) implements Volume {

	public DensityMap {
		final long[] expected = { grid.nx(), grid.ny(), grid.nz() };
		if (!Arrays.equals(image.dimensionsAsLongArray(), expected)) {
			throw new IllegalArgumentException("the image is " + Arrays.toString(image.dimensionsAsLongArray()) +
				" voxels, its grid " + Arrays.toString(expected));
		}
	}

	/** A new map of zeros. */
	public static DensityMap zeros(final String name, final Grid grid) {
		final float[][] planes = new float[grid.nz()][Math.multiplyExact(grid.nx(), grid.ny())];
		return ofPlanes(name, planes, grid);
	}

	/**
	 * Wraps z-sections without copying them.
	 *
	 * @param planes one array of nx·ny values a z-section, x fastest
	 */
	public static DensityMap ofPlanes(final String name, final float[][] planes, final Grid grid) {
		if (planes.length != grid.nz()) {
			throw new IllegalArgumentException(planes.length + " sections for a grid of " + grid.size());
		}
		final List<FloatArray> sections = new ArrayList<>(planes.length);
		for (final float[] plane : planes) {
			if (plane.length != grid.nx() * grid.ny()) {
				throw new IllegalArgumentException("a section of " + plane.length + " values for a grid of " + grid.size());
			}
			sections.add(new FloatArray(plane));
		}
		final PlanarImg<FloatType, FloatArray> image =
			new PlanarImg<>(sections, new long[] { grid.nx(), grid.ny(), grid.nz() }, new Fraction());
		image.setLinkedType(new FloatType(image));
		return new DensityMap(name, image, grid);
	}

	/** The z-section {@code z} itself (not a copy): voxel (x, y) is at {@code x + nx*y}. */
	public float[] plane(final int z) {
		return image.getPlane(z).getCurrentStorageArray();
	}

	public float get(final int x, final int y, final int z) {
		return plane(z)[x + grid.nx() * y];
	}

	@Override
	public void row(final int y, final int z, final float[] into) {
		System.arraycopy(plane(z), grid.nx() * y, into, 0, grid.nx());
	}

	/** The same voxels under another name. */
	public DensityMap named(final String other) {
		return new DensityMap(other, image, grid);
	}
}
