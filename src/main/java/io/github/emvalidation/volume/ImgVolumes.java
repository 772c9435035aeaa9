package io.github.emvalidation.volume;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import net.imglib2.Interval;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.basictypeaccess.array.LongArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/** Images of ImgLib2 to maps and back: dimension 0 is x, 1 is y, 2 is z, and nothing is flipped. */
public final class ImgVolumes {

	private ImgVolumes() {}

	/**
	 * An image as a map. The voxels are copied, so that the image may be changed afterwards; its first voxel, wherever the interval begins,
	 * is voxel (0, 0, 0).
	 *
	 * @param name  what the map is called
	 * @param image three dimensions, in the order x, y, z
	 * @param voxel voxel size in Å along each axis
	 * @throws BadInputException when the image has not three dimensions, a side is empty or too long, or the voxel size is not above 0
	 */
	public static DensityMap map(final String name, final RandomAccessibleInterval<? extends RealType<?>> image, final Vec3 voxel) {
		requireVolume(name, image);
		requireVoxel(name, voxel);
		final Int3 size = new Int3((int) image.dimension(0), (int) image.dimension(1), (int) image.dimension(2));
		final DensityMap map = DensityMap.zeros(name, Grid.of(size, voxel));
		Parallel.forEach(size.z(), z -> copy(image, z, map.plane(z)));
		return map;
	}

	private static void requireVolume(final String name, final Interval image) {
		final int dimensions = image.numDimensions();
		if (dimensions != 3) {
			throw new BadInputException("The image " + name + " has " + dimensions + (dimensions == 1 ? " dimension" : " dimensions") +
				"; a map has three: x, y and z." + (dimensions > 3 ? " Give one channel and one time point of it." : ""));
		}
		for (int axis = 0; axis < 3; axis++) {
			if (image.dimension(axis) < 1 || image.dimension(axis) > Integer.MAX_VALUE) throw new BadInputException(sides(name, image));
		}
		if (image.dimension(0) * image.dimension(1) > Integer.MAX_VALUE) throw new BadInputException(sides(name, image));
	}

	private static String sides(final String name, final Interval image) {
		return "The image " + name + " has " + image.dimension(0) + " × " + image.dimension(1) + " × " + image.dimension(2) +
			" voxels; each side must have at least one, and a section across z fewer than " + Integer.MAX_VALUE + ".";
	}

	private static void requireVoxel(final String name, final Vec3 voxel) {
		for (int axis = 0; axis < 3; axis++) {
			final double side = voxel.get(axis);
			if (!(side > 0) || Double.isInfinite(side)) {
				throw new BadInputException("The voxel size of the image " + name + " was given as " + side + "; expected a length in Å above 0.");
			}
		}
	}

	private static void copy(final RandomAccessibleInterval<? extends RealType<?>> image, final int z, final float[] plane) {
		final RandomAccess<? extends RealType<?>> voxel = image.randomAccess();
		final int nx = (int) image.dimension(0);
		voxel.setPosition(image.min(2) + z, 2);
		for (int y = 0; y < image.dimension(1); y++) {
			voxel.setPosition(image.min(0), 0);
			voxel.setPosition(image.min(1) + y, 1);
			for (int x = 0; x < nx; x++) {
				plane[x + nx * y] = voxel.get().getRealFloat();
				voxel.fwd(0);
			}
		}
	}

	/** A volume as an image of the type that suits it: bits for a mask, else floats. The voxels of a {@link DensityMap} are shared. */
	public static Img<? extends RealType<?>> image(final Volume volume) {
		if (volume instanceof MapMask mask) return bits(mask);
		return floats(volume);
	}

	/** A volume as an image of floats. The voxels of a {@link DensityMap} are shared, those of any other volume copied. */
	public static Img<FloatType> floats(final Volume volume) {
		if (volume instanceof DensityMap map) return map.image();
		final Grid grid = volume.grid();
		final DensityMap copy = DensityMap.zeros("copy", grid);
		Parallel.forEach(grid.nz(), z -> {
			final float[] row = new float[grid.nx()];
			for (int y = 0; y < grid.ny(); y++) {
				volume.row(y, z, row);
				System.arraycopy(row, 0, copy.plane(z), grid.nx() * y, grid.nx());
			}
		});
		return copy.image();
	}

	/** A mask as an image of bits: true inside. The bits are copied. */
	public static Img<BitType> bits(final MapMask mask) {
		final Grid grid = mask.grid();
		final PlanarImg<BitType, ?> image = (PlanarImg<BitType, ?>) new PlanarImgFactory<>(new BitType()).create(grid.nx(), grid.ny(), grid.nz());
		for (int z = 0; z < grid.nz(); z++) {
			// a section of ImgLib2 and a BitSet keep bit i alike: in word i / 64, at i modulo 64 from its lowest bit
			final long[] words = mask.plane(z).toLongArray();
			System.arraycopy(words, 0, ((LongArray) image.getPlane(z)).getCurrentStorageArray(), 0, words.length);
		}
		return image;
	}
}
