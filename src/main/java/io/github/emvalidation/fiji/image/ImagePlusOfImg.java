package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.ImgVolumes;
import io.github.emvalidation.volume.Vec3;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;

/**
 * Takes a bare image of ImgLib2 where a command asks for an image of ImageJ. Without this SciJava would log that the image does not fit,
 * and
 * check the current image instead. The host's own converters, which know calibrated images, come first.
 */
@Plugin(type = Converter.class, priority = Priority.EXTREMELY_LOW)
public final class ImagePlusOfImg extends AbstractConverter<RandomAccessibleInterval<?>, ImagePlus> {

	private static final String NAME = "img";

	/** @throws BadInputException when the image is no map; the message says why */
	@Override
	public <T> T convert(final Object source, final Class<T> target) {
		if (!(source instanceof RandomAccessibleInterval<?> image) || !target.isAssignableFrom(ImagePlus.class)) return null;
		final RandomAccess<?> first = image.randomAccess();
		image.min(first);
		if (!(first.get() instanceof RealType<?>)) {
			throw new BadInputException("The image holds no real numbers; expected the densities of a map.");
		}
		@SuppressWarnings("unchecked")
		final RandomAccessibleInterval<? extends RealType<?>> densities = (RandomAccessibleInterval<? extends RealType<?>>) image;
		return target.cast(uncalibrated(ImgVolumes.map(NAME, densities, Vec3.all(1))));
	}

	/** The image does not know its voxel size, so that the user has to say it. */
	private static ImagePlus uncalibrated(final DensityMap map) {
		final ImageStack stack = new ImageStack(map.grid().nx(), map.grid().ny());
		for (int z = 0; z < map.grid().nz(); z++) stack.addSlice(null, map.plane(z));
		return new ImagePlus(map.name(), stack);
	}

	@Override
	public Class<ImagePlus> getOutputType() {
		return ImagePlus.class;
	}

	@Override
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public Class<RandomAccessibleInterval<?>> getInputType() {
		return (Class) RandomAccessibleInterval.class;
	}
}
